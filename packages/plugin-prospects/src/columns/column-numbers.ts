import { cell } from "@satsuma/plugin";
import type { Frame, Scalar } from "@satsuma/plugin";
import type { Column } from "./column.ts";

/** A column computed for the rows of a frame. */
export function columnNumbers(column: Column, frame: Frame): Float64Array {
  const values = frame.columns[column.feature];
  if (values === undefined) throw new RangeError(`the frame has no column ${column.feature}`);
  return Float64Array.from({ length: frame.length }, (_, row) =>
    columnNumber(column, cell(values, row)),
  );
}

/** A column computed for one customer, from the feature's value. */
export function columnNumber(column: Column, value: Scalar): number {
  switch (column.kind) {
    case "number":
      return value === null ? column.average : Number(value);
    case "yes":
      return value === null ? column.average : Number(value === true);
    case "level":
      return Number(value === column.level);
    case "rest":
      return Number(value !== null && !column.but.includes(String(value)));
    case "unknown":
      return Number(value === null);
  }
}
