import type { Frame, Scalar } from "@satsuma/model";
import { cell } from "@satsuma/model";

/** A value of a result's row. @throws RangeError when the result has no such column */
function valueAt(frame: Frame, column: string, row = 0): Scalar {
  const values = frame.columns[column];
  if (values === undefined) throw new RangeError(`the result must have a column ${column}`);
  return cell(values, row);
}

/** A number of a result's row; unknown counts as 0. Exact numbers come as text. */
export const numberAt = (frame: Frame, column: string, row = 0): number =>
  Number(valueAt(frame, column, row) ?? 0);

/** A text of a result's row; undefined for unknown. */
export function textAt(frame: Frame, column: string, row = 0): string | undefined {
  const value = valueAt(frame, column, row);
  return value === null ? undefined : String(value);
}
