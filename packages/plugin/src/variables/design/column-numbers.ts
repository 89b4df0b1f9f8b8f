import { cell } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";
import type { DesignColumn } from "./design-column.ts";

/**
 * A column computed for the rows of a frame; `NaN` where it is unknown and nothing stands in.
 *
 * @throws RangeError when the frame does not have the column's feature
 */
export function columnNumbers(column: DesignColumn, frame: Frame): Float64Array {
  const values = frame.columns[column.feature];
  if (values === undefined) throw new RangeError(`the frame has no column ${column.feature}`);
  return Float64Array.from({ length: frame.length }, (_, row) =>
    columnNumber(column, cell(values, row)),
  );
}

/** A column computed for one customer, from the feature's value; `NaN` where it is unknown and nothing stands in. */
export function columnNumber(column: DesignColumn, value: Scalar): number {
  switch (column.kind) {
    case "number":
      return value === null ? (column.average ?? NaN) : Number(value);
    case "yes":
      return value === null ? (column.average ?? NaN) : Number(value === true);
    case "level":
      return Number(value === column.level);
    case "rest":
      return Number(value !== null && !column.but.includes(String(value)));
    case "unknown":
      return Number(value === null);
  }
}
