import { cell } from "@satsuma/plugin";
import type { ColumnValues } from "@satsuma/plugin";

const DAY_MS = 86_400_000;

/** An instant of a column as days since 1970; NaN where it is unknown. */
export function daysAt(column: ColumnValues | undefined, row: number): number {
  const at = column && cell(column, row);
  return typeof at === "string" ? Date.parse(at) / DAY_MS : NaN;
}
