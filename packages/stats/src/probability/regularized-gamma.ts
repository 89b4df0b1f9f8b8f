import { continuedFraction } from "./continued-fraction.ts";
import { poissonMass } from "./gamma-density.ts";

/**
 * The lower regularized incomplete gamma function P(a, x): how likely a gamma variable of shape a and rate 1 is to be below x.
 *
 * @param a above 0
 * @param x 0 or more
 * @returns 0 to 1
 * @throws RangeError when an argument is out of range
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 6.5.29 and 6.5.31
 */
export function regularizedGamma(a: number, x: number): number {
  checkArguments(a, x);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** The upper part, 1 − P(a, x), which keeps its digits where it is small. Arguments as for `regularizedGamma`. */
export function upperRegularizedGamma(a: number, x: number): number {
  checkArguments(a, x);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function checkArguments(a: number, x: number): void {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`a must be above 0, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`x must be 0 or more, got ${x}`);
}

function lowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = a + 1; term > sum * Number.EPSILON; n += 1) {
    term *= x / n;
    sum += term;
  }
  return Math.min(1, sum * poissonMass(a, x));
}

const upperFraction = (a: number, x: number): number =>
  Math.min(
    1,
    (poissonMass(a, x) * a) /
      continuedFraction(x + 1 - a, (step) => [-step * (step - a), x + 2 * step + 1 - a]),
  );
