import { normalCdf } from "../probability/index.ts";

/**
 * How likely two samples of one distribution are to differ in ranks at least as much as these: the p-value of the two-sided test of
 * Mann and Whitney (Wilcoxon's rank sum), by the normal approximation, with corrections for ties and for continuity. 1 where all
 * values are equal or a sample is empty. Cost: n log n.
 *
 * @param one known values, in any order
 * @param other likewise
 * @throws RangeError when a value is `NaN`
 * @see Mann & Whitney, On a Test of Whether One of Two Random Variables Is Stochastically Larger than the Other, 1947
 * @see Lehmann, Nonparametrics: Statistical Methods Based on Ranks, 1975 (ties)
 */
export function mannWhitney(one: Float64Array, other: Float64Array): number {
  const [m, n] = [one.length, other.length];
  const all = new Float64Array(m + n);
  all.set(one);
  all.set(other, m);
  all.sort();
  // NaN is sorted last.
  if (all.length > 0 && Number.isNaN(all[all.length - 1]!)) {
    throw new RangeError("values must be known, got NaN");
  }
  const variance = rankVariance(all, m, n);
  if (!(variance > 0)) return 1;
  const distance = Math.abs(pairsAbove(one.toSorted(), other.toSorted()) - (m * n) / 2);
  const z = Math.max(0, distance - 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * normalCdf(-z));
}

/** In how many pairs the first is the larger, ties counting half. */
function pairsAbove(first: Float64Array, second: Float64Array): number {
  let [pairs, below, upTo] = [0, 0, 0];
  for (const value of first) {
    while (below < second.length && second[below]! < value) below++;
    while (upTo < second.length && second[upTo]! <= value) upTo++;
    pairs += (below + upTo) / 2;
  }
  return pairs;
}

function rankVariance(sorted: Float64Array, m: number, n: number): number {
  const size = m + n;
  if (size < 2) return 0;
  let ties = 0;
  for (let from = 0, to = 0; from < size; from = to) {
    while (to < size && sorted[to] === sorted[from]) to++;
    ties += (to - from) ** 3 - (to - from);
  }
  return ((m * n) / 12) * (size + 1 - ties / (size * (size - 1)));
}
