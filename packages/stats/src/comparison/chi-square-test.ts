import { chiSquareTail } from "../probability/index.ts";

/**
 * How likely two groups are to differ so much by chance in how their members fall into categories: Pearson's chi-square test of
 * independence, without a correction for continuity. It is no good where most categories are expected to have fewer than five.
 *
 * @param one counts by category, 0 or more
 * @param other likewise, in the same order
 * @returns the p-value, 0 to 1; 1 where nothing could differ, as with one category. `NaN` when a group has no members
 * @throws RangeError when lengths differ
 * @see Pearson, On the Criterion that a Given System of Deviations …, 1900
 */
export function chiSquareTest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) {
    throw new RangeError(
      `both must have as many categories, got ${one.length} and ${other.length}`,
    );
  }
  const [all, rest] = [total(one), total(other)];
  if (all === 0 || rest === 0) return NaN;
  let [square, categories] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    const both = one[i]! + other[i]!;
    if (both === 0) continue;
    const [expected, others] = [(both * all) / (all + rest), (both * rest) / (all + rest)];
    square += (one[i]! - expected) ** 2 / expected + (other[i]! - others) ** 2 / others;
    categories += 1;
  }
  return categories < 2 ? 1 : Math.min(1, chiSquareTail(square, categories - 1));
}

const total = (counts: ArrayLike<number>): number =>
  Array.from(counts).reduce((sum, count) => sum + count, 0);
