import type { DesignColumn } from "@satsuma/plugin/variables";

/** A regression. Plain JSON. */
export interface RegressionModel {
  readonly kind: "linear" | "logistic";
  /** How many customers it was fitted on. */
  readonly customers: number;
  readonly intercept: Estimate;
  /** One a column that has a coefficient. */
  readonly terms: readonly Term[];
  /** What is foretold and what was, of customers that the estimate had not seen, by rising tenths. */
  readonly calibration: readonly {
    readonly customers: number;
    readonly expected: number;
    readonly found: number;
  }[];
}

export interface Term {
  readonly column: DesignColumn;
  readonly coefficient: Estimate;
  /** Of the column over customers. */
  readonly mean: number;
  readonly deviation: number;
}

/** In the outcome's unit, or in log odds, a unit of the column. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Two-sided, that it is 0. */
  readonly p: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}
