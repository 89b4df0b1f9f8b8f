import { approx } from "@satsuma/ir";

/** The double; unknown where it is not a number or beyond all numbers. */
export const finite = (value: number): number | undefined =>
  Number.isFinite(value) ? value : undefined;

/** Decimal text without an exponent, as short as tells the double from all others. */
export const doubleText = (value: number): string =>
  String(approx(Object.is(value, -0) ? 0 : value).value);

/** To so many places, halves away from zero: `floor(size × 10^places + 0.5)`, with the sign it had. */
export function roundDouble(value: number, places: number): number | undefined {
  const step = 10 ** Math.abs(places);
  const size = Math.abs(value);
  const rounded =
    places < 0 ? Math.floor(size / step + 0.5) * step : Math.floor(size * step + 0.5) / step;
  return finite(Math.sign(value) * rounded);
}

/** A double in whole millionths: sums of these do not depend on their order. */
export const millionths = (value: number): bigint => BigInt(Math.floor(value * 1_000_000 + 0.5));
