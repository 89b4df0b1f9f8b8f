import type { Value } from "@satsuma/ir";
import type { Frame, Scalar } from "@satsuma/model";

/**
 * The features of the customers a method is about, answered inside the warehouse: a method says what it needs and never
 * sees SQL. Customers keep one order, by key, in all answers. Expressions are made of what `isScoreNode` admits.
 * In frames a numeric feature is `numbers`, a text `codes`, all else `values`. `memoryFit` of `@satsuma/plugin/testing` is
 * the reference: the warehouse answers as it does.
 */
export interface FitInput<Feature extends string = string, Outcome extends string = string> {
  /** How many customers; of a method with cut-offs, how many rows of customer and cut-off. */
  count(): Promise<number>;
  /** Each feature as a value, and the customer's key. */
  readonly features: Readonly<Record<Feature, Value>>;
  readonly key: Value;
  /** Each outcome as a value; empty for methods that name none. */
  readonly outcomes: Readonly<Record<Outcome, Value>>;
  /** Which cut-off a row is about, by its place in the list from 0: a number. Always 0 for methods without. */
  readonly cutOff: Value;
  /** The events that the method reads; absent when it reads none. */
  readonly events?: EventInput;
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
   * Counts and averages are `numbers`; a sum of nothing is 0, any other aggregate of nothing is unknown. Sums and averages of
   * doubles do not depend on the order of rows: asked twice, they are equal to the last bit.
   */
  aggregate(
    measures: Readonly<Record<string, FitAggregate>>,
    by?: readonly Value[],
  ): Promise<Frame>;
  /** How many known values lie in each bin, equal to the last bit however it is computed. */
  histogram(value: Value, options: HistogramOptions): Promise<readonly HistogramGroup[]>;
  /**
   * Means, and sums of products about them, of the rows in which all values are known: what linear regression and principal
   * components need, whatever the number of customers. Yes and no count as 1 and 0.
   */
  gram(values: readonly Value[], options?: { readonly weight?: Value }): Promise<Gram>;
  /**
   * At most so many rows drawn without replacement, the same for the same seed; columns are the features, the outcomes,
   * `customer`, and `cut_off` for methods with cut-offs. With `stratify` each of its values, unknown being one, gets the same
   * number of rows, give or take one, or all it has: for rare outcomes.
   */
  sample(options: SampleOptions): Promise<Frame>;
  /** All rows in frames of some thousand, by key and cut-off; columns as in `sample`. */
  stream(): AsyncIterable<Frame>;
}

export interface SampleOptions {
  readonly rows: number;
  readonly seed: string;
  readonly stratify?: Value;
}

/** The events a method reads. */
export interface EventInput {
  /** How many there are, of the customers the method is about. */
  count(): Promise<number>;
  /** All of them by customer, then time, in frames of some thousand; columns are the fields and `customer`. */
  stream(): AsyncIterable<Frame>;
}

export interface HistogramOptions {
  /** Where bins end: bin i holds what lies above `cuts[i - 1]` and not above `cuts[i]`. Rising; one bin more than cuts. */
  readonly cuts: readonly number[];
  readonly by?: readonly Value[];
}

/** One entry a group of `by`; without `by` exactly one. */
export interface HistogramGroup {
  readonly by: readonly Scalar[];
  /** One a bin. */
  readonly counts: readonly number[];
  readonly unknown: number;
}

/** Second moments of some values, weighted when a weight was given. */
export interface Gram {
  /** How many rows had all values known. */
  readonly count: number;
  /** Sum of weights; equals `count` without. */
  readonly weight: number;
  /** One a value. */
  readonly means: readonly number[];
  /** Row by row: sum of weight × (x − mean x) × (y − mean y). Symmetric. */
  readonly products: readonly (readonly number[])[];
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
