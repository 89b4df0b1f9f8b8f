import type { Value } from "@satsuma/ir";
import type { Frame, Scalar } from "@satsuma/model";

/**
 * The features of the customers a method is about, answered inside the warehouse: a method says what it needs and never
 * sees SQL. Customers keep one order, by key, in all answers. Expressions are made of what `isScoreNode` admits.
 * In frames a numeric feature is `numbers`, a text `codes`, all else `values`. `memoryFit` of `@satsuma/plugin/testing` is
 * the reference: the warehouse answers as it does.
 */
export interface FitInput<Feature extends string = string> {
  /** How many customers. */
  count(): Promise<number>;
  /** Each feature as a value, and the customer's key. */
  readonly features: Readonly<Record<Feature, Value>>;
  readonly key: Value;
  /**
   * Type-7 quantiles (linear between order statistics, as R and numpy do by default) of the known values, for probabilities 0 to 1.
   * One entry a group of `by`, in no order; without `by` exactly one. `quantiles` is empty when no value is known.
   *
   * @see Hyndman & Fan, Sample Quantiles in Statistical Packages, 1996
   */
  quantiles(
    value: Value,
    probabilities: readonly number[],
    by?: readonly Value[],
  ): Promise<readonly QuantileGroup[]>;
  /**
   * The customers at given ranks when the known values are sorted ascending, equal values by ascending key; ranks count from 1
   * to the number of known values, and ranks outside give nothing.
   */
  atRanks(value: Value, ranks: readonly number[]): Promise<readonly RankedValue[]>;
  /**
   * Aggregates over all customers, always one row, or one row for each group of `by` (columns `by0`, `by1`, …), in no order.
   * Counts and averages are `numbers`; a sum of nothing is 0, any other aggregate of nothing is unknown.
   */
  aggregate(
    measures: Readonly<Record<string, FitAggregate>>,
    by?: readonly Value[],
  ): Promise<Frame>;
  /** At most so many customers drawn without replacement, the same for the same seed; columns are the features and `customer`. */
  sample(options: { readonly rows: number; readonly seed: string }): Promise<Frame>;
  /** All customers in frames of some thousand rows; columns are the features and `customer`. */
  stream(): AsyncIterable<Frame>;
}

export interface QuantileGroup {
  /** The group's value of each `by` expression. */
  readonly by: readonly Scalar[];
  /** How many known values. */
  readonly count: number;
  readonly quantiles: readonly number[];
}

export interface RankedValue {
  readonly rank: number;
  /** Exact numbers as decimal text. */
  readonly value: Scalar;
  readonly key: Scalar;
}

/** `count` without `of` counts customers, with it known values. Unknown values are skipped. */
export interface FitAggregate {
  readonly fn: "count" | "countDistinct" | "sum" | "average" | "min" | "max";
  readonly of?: Value;
}
