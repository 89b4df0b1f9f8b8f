import { stirlingError } from "./log-gamma.ts";

const TWO_PI = 2 * Math.PI;

/**
 * x^a e^(−x) / Γ(a + 1): the chance of exactly `a` events where `x` are expected, for any a. Keeps its digits where the three
 * factors are huge.
 *
 * @param a above 0
 * @param x above 0
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
export const poissonMass = (a: number, x: number): number =>
  Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);

/**
 * a ln(a / x) + x − a without cancellation where a is near x.
 *
 * @param a above 0
 * @param x above 0
 */
export function deviance(a: number, x: number): number {
  const ratio = (a - x) / (a + x);
  if (Math.abs(ratio) >= 0.1) return a * Math.log(a / x) + x - a;
  const square = ratio * ratio;
  let sum = (a - x) * ratio;
  let term = 2 * a * ratio;
  for (let odd = 3; ; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
