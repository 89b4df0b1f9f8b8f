import type { Column, NumericKind } from "./column.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/** A column while its batch is being made: values are added at the end, then all are taken out at once. */
export interface GrowingColumn<Value> {
  /** How many values were added since they were last taken. */
  readonly length: number;
  /** Adds the value of the next row. */
  push(value: Value): void;
  /** The values so far; the column then starts again empty. */
  take(): Column;
}

/** Numbers in the unit of their kind; `NaN` for unknown. */
export class NumberColumn implements GrowingColumn<number> {
  readonly #kind: NumericKind;
  readonly #numbers = new GrowingNumbers();

  constructor(kind: NumericKind) {
    this.#kind = kind;
  }

  get length(): number {
    return this.#numbers.length;
  }

  push(value: number): void {
    this.#numbers.push(value);
  }

  take(): Column {
    return { kind: this.#kind, values: this.#numbers.take() };
  }
}

/** Instants in seconds, cut down to whole ones; `NaN` for unknown. */
export class InstantColumn extends NumberColumn {
  constructor() {
    super("instant");
  }

  override push(seconds: number): void {
    super.push(Math.floor(seconds));
  }
}

/** Claims; `undefined` for unknown. */
export class YesNoColumn implements GrowingColumn<boolean | undefined> {
  readonly #numbers = new GrowingNumbers();

  get length(): number {
    return this.#numbers.length;
  }

  push(claim: boolean | undefined): void {
    this.#numbers.push(claim === undefined ? NaN : Number(claim));
  }

  take(): Column {
    return { kind: "yes-no", values: this.#numbers.take() };
  }
}

/** Texts; `undefined` for unknown. */
export class TextColumn implements GrowingColumn<string | undefined> {
  #texts: (string | undefined)[] = [];

  get length(): number {
    return this.#texts.length;
  }

  push(text: string | undefined): void {
    this.#texts.push(text);
  }

  take(): Column {
    const values = this.#texts;
    this.#texts = [];
    return { kind: "text", values };
  }
}
