import { isRightToLeft } from "@satsuma/figure/text";

/** Left-to-right mark: not seen, and of no width for any terminal, unlike the isolates of later years. */
const MARK = "\u{200E}";
const ELLIPSIS = /(?:…|~)$/u;
/** Colours at the end. */
const lastColours = new RegExp(String.raw`(?:\u{1B}\[[\d;]*m)*$`, "u");
const isSeen = /^\P{Cc}/u;
/** An escape sequence, a word, a space or anything else. */
const tokens = new RegExp(
  String.raw`\u{1B}\[[\d;?]*[A-Za-z]|[^\u{1B}\s\u2500-\u257F]+|[\s\S]`,
  "gu",
);
const colours = new RegExp(String.raw`^\u{1B}\[[\d;]*m$`, "u");

/**
 * What is written to a terminal, with words that are written from right to left between marks: a terminal that turns them round then
 * turns nothing beside them, neither figures nor the next column. Words with a single space between them are one name. A mark stands
 * directly behind what is seen: behind an escape sequence some terminals give it a cell.
 *
 * @see Unicode Standard Annex 9, bidirectional algorithm
 */
export function keepDirections(written: string): string {
  if (!isRightToLeft(written)) return written;
  const kept = new Kept();
  for (const [token] of written.matchAll(tokens)) {
    if (isRightToLeft(token)) kept.addName(token);
    else kept.addOther(token);
  }
  return kept.text();
}

/** What was read so far: what is settled, the name that is read, and what belongs to it only if more of it comes. */
class Kept {
  #settled = "";
  #isSeenBefore = false;
  #name = "";
  #after = "";

  addName(token: string): void {
    if (this.#name === "" || ELLIPSIS.test(this.#name)) this.#close();
    if (this.#name === "" && this.#isSeenBefore)
      this.#settled = this.#settled.replace(lastColours, `${MARK}$&`);
    this.#name += this.#after + token;
    this.#after = "";
  }

  addOther(token: string): void {
    const mayGoOn = colours.test(token) || (token === " " && !this.#after.includes(" "));
    this.#after += token;
    if (this.#name === "" || !mayGoOn) this.#close();
    if (!colours.test(token)) this.#isSeenBefore = isSeen.test(token);
  }

  text(): string {
    this.#close();
    return this.#settled;
  }

  #close(): void {
    this.#settled += (this.#name === "" ? "" : this.#name + MARK) + this.#after;
    this.#isSeenBefore ||= this.#name !== "";
    this.#name = "";
    this.#after = "";
  }
}

/** The stream, writing so. */
export const keepingDirections = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get(stream, name) {
      if (name === "write") return writing(stream);
      const value: unknown = Reflect.get(stream, name, stream);
      return typeof value === "function" ? value.bind(stream) : value;
    },
  });

const writing =
  (stream: NodeJS.WriteStream) =>
  (text: unknown, ...others: readonly unknown[]): unknown => {
    const kept = typeof text === "string" ? keepDirections(text) : text;
    // oxlint-disable-next-line typescript/unbound-method -- it is called on its stream
    return Reflect.apply(stream.write, stream, [kept, ...others]);
  };
