import {
  addDecimals,
  decimal,
  decimalText,
  multiplyDecimals,
  roundDecimal,
  shortestDecimal,
} from "@satsuma/ir";
import type { Decimal } from "@satsuma/ir";
import { mostDigits, NumberOverflow } from "./number-overflow.ts";

/** Decimal text as an exact number. @throws NumberOverflow when it has too many digits, as all of these do */
export const boundedDecimal = (text: string): Decimal => bounded(decimal(text));

/** `a + b`. */
export const boundedSum = (a: Decimal, b: Decimal): Decimal => bounded(addDecimals(a, b));

/** `a * b`. */
export const boundedProduct = (a: Decimal, b: Decimal): Decimal => bounded(multiplyDecimals(a, b));

/** As `roundDecimal` says: rounding to tens or hundreds may need a digit more. */
export const boundedRound = (a: Decimal, places: number): Decimal =>
  bounded(roundDecimal(a, places));

const limit = 10n ** BigInt(mostDigits);

/** The number, if it can be written with as many digits as there may be. */
function bounded(number: Decimal): Decimal {
  if (isWithin(number.units)) return number;
  const short = shortestDecimal(number);
  if (!isWithin(short.units) || short.scale > mostDigits)
    throw new NumberOverflow(decimalText(short));
  return short;
}

const isWithin = (units: bigint): boolean => units < limit && units > -limit;
