import type { Column } from "./column.ts";
import type { GrowingColumn } from "./growing-column.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/** One option of a closed list per row; `undefined` for unknown. */
export class ChoiceColumn<Option extends string> implements GrowingColumn<Option | undefined> {
  readonly #options: readonly Option[];
  readonly #positions: ReadonlyMap<Option | undefined, number>;
  readonly #numbers = new GrowingNumbers();

  constructor(options: readonly Option[]) {
    this.#options = options;
    this.#positions = new Map(options.map((option, i) => [option, i]));
  }

  get length(): number {
    return this.#numbers.length;
  }

  push(option: Option | undefined): void {
    this.#numbers.push(this.#positions.get(option) ?? NaN);
  }

  take(): Column {
    return { kind: "choice", values: this.#numbers.take(), options: this.#options };
  }
}

/** Any number of options of a closed list per row, each named at most once; `undefined` for unknown. */
export class ChoicesColumn<Option extends string> implements GrowingColumn<
  readonly Option[] | undefined
> {
  readonly #options: readonly Option[];
  readonly #bits: ReadonlyMap<Option, number>;
  readonly #numbers = new GrowingNumbers();

  constructor(options: readonly Option[]) {
    this.#options = options;
    this.#bits = new Map(options.map((option, i) => [option, 2 ** i]));
  }

  get length(): number {
    return this.#numbers.length;
  }

  push(chosen: readonly Option[] | undefined): void {
    this.#numbers.push(chosen?.reduce((sum, option) => sum + this.#bits.get(option)!, 0) ?? NaN);
  }

  take(): Column {
    return { kind: "choices", values: this.#numbers.take(), options: this.#options };
  }
}
