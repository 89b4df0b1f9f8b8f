import type { Diagnostic } from "@satsuma/plugin";
import { columnName } from "@satsuma/plugin/variables";
import type { DesignColumn } from "@satsuma/plugin/variables";
import { collinear } from "../warnings.ts";

/** Warns of columns that repeat others. That two features are unknown of the same customers is no mistake. */
export function collinearColumns(columns: readonly DesignColumn[]): Diagnostic[] {
  const names = columns.filter(({ kind }) => kind !== "unknown").map(columnName);
  return names.length === 0 ? [] : [collinear(names)];
}
