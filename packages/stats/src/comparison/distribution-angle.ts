import { normalQuantile } from "../probability/index.ts";
import type { Estimate } from "./shares.ts";

/**
 * How far apart two distributions over the same categories are, as an angle from 0 (equal) to π (nothing in common): of two
 * categories it is the size of Cohen's h, so that 0.2 is small, 0.5 medium and 0.8 large for any number of them. Chance makes
 * the angle of more categories larger; what it is expected to add beyond that of two is taken off. The interval follows from the
 * square roots of shares, whose variance does not depend on the shares.
 *
 * @param one counts by category, 0 or more
 * @param other likewise, in the same order
 * @param level how sure, between 0 and 1: 0.95
 * @throws RangeError when lengths differ, a count is negative, one side has none at all, or the level is out of range
 * @see Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 6 (h)
 * @see Bhattacharyya, On a Measure of Divergence between Two Multinomial Populations, 1946 (the angle)
 */
export function distributionAngle(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  level: number,
): Estimate {
  if (one.length !== other.length) {
    throw new RangeError(
      `both must have as many categories, got ${one.length} and ${other.length}`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be between 0 and 1, got ${level}`);
  }
  const [all, rest] = [total(one), total(other)];
  let [likeness, categories] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    likeness += Math.sqrt((one[i]! / all) * (other[i]! / rest));
    if (one[i]! + other[i]! > 0) categories += 1;
  }
  const found = 2 * Math.acos(Math.min(1, likeness));
  const variance = 1 / all + 1 / rest;
  const value = Math.sqrt(Math.max(0, found ** 2 - Math.max(0, categories - 2) * variance));
  const half = normalQuantile(0.5 + level / 2) * Math.sqrt(variance);
  return { value, low: Math.max(0, value - half), high: Math.min(Math.PI, value + half) };
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    if (!(counts[i]! >= 0)) throw new RangeError(`counts must be 0 or more, got ${counts[i]}`);
    sum += counts[i]!;
  }
  if (!(sum > 0 && sum < Infinity))
    throw new RangeError(`counts must add up to more than 0, got ${sum}`);
  return sum;
}
