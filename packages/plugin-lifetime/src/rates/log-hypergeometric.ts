/**
 * The logarithm of the Gaussian hypergeometric function with parameters 1 and b over c, by Gauss's continued fraction,
 * evaluated by the method of Lentz. It settles in a few steps but where z is all but 1.
 *
 * @param b above 0 and below c
 * @param c above 1
 * @param z from 0, below 1
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 15.1.1; Cuyt and others, Handbook of Continued
 * Fractions for Special Functions, 2008, 15.3
 */
export function logHypergeometric(b: number, c: number, z: number): number {
  let value = 1;
  let numerator = 1;
  let denominator = 0;
  for (let step = 1; step <= LIMIT; step += 1) {
    const part = -coefficient(step, b, c) * z;
    denominator = 1 / (1 + part * denominator);
    numerator = 1 + part / numerator;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return -Math.log(value);
}

/** Reached only where z is within a billionth of 1, and then all digits but the last few are right. */
const LIMIT = 100_000;

function coefficient(step: number, b: number, c: number): number {
  const m = Math.floor(step / 2);
  return step % 2 === 1
    ? ((b + m) * (c - 1 + m)) / ((c + 2 * m - 1) * (c + 2 * m))
    : (m * (c - b - 1 + m)) / ((c + 2 * m - 2) * (c + 2 * m - 1));
}
