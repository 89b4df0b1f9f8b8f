import type { Buying } from "@satsuma/sample-shop";

/** What the model counts of one customer. */
export interface Count {
  /** Purchases after the first. */
  readonly x: number;
  /** When the last of them was, from the first purchase on. */
  readonly tx: number;
  /** How long the customer was watched from the first purchase on. */
  readonly T: number;
}

type Parameters = Pick<Buying, "r" | "alpha" | "a" | "b">;

/**
 * How many purchases after the first are expected in a time.
 *
 * @see Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, 2005, equation 9
 */
export function expectedPurchases({ r, alpha, a, b }: Parameters, t: number): number {
  const z = t / (alpha + t);
  const series = hypergeometric(r, b, a + b - 1, z);
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * series);
}

/** Gauss's function ₂F₁ by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-12 * sum && n < 10_000; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

/**
 * The logarithm of how likely what was counted is, less the terms that do not depend on the parameters.
 *
 * @see the same, equation 6
 */
export function logLikelihood({ r, alpha, a, b }: Parameters, { x, tx, T }: Count): number {
  let sum = r * Math.log(alpha);
  for (let k = 0; k < x; k++) sum += Math.log((r + k) * ((b + k) / (a + b + k)));
  const stayed = (alpha + T) ** -(r + x);
  const left = x > 0 ? (a / (b + x - 1)) * (alpha + tx) ** -(r + x) : 0;
  return sum + Math.log(stayed + left);
}
