import { betaPart } from "./regularized-beta.ts";

/**
 * How likely a variable of the F distribution is to be below x.
 *
 * @param x 0 or more
 * @param d1 degrees of freedom above the line, above 0
 * @param d2 degrees of freedom below it, above 0
 * @throws RangeError when an argument is out of range
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.6.2
 */
export function fCdf(x: number, d1: number, d2: number): number {
  const { share, rest } = shares(x, d1, d2);
  return betaPart(share, rest, d1 / 2, d2 / 2);
}

/** How likely it is to be above x: the p-value of a test, which keeps its digits where it is small. */
export function fTail(x: number, d1: number, d2: number): number {
  const { share, rest } = shares(x, d1, d2);
  return betaPart(rest, share, d2 / 2, d1 / 2);
}

function shares(x: number, d1: number, d2: number) {
  if (!(x >= 0)) throw new RangeError(`x must be 0 or more, got ${x}`);
  if (x === Infinity) return { share: 1, rest: 0 };
  const whole = d1 * x + d2;
  return { share: (d1 * x) / whole, rest: d2 / whole };
}
