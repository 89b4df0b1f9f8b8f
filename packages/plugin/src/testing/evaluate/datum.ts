import {
  compareDecimals,
  compareText,
  decimal,
  decimalNumber,
  decimalOfDouble,
  decimalText,
} from "@satsuma/ir";
import type { Decimal } from "@satsuma/ir";
import type { Scalar, ValueType } from "@satsuma/model";

/** A value while it is computed: exact numbers as decimals, `approx` as a double, `null` when unknown. */
export type Datum = Decimal | number | string | boolean | null;

/** True for exact numbers. */
export const isDecimal = (datum: Datum): datum is Decimal =>
  typeof datum === "object" && datum !== null;

/**
 * Takes plain data in as a value of the type.
 *
 * @throws TypeError when it is no such value
 */
export function readDatum(scalar: Scalar, type: ValueType): Datum {
  if (scalar === null) return null;
  switch (type.kind) {
    case "number":
    case "money":
      if (typeof scalar === "string") return decimal(scalar);
      if (typeof scalar === "number" && Number.isFinite(scalar)) return decimalOfDouble(scalar);
      break;
    case "approx":
      if (typeof scalar === "number" || typeof scalar === "string") return finite(Number(scalar));
      break;
    case "yes/no":
      if (typeof scalar === "boolean") return scalar;
      break;
    case "list":
      throw new TypeError("a score cannot use lists");
    default:
      if (typeof scalar === "string") return scalar;
  }
  throw new TypeError(`${JSON.stringify(scalar)} is not a value of type ${type.kind}`);
}

/** As plain data: whole numbers up to 2^53 as numbers, other exact numbers as decimal text. */
export function writeDatum(datum: Datum): Scalar {
  if (!isDecimal(datum)) return datum;
  const number = decimalNumber(datum);
  return datum.scale === 0 && Number.isSafeInteger(number) ? number : decimalText(datum);
}

/** The datum as the type holds it: a double becomes exact, as it is written shortest, and the other way round. */
export function asType(datum: Datum, type: ValueType): Datum {
  if (isDecimal(datum)) return type.kind === "approx" ? decimalNumber(datum) : datum;
  const isExact = type.kind === "number" || type.kind === "money";
  return typeof datum === "number" && isExact ? decimalOfDouble(datum) : datum;
}

/** The datum as a double. @throws TypeError when it is not a number */
export function double(datum: Datum): number {
  if (isDecimal(datum)) return decimalNumber(datum);
  if (typeof datum === "number") return datum;
  throw new TypeError(`${JSON.stringify(datum)} is not a number`);
}

/** The double, or unknown where it is not a number or beyond all numbers. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Below zero when `a` comes first, 0 when both are equal. Exact numbers are compared exactly, and as doubles as soon as one
 * is a double; texts, dates and instants by code point.
 *
 * @throws TypeError when the two cannot be compared
 */
export function compareData(a: Datum, b: Datum): number {
  if (isDecimal(a) && isDecimal(b)) return compareDecimals(a, b);
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return Math.sign(double(a) - double(b));
}
