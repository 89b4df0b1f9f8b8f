import type { Random } from "../../random/index.ts";
import type { Points } from "../points.ts";

/** What the gap statistic says of a number of groups. */
export interface Gap {
  /** How much smaller the logarithm of the squares within groups is than on rows without structure. */
  readonly gap: number;
  /** Standard error of the gap, chance in the reference included. */
  readonly error: number;
}

/**
 * The gap of a number of groups, from the squares within groups of the rows and of reference rows.
 *
 * @returns undefined where some squares are 0
 * @see Tibshirani, Walther & Hastie, Estimating the Number of Clusters in a Data Set via the Gap Statistic, 2001
 */
export function gapOf(within: number, references: readonly number[]): Gap | undefined {
  const logs = references.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  const gap = mean - Math.log(within);
  const error = Math.sqrt(variance * (1 + 1 / logs.length));
  return Number.isFinite(gap) && Number.isFinite(error) ? { gap, error } : undefined;
}

/** The first number of groups, by place, whose gap is no more than an error below the next one's; the last when there is none. */
export function firstByGap(gaps: readonly Gap[]): number {
  const found = gaps.findIndex((own, i) => {
    const next = gaps[i + 1];
    return next === undefined || own.gap >= next.gap - next.error;
  });
  return Math.max(found, 0);
}

/** Rows drawn evenly from the ranges of the columns. */
export function evenRows({ rows, columns, values }: Points, random: Random): Points {
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  values.forEach((value, at) => {
    low[at % columns] = Math.min(low[at % columns]!, value);
    high[at % columns] = Math.max(high[at % columns]!, value);
  });
  const drawn = values.map((_, at) => {
    const f = at % columns;
    return low[f]! + random.uniform() * (high[f]! - low[f]!);
  });
  return { rows, columns, values: drawn };
}
