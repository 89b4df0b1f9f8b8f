/** What one pass over the bytes of a CSV file found. */
export interface Survey {
  /** Records that hold anything, the header among them. */
  readonly records: number;
  /** Lines with nothing on them. */
  readonly blanks: number;
  /** Length of the longest record in bytes. */
  readonly longest: number;
  /** True when lines end in more than one way. */
  readonly hasMixedLineEnds: boolean;
  /** Line on which a quoted value begins that never ends. */
  readonly unclosedAt?: number;
}

/**
 * Told of each record and blank line: its position among all of them and the line it begins on, both from 1.
 */
export type VisitRecord = (ordinal: number, line: number, isBlank: boolean) => void;

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** Where in a record the scanner stands. */
const place = { valueStart: 0, plain: 1, quoted: 2, quoteInQuoted: 3 } as const;
type Place = (typeof place)[keyof typeof place];

/**
 * Finds the records of a CSV file in UTF-8, without reading their values: a count that owes nothing to the engine that reads
 * them. A quote opens a quoted value only where a value starts, spaces not counted, and is doubled inside one.
 */
export class RecordScanner {
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #visit: VisitRecord;
  #place: Place = place.valueStart;
  #afterReturn = false;
  #length = 0;
  #line = 1;
  #recordLine = 1;
  #quotedLine = 1;
  #records = 0;
  #blanks = 0;
  #longest = 0;
  readonly #ends = { lineFeed: 0, both: 0, carriageReturn: 0 };

  /** @throws RangeError when delimiter or quote is not one ASCII character */
  constructor(
    dialect: { readonly delimiter: string; readonly quote?: string },
    visit: VisitRecord = () => {},
  ) {
    this.#delimiter = asciiCode("delimiter", dialect.delimiter);
    this.#quote = dialect.quote === undefined ? -1 : asciiCode("quote", dialect.quote);
    this.#visit = visit;
  }

  /**
   * Takes the next bytes.
   * @param onEnd told where each line end outside quotes lies in `chunk`; of `\r\n` both halves, the second with `isSecond`
   */
  push(chunk: Uint8Array, onEnd?: (at: number, isSecond: boolean) => void): void {
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    // Kept in locals: the loop runs once for each byte of the file.
    let now = this.#place;
    let start = -this.#length;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i];
      if (now === place.quoted) {
        if (byte === quote) now = place.quoteInQuoted;
        else if (byte === lineFeed) this.#line += 1;
      } else if (byte === delimiter) now = place.valueStart;
      else if (byte === lineFeed || byte === carriageReturn) {
        const isSecond = byte === lineFeed && i === start && this.#afterReturn;
        if (isSecond) this.#joinReturn();
        else this.#end(byte, i - start);
        onEnd?.(i, isSecond);
        start = i + 1;
        now = place.valueStart;
      } else if (byte === quote && now !== place.plain) {
        if (now === place.valueStart) this.#quotedLine = this.#line;
        now = place.quoted;
      } else if (byte !== space || now !== place.valueStart) now = place.plain;
    }
    this.#place = now;
    this.#length = chunk.length - start;
  }

  finish(): Survey {
    if (this.#length > 0) this.#record(this.#length);
    const kinds = Object.values(this.#ends).filter((count) => count > 0);
    return {
      records: this.#records,
      blanks: this.#blanks,
      longest: this.#longest,
      hasMixedLineEnds: kinds.length > 1,
      ...(this.#place === place.quoted ? { unclosedAt: this.#quotedLine } : {}),
    };
  }

  #end(byte: number, length: number): void {
    this.#record(length);
    this.#afterReturn = byte === carriageReturn;
    if (byte === carriageReturn) this.#ends.carriageReturn += 1;
    else this.#ends.lineFeed += 1;
    this.#line += 1;
    this.#recordLine = this.#line;
  }

  /** What looked like an end of its own was the first half of `\r\n`. */
  #joinReturn(): void {
    this.#afterReturn = false;
    this.#ends.carriageReturn -= 1;
    this.#ends.both += 1;
  }

  #record(length: number): void {
    const isBlank = length === 0;
    if (isBlank) this.#blanks += 1;
    else this.#records += 1;
    if (length > this.#longest) this.#longest = length;
    this.#visit(this.#records + this.#blanks, this.#recordLine, isBlank);
  }
}

function asciiCode(what: string, character: string): number {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 128) return code;
  throw new RangeError(`${what} must be one ASCII character, got ${JSON.stringify(character)}`);
}
