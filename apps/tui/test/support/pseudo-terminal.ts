import { setTimeout as wait } from "node:timers/promises";
import { spawn } from "@lydell/node-pty";
import type { IPty } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import type { IBufferCell, Terminal } from "@xterm/headless";
import { mouseSequence, sequenceOf } from "./keys.ts";

interface PtyOptions {
  readonly columns: number;
  readonly rows: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Told whenever the program has written, after the screen shows it. */
  readonly drawn?: () => void;
}

/** A cell of the screen, counted from 0. */
interface Cell {
  readonly x: number;
  readonly y: number;
}

const ESCAPE = "\u{1B}";

/** A program in a real pseudo-terminal, and an emulator that shows what a person would see. */
export class PseudoTerminal {
  readonly pty: IPty;
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>;
  readonly #terminal: Terminal;
  #written = "";
  #copied: string[] = [];

  constructor(program: string, args: readonly string[], options: PtyOptions) {
    const { columns, rows, cwd = process.cwd(), env = {}, drawn = () => {} } = options;
    const name = env["TERM"] ?? "xterm-256color";
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.pty = spawn(program, [...args], {
      name,
      cols: columns,
      rows,
      cwd,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TERM: name, ...env },
    });
    this.pty.onData((text) => {
      this.#written += text;
      this.#terminal.write(text, drawn);
    });
    this.#terminal.parser.registerOscHandler(52, (data) => {
      this.#copied.push(Buffer.from(data.replace(/^c;/u, ""), "base64").toString());
      return true;
    });
    this.ended = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal = 0 }) => resolve({ code: exitCode, signal }));
    });
  }

  /** What is on the screen, as lines without the spaces at their ends. */
  text(): string {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? "",
    ).join("\n");
  }

  /** All that the program wrote. */
  written(): string {
    return this.#written;
  }

  /** What the program put into the clipboard, in order (OSC 52). */
  copied(): readonly string[] {
    return this.#copied;
  }

  /** The cell at the first character of some text on the screen. */
  cellAt(text: string): IBufferCell {
    const { x, y } = this.find(text);
    const { active } = this.#terminal.buffer;
    const cell = active.getLine(active.viewportY + y)?.getCell(x);
    if (cell === undefined) throw new Error(`there is no cell at ${x}, ${y}`);
    return cell;
  }

  /** Where some text is on the screen. */
  find(text: string): Cell {
    const lines = this.text().split("\n");
    const y = lines.findIndex((line) => line.includes(text));
    const line = lines[y];
    if (line === undefined)
      throw new Error(`expected ${text} on the screen, found\n${this.text()}`);
    return { x: line.indexOf(text), y };
  }

  /** Which modes of the terminal a program has left on. */
  modes(): Readonly<Record<"alternate" | "hidden" | "mouse" | "paste", boolean>> {
    const { buffer, modes } = this.#terminal;
    return {
      alternate: buffer.active.type === "alternate",
      hidden:
        this.#written.lastIndexOf(`${ESCAPE}[?25l`) > this.#written.lastIndexOf(`${ESCAPE}[?25h`),
      mouse: modes.mouseTrackingMode !== "none",
      paste: modes.bracketedPasteMode,
    };
  }

  /** Presses keys as keymaps name them; anything else is typed as it stands. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pty.write(sequenceOf(key));
      // A lone escape is one only when nothing follows for a while.
      await wait(key === "escape" ? 60 : 10);
    }
  }

  click(at: string | Cell): void {
    this.pty.write(mouseSequence("press", typeof at === "string" ? this.find(at) : at));
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  /** Waits until the screen says it. @returns the screen */
  until(said: string | RegExp): Promise<string> {
    return this.#untilIs((text) => says(text, said), `say ${String(said)}`);
  }

  /** The same for what it says no longer. */
  untilNot(said: string | RegExp): Promise<string> {
    return this.#untilIs((text) => !says(text, said), `say ${String(said)} no longer`);
  }

  async #untilIs(isSo: (text: string) => boolean, what: string): Promise<string> {
    for (let tries = 0; tries < 1500; tries += 1) {
      const text = this.text();
      if (isSo(text)) return text;
      await wait(20);
    }
    throw new Error(`expected the screen to ${what}, found\n${this.text()}`);
  }
}

const says = (text: string, said: string | RegExp): boolean =>
  typeof said === "string" ? text.includes(said) : said.test(text);
