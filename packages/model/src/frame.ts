/**
 * A column of values by row. Numbers mark unknown as `NaN`; dictionary-coded text marks it as code `-1`;
 * plain values mark it as `null`.
 */
export type ColumnValues =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly kind: "codes"; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  | { readonly kind: "values"; readonly values: readonly Scalar[] };

/**
 * One cell as plain data; `null` is unknown. Exact decimals and whole numbers beyond 2^53 are text
 * (`"12.50"`), dates `YYYY-MM-DD`, instants ISO 8601 in UTC with `Z`.
 */
export type Scalar = string | number | boolean | null | readonly Scalar[];

/** Rows held by column: every column has `length` entries, in the same row order. */
export interface Frame {
  readonly length: number;
  readonly columns: Readonly<Record<string, ColumnValues>>;
}

/** The value at one row as plain data; `null` is unknown. */
export function cell(column: ColumnValues, row: number): Scalar {
  switch (column.kind) {
    case "numbers": {
      const value = column.values[row];
      return value === undefined || Number.isNaN(value) ? null : value;
    }
    case "codes":
      return column.dictionary[column.codes[row] ?? -1] ?? null;
    case "values":
      return column.values[row] ?? null;
  }
}
