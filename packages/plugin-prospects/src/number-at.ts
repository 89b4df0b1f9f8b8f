import { cell } from "@satsuma/plugin";
import type { Frame } from "@satsuma/plugin";

/** A number of a frame, however it is held; `NaN` where it is unknown. @throws RangeError when there is no such column */
export function numberAt(frame: Frame, column: string, row = 0): number {
  const values = frame.columns[column];
  if (values === undefined) throw new RangeError(`the frame has no column ${column}`);
  const scalar = cell(values, row);
  return scalar === null ? NaN : Number(scalar);
}
