import { decimalOfDouble, decimalText, wholeDecimal } from "@satsuma/ir";
import type { Decimal } from "@satsuma/ir";
import { boundedProduct } from "./bounded-decimal.ts";

/** The double; unknown where it is not a number or beyond all numbers. */
export const finite = (value: number): number | undefined =>
  Number.isFinite(value) ? value : undefined;

/** Decimal text without an exponent, as short as tells the double from all others. */
export const doubleText = (value: number): string => decimalText(decimalOfDouble(value));

/**
 * To so many places, halves away from zero, as an exact number: `floor(size × 10^places + 0.5)`, with the sign it had. Unknown
 * where that is beyond whole numbers of 64 bits, as no double is exact so far out.
 */
export function roundDouble(value: number, places: number): Decimal | undefined {
  const step = 10 ** Math.abs(places);
  const size = Math.abs(value);
  const units = Math.floor((places < 0 ? size / step : size * step) + 0.5);
  if (!(units < largestUnits)) return undefined;
  const whole = wholeDecimal(BigInt(Math.sign(value) * units));
  return boundedProduct(whole, places < 0 ? decimalOfDouble(step) : { units: 1n, scale: places });
}

const largestUnits = 9.2e18;

/** A double in whole millionths: sums of these do not depend on their order. */
export const millionths = (value: number): bigint => BigInt(Math.floor(value * 1_000_000 + 0.5));
