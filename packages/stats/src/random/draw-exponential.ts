import type { Random } from "./random.ts";

/**
 * A waiting time from the exponential distribution; its mean is `1 / rate`.
 *
 * @param rate happenings per unit of time; at 0 nothing ever happens and the wait is `Infinity`
 * @throws RangeError when the rate is negative
 */
export function drawExponential(random: Random, rate: number): number {
  if (!(rate >= 0)) {
    throw new RangeError(`rate must be 0 or more, got ${rate}`);
  }
  if (rate === 0) return Infinity;
  // 1 − u is never 0, so the logarithm is finite.
  return -Math.log(1 - random.uniform()) / rate;
}
