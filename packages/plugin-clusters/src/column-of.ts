import type { ColumnValues, Frame } from "@satsuma/plugin";

/** A column of a frame. @throws RangeError when there is none of that name */
export function columnOf(frame: Frame, column: string): ColumnValues {
  const values = frame.columns[column];
  if (values === undefined) throw new RangeError(`the frame has no column ${column}`);
  return values;
}
