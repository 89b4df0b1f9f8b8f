import { normalQuantile } from "./normal.ts";
import { betaPart } from "./regularized-beta.ts";

/**
 * How likely a variable of Student's t distribution is to be below t. Small results keep their digits.
 *
 * @param df degrees of freedom, above 0, not necessarily whole
 * @throws RangeError when an argument is out of range
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.7.1
 */
export function studentCdf(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError("t must be a number, got NaN");
  if (!(df > 0 && df < Infinity)) throw new RangeError(`df must be above 0, got ${df}`);
  if (Math.abs(t) === Infinity) return t < 0 ? 0 : 1;
  const square = t * t;
  const tail = betaPart(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The value below which a variable of Student's t distribution lies with probability p, found by bisection between doubles.
 *
 * @param p 0 to 1; 0 and 1 give the infinities
 * @param df degrees of freedom, above 0, not necessarily whole
 * @throws RangeError when an argument is out of range
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1, got ${p}`);
  if (!(df > 0 && df < Infinity)) throw new RangeError(`df must be above 0, got ${df}`);
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  return p < 0.5 ? -upperPoint(p, df) : upperPoint(1 - p, df);
}

/** The t above which lies the tail. */
function upperPoint(tail: number, df: number): number {
  let low = 0;
  // Student's tails are heavier than the normal ones, so its point lies beyond theirs.
  let high = Math.max(1, -normalQuantile(tail));
  while (studentCdf(-high, df) > tail && high < Number.MAX_VALUE) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (studentCdf(-middle, df) > tail) low = middle;
    else high = middle;
  }
}
