import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Fragment } from "@satsuma/sql";

/** What one fit is about: rows of customers, or of customers and cut-offs. */
export interface FitSource {
  /** What follows FROM: rows with `key`, `cut_off` (its place in the list, from 0) and the columns below. */
  readonly rows: Fragment;
  /** Feature or outcome → column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Feature → value with its type, as a `feature` node. */
  readonly features: Readonly<Record<string, Value>>;
  /** The same of what became of the customers; empty for methods that do not learn from it. */
  readonly outcomes: Readonly<Record<string, Value>>;
  /** True when rows are of customers and cut-offs. */
  readonly hasCutOffs: boolean;
  readonly keyType: ValueType;
  /** Absent for methods that read none. */
  readonly events?: EventSource;
}

/** The events of the customers a method is about. */
export interface EventSource {
  /**
   * What follows FROM: rows with `key`, `place` (that of the customer among those the method is about, from 0), what orders the
   * events of a customer (`at`, and others that are named in `order`), and the columns below.
   */
  readonly rows: Fragment;
  /** Columns that put them in order of customer, time and whatever tells events of one time apart. */
  readonly order: readonly string[];
  /** Field → column and type. */
  readonly columns: Readonly<Record<string, { readonly column: string; readonly type: ValueType }>>;
}

/** How the column is called, in frames and in expressions, that says which cut-off a row is about. */
export const cutOffName = "cut_off";
