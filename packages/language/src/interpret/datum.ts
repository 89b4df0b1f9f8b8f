import { compareDecimals, compareText, decimalNumber } from "@satsuma/ir";
import type { Decimal } from "@satsuma/ir";

/** A date, in days since 1970. */
export interface Day {
  readonly days: number;
}

/** A place on earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A known value while it is computed: exact numbers as decimals, `approx` as a double, instants as nanoseconds since 1970,
 * lists as arrays. Unknown is `undefined`.
 */
export type Datum = Decimal | number | string | boolean | bigint | Day | Point | readonly Datum[];

export const isDecimal = (datum: Datum): datum is Decimal =>
  typeof datum === "object" && "units" in datum;

export const isDay = (datum: Datum): datum is Day => typeof datum === "object" && "days" in datum;

/** @throws TypeError when it is not a list */
export function listOf(datum: Datum): readonly Datum[] {
  if (isList(datum)) return datum;
  throw new TypeError("a list is needed here");
}

const isList = (datum: Datum): datum is readonly Datum[] => Array.isArray(datum);

/** @throws TypeError when it is not text */
export function textOf(datum: Datum): string {
  if (typeof datum === "string") return datum;
  throw new TypeError("text is needed here");
}

/** The number as a double. @throws TypeError when it is not a number */
export function doubleOf(datum: Datum): number {
  if (typeof datum === "number") return datum;
  if (isDecimal(datum)) return decimalNumber(datum);
  throw new TypeError("a number is needed here");
}

/** @throws TypeError when it is not an exact number */
export function decimalOf(datum: Datum): Decimal {
  if (isDecimal(datum)) return datum;
  throw new TypeError("an exact number is needed here");
}

/** @throws TypeError when it is not an instant */
export function instantOf(datum: Datum): bigint {
  if (typeof datum === "bigint") return datum;
  throw new TypeError("a date and time is needed here");
}

/** @throws TypeError when it is not a point */
export function pointOf(datum: Datum): Point {
  if (typeof datum === "object" && "latitude" in datum) return datum;
  throw new TypeError("a point is needed here");
}

/**
 * Below zero when `a` comes first, 0 when both are equal. Exact numbers are compared exactly, and as doubles as soon as one is
 * a double; texts by code points.
 *
 * @throws TypeError for values of different kinds
 */
export function compareData(a: Datum, b: Datum): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (isDecimal(a) && isDecimal(b)) return compareDecimals(a, b);
  if (isDay(a) && isDay(b)) return a.days - b.days;
  return Math.sign(doubleOf(a) - doubleOf(b));
}
