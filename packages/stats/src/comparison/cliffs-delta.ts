import { studentQuantile } from "../probability/index.ts";
import type { Estimate } from "./shares.ts";

/** How far the values of one sample lie above those of another. */
export interface CliffsDelta extends Estimate {
  /**
   * How likely a value of the first is to be larger than one of the second, ties counting half: 0 to 1. `value` is twice that
   * less 1.
   */
  readonly superiority: number;
}

/**
 * Cliff's delta: how much more often a value of the first sample is larger than one of the second than it is smaller, −1 to 1. It
 * looks at ranks only, so that it does not depend on the unit, on outliers, or on how skewed values are. The interval is
 * asymmetric and stays within −1 to 1; where all values of one sample are above all of the other it follows from their numbers.
 * Cost: n log n.
 *
 * @param one known values, at least two
 * @param other known values, at least two
 * @param level how sure, between 0 and 1: 0.95
 * @throws RangeError when there are fewer values, one is `NaN`, or the level is out of range
 * @see Cliff, Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions, 1993
 * @see Feng & Cliff, Monte Carlo Evaluation of Ordinal d with Improved Confidence Interval, 2004
 */
export function cliffsDelta(one: Float64Array, other: Float64Array, level: number): CliffsDelta {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be between 0 and 1, got ${level}`);
  }
  const [first, second] = [sorted(one), sorted(other)];
  const rows = dominance(first, second);
  const columns = dominance(second, first);
  const value = mean(rows);
  const variance = varianceOf(rows, columns, value, unequal(first, second));
  const superiority = (value + 1) / 2;
  const t = studentQuantile(0.5 + level / 2, one.length + other.length - 2);
  return {
    value,
    superiority,
    ...interval(value, variance, t, Math.min(one.length, other.length)),
  };
}

function sorted(values: Float64Array): Float64Array {
  if (values.length < 2)
    throw new RangeError(`a sample must have two values, got ${values.length}`);
  const ascending = values.toSorted();
  // NaN is sorted last.
  if (Number.isNaN(ascending[ascending.length - 1]!)) {
    throw new RangeError("values must be known, got NaN");
  }
  return ascending;
}

/** For each value, ascending: the share of the others below it less the share above. */
function dominance(values: Float64Array, others: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  let [below, upTo] = [0, 0];
  values.forEach((value, i) => {
    while (below < others.length && others[below]! < value) below++;
    while (upTo < others.length && others[upTo]! <= value) upTo++;
    found[i] = (below - (others.length - upTo)) / others.length;
  });
  return found;
}

/** The share of pairs that differ: the mean of their squared dominance, which is −1, 0 or 1. */
function unequal(first: Float64Array, second: Float64Array): number {
  let [pairs, below, upTo] = [0, 0, 0];
  for (const value of first) {
    while (below < second.length && second[below]! < value) below++;
    while (upTo < second.length && second[upTo]! <= value) upTo++;
    pairs += second.length - (upTo - below);
  }
  return pairs / first.length / second.length;
}

/** The unbiased estimate, kept above the least that it can be. */
function varianceOf(
  rows: Float64Array,
  columns: Float64Array,
  delta: number,
  pairsThatDiffer: number,
): number {
  const [m, n] = [rows.length, columns.length];
  const ofRows = rows.reduce((sum, each) => sum + (each - delta) ** 2, 0);
  const ofColumns = columns.reduce((sum, each) => sum + (each + delta) ** 2, 0);
  const ofPairs = m * n * (pairsThatDiffer - delta ** 2);
  const unbiased = (n ** 2 * ofRows + m ** 2 * ofColumns - ofPairs) / (m * n * (m - 1) * (n - 1));
  return Math.max(unbiased, (1 - delta ** 2) / (m * n - 1));
}

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function interval(
  delta: number,
  variance: number,
  t: number,
  fewer: number,
): { readonly low: number; readonly high: number } {
  if (Math.abs(delta) === 1) {
    const end = Math.max(-1, (fewer - t ** 2) / (fewer + t ** 2));
    return delta === 1 ? { low: end, high: 1 } : { low: -1, high: -end };
  }
  const centre = delta - delta ** 3;
  const half = t * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + t ** 2 * variance);
  const below = 1 - delta ** 2 + t ** 2 * variance;
  return {
    low: Math.max(-1, (centre - half) / below),
    high: Math.min(1, (centre + half) / below),
  };
}
