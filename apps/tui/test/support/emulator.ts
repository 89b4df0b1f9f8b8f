import xterm from "@xterm/headless";
import type { Terminal } from "@xterm/headless";
import { modernWidths } from "./modern-widths.ts";

/** What a person would see of what a program writes, with the widths of today's terminals. */
export class Emulator {
  readonly columns: number;
  readonly rows: number;
  /** All that was written. */
  written = "";
  /** What the terminal did of itself: answers, the bell, another title. */
  readonly deeds: string[] = [];
  readonly #terminal: Terminal;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#terminal.unicode.register(modernWidths);
    this.#terminal.unicode.activeVersion = modernWidths.version;
    this.#terminal.onTitleChange((title) => this.deeds.push(`title ${title}`));
    this.#terminal.onBell(() => this.deeds.push("bell"));
    this.#terminal.onData((data) => this.deeds.push(`answer ${JSON.stringify(data)}`));
  }

  write(text: string): void {
    this.written += text;
    this.#terminal.write(text);
  }

  /** The lines of the screen once it has drawn all, each with all of its cells. */
  async lines(): Promise<readonly string[]> {
    await new Promise<void>((resolve) => {
      this.#terminal.write("", resolve);
    });
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.rows },
      (_, y) => active.getLine(active.viewportY + y)?.translateToString(false) ?? "",
    );
  }

  /** What stands in a cell, counted from 0. */
  cellAt(x: number, y: number): string {
    const { active } = this.#terminal.buffer;
    return (
      active
        .getLine(active.viewportY + y)
        ?.getCell(x)
        ?.getChars() ?? ""
    );
  }
}
