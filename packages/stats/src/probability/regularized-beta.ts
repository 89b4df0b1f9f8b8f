import { continuedFraction } from "./continued-fraction.ts";
import { deviance } from "./gamma-density.ts";
import { stirlingError } from "./log-gamma.ts";

/**
 * The regularized incomplete beta function: how likely a beta variable is to be below x.
 *
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 * @returns 0 to 1
 * @throws RangeError when an argument is out of range
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.5.8
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be from 0 to 1, got ${x}`);
  return betaPart(x, 1 - x, a, b);
}

/**
 * The same with 1 − x given, for those who know it better than by subtraction.
 *
 * @param y 1 − x
 */
export function betaPart(x: number, y: number, a: number, b: number): number {
  checkParameter("a", a);
  checkParameter("b", b);
  if (x === 0) return 0;
  if (y === 0) return 1;
  const isLow = x < (a + 1) / (a + b + 2);
  return isLow ? lowPart(x, y, a, b) : 1 - lowPart(y, x, b, a);
}

function checkParameter(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be above 0, got ${value}`);
  }
}

const lowPart = (x: number, y: number, a: number, b: number): number =>
  Math.min(
    1,
    front(x, y, a, b) / (a * continuedFraction(1, (step) => [coefficient(step, x, a, b), 1])),
  );

function coefficient(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  const below = a + 2 * m;
  return step % 2 === 0
    ? (m * (b - m) * x) / ((below - 1) * below)
    : (-(a + m) * (a + b + m) * x) / (below * (below + 1));
}

/**
 * x^a (1 − x)^b / B(a, b).
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
function front(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const exponent = stirling - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}
