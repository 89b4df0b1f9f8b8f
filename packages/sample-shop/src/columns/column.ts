/** What the entries of a column are, when they are plain numbers. */
export type NumericKind = "whole" | "number" | "money" | "yes-no" | "date" | "instant";

/**
 * The values of one column of a batch, one entry per row.
 *
 * In every kind but text an entry is a number and `NaN` means unknown:
 * - `money` is in whole cents; `yes-no` is 1 or 0;
 * - `date` counts days and `instant` whole seconds since 1970-01-01 UTC;
 * - `choice` is a position in `options`;
 * - `choices` is the sum of 2ⁿ over every chosen position n of `options`.
 *
 * In `text`, `undefined` means unknown.
 */
export type Column =
  | { readonly kind: NumericKind; readonly values: Float64Array }
  | {
      readonly kind: "choice" | "choices";
      readonly values: Float64Array;
      readonly options: readonly string[];
    }
  | { readonly kind: "text"; readonly values: readonly (string | undefined)[] };

/** What a column holds, in all rows of its table. */
export type ColumnKind = Column["kind"];
