import { quantile } from "./quantile.ts";
import { sortedKnown } from "./sorted-known.ts";

/** What there is to say of some numbers. All but the counts are in the numbers' unit, and `NaN` when none is known. */
export interface Summary {
  readonly count: number;
  /** How many are unknown; not part of `count`. */
  readonly unknown: number;
  readonly min: number;
  /** Quartiles of type 7. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  readonly mean: number;
  /** Standard deviation of a sample (n − 1); `NaN` of a single value. */
  readonly deviation: number;
}

/**
 * Summarises numbers. Cost: n log n.
 *
 * @param values any unit; `NaN` means unknown
 * @see Welford, Note on a Method for Calculating Corrected Sums of Squares and Products, 1962 (mean and deviation)
 */
export function summarize(values: Float64Array): Summary {
  const sorted = sortedKnown(values);
  return {
    count: sorted.length,
    unknown: values.length - sorted.length,
    min: sorted[0] ?? NaN,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    max: sorted.at(-1) ?? NaN,
    ...moments(sorted),
  };
}

function moments(values: Float64Array): Pick<Summary, "mean" | "deviation"> {
  let mean = 0;
  let squares = 0;
  let seen = 0;
  for (const value of values) {
    seen += 1;
    const before = value - mean;
    mean += before / seen;
    squares += before * (value - mean);
  }
  return {
    mean: seen === 0 ? NaN : mean,
    deviation: seen < 2 ? NaN : Math.sqrt(squares / (seen - 1)),
  };
}
