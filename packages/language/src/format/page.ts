import { widthOf } from "./width.ts";

/** How far to the right a line is that goes on after a comment in the middle of it. */
const hanging = 4;

/** What a comment that ended a line leaves behind. */
interface Ended {
  readonly blankAfter: boolean;
  /** True where the comment stands in the middle of what would be one line. */
  readonly hangs: boolean;
}

/** The lines written so far. */
export class Page {
  readonly #lines: string[] = [];
  #current = "";
  /** Set where a comment ended the line: nothing but the end of a line may follow. */
  #ended: Ended | undefined;

  /** How wide the current line is. */
  get column(): number {
    return this.#ended === undefined ? widthOf(this.#current) : 0;
  }

  text(): string {
    return [...this.#lines, this.#current.trimEnd()].join("\n");
  }

  write(text: string, indent: number): void {
    if (text === "") return;
    if (this.#ended !== undefined) {
      // A space that would have stood between two words has become the end of the line.
      if (text === " ") return;
      this.endLine(this.#ended.hangs ? indent + hanging : indent, false);
    }
    this.#current += text;
  }

  endLine(indent: number, blank: boolean): void {
    this.#lines.push(this.#current.trimEnd());
    if (blank || this.#ended?.blankAfter === true) this.#lines.push("");
    this.#ended = undefined;
    this.#current = " ".repeat(indent);
  }

  /** Puts a comment after what was written last, even if a line has begun since. */
  remarkAtEnd(text: string, blankAfter: boolean): void {
    const hangs = !this.#isEmpty();
    while (this.#current.trim() === "" && this.#lines.length > 0) {
      this.#current = this.#lines.pop() ?? "";
    }
    this.#current = [this.#current.trimEnd(), text].filter((part) => part !== "").join(" ");
    this.#ended = { blankAfter, hangs };
  }

  /** Puts a comment on a line of its own. */
  remarkOnOwnLine(text: string, { indent, blank, blankAfter }: OwnLine): void {
    const hangs = this.#ended?.hangs ?? !this.#isEmpty();
    const margin = hangs ? indent + hanging : indent;
    if (!this.#isEmpty()) this.endLine(margin, false);
    while (this.#lines.at(-1) === "") this.#lines.pop();
    if (blank && this.#lines.length > 0) this.#lines.push("");
    this.#current = " ".repeat(margin) + text;
    this.#ended = { blankAfter, hangs };
  }

  /** True when nothing stands in the current line yet. */
  #isEmpty(): boolean {
    return this.#current.trim() === "";
  }
}

/** Where a comment on a line of its own stands. */
interface OwnLine {
  readonly indent: number;
  readonly blank: boolean;
  readonly blankAfter: boolean;
}
