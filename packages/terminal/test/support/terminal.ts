import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** What Ink writes frames to: in `debug`, each write is a frame. */
class Screen extends EventEmitter {
  readonly isTTY = true;
  columns: number;
  rows: number;
  /** As it was painted. */
  frame = "";
  /** All that was written beside frames: modes, the clipboard. */
  beside = "";

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string, ...others: readonly unknown[]): boolean {
    const isFrame = text.split("\n").length >= this.rows;
    if (isFrame) this.frame = text;
    else this.beside += text;
    this.emit("written");
    for (const other of others) if (typeof other === "function") other();
    return true;
  }

  text(): string {
    return stripVTControlCharacters(this.frame)
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n");
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emit("resize");
  }
}

/** What Ink reads keys from. */
class Keyboard extends Readable {
  readonly isTTY = true;

  override _read(): void {}
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** A terminal of a given size that nobody sees. */
export class Terminal {
  readonly screen: Screen;
  readonly keyboard: Keyboard = new Keyboard();

  constructor(columns: number, rows: number) {
    this.screen = new Screen(columns, rows);
  }

  /** The two as Node's own streams, of which Ink needs no more than there is. */
  streams(): { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream } {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Ink uses of them is there
    return { stdin: this.keyboard, stdout: this.screen } as unknown as ReturnType<
      Terminal["streams"]
    >;
  }
}
