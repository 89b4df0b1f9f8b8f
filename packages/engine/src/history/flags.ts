import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** So many flags are a whole number of 32 bits and a sign, which any engine stores and bitwise operators take. */
const flagsInNumber = 31;

/** How many numbers hold so many flags. */
export const flagNumbers = (flags: number): number => Math.ceil(flags / flagsInNumber);

/** Numbers whose binary digits are flags, as columns `f0`, `f1`, … @param flags the columns with one flag each */
export const flagColumns = (flags: readonly string[]): Fragment[] =>
  Array.from({ length: flagNumbers(flags.length) }, (_, i) => {
    const own = flags.slice(i * flagsInNumber, (i + 1) * flagsInNumber);
    const digits = own.map(
      (flag, place) => sql`CASE WHEN ${name(flag)} THEN ${raw(String(2 ** place))} ELSE 0 END`,
    );
    return sql`CAST(${join(digits, " + ")} AS INTEGER) AS ${name(`f${i}`)}`;
  });

/** How many have each of some flags, added up number by number. */
export class FlagSums {
  readonly #sums: number[];

  constructor(flags: number) {
    this.#sums = Array.from({ length: flags }, () => 0);
  }

  /** So many have the flags that are digits of a number: that of column `f0`, `f1`, … */
  add(flags: number, column: number, count: number): void {
    for (let left = flags; left !== 0; left &= left - 1) {
      const flag = column * flagsInNumber + 31 - Math.clz32(left & -left);
      this.#sums[flag]! += count;
    }
  }

  /** An entry a flag. */
  get all(): readonly number[] {
    return this.#sums;
  }
}
