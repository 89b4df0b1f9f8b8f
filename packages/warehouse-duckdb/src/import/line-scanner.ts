import type { Survey, VisitRecord } from "./record-scanner.ts";

const lineFeed = 10;

/** Finds the lines of a text that hold more than white space: the records of a JSON-lines file. */
export class LineScanner {
  readonly #visit: VisitRecord;
  #isBlank = true;
  #length = 0;
  #line = 0;
  #records = 0;
  #blanks = 0;
  #longest = 0;

  constructor(visit: VisitRecord = () => {}) {
    this.#visit = visit;
  }

  push(chunk: Uint8Array): void {
    let start = -this.#length;
    let isBlank = this.#isBlank;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i];
      if (byte === lineFeed) {
        this.#end(i - start, isBlank);
        start = i + 1;
        isBlank = true;
      } else if (isBlank && byte !== 32 && byte !== 9 && byte !== 13) isBlank = false;
    }
    this.#isBlank = isBlank;
    this.#length = chunk.length - start;
  }

  finish(): Survey {
    if (this.#length > 0) this.#end(this.#length, this.#isBlank);
    return {
      records: this.#records,
      blanks: this.#blanks,
      longest: this.#longest,
      hasMixedLineEnds: false,
    };
  }

  #end(length: number, isBlank: boolean): void {
    this.#line += 1;
    if (isBlank) this.#blanks += 1;
    else this.#records += 1;
    if (length > this.#longest) this.#longest = length;
    this.#visit(this.#line, this.#line, isBlank);
  }
}
