import { cell } from "@satsuma/plugin";
import type { ColumnValues, Frame } from "@satsuma/plugin";

/** A number of a frame, however it is held; `NaN` where it is unknown. @throws RangeError when there is no such column */
export function numberAt(frame: Frame, column: string, row: number): number {
  const scalar = cell(columnOf(frame, column), row);
  return scalar === null ? NaN : Number(scalar);
}

/** A column of a frame. @throws RangeError when there is none of that name */
export function columnOf(frame: Frame, column: string): ColumnValues {
  const values = frame.columns[column];
  if (values === undefined) throw new RangeError(`the frame has no column ${column}`);
  return values;
}
