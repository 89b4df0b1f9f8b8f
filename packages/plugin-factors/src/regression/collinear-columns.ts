import type { Diagnostic } from "@satsuma/plugin";
import { nameOf } from "../columns/column.ts";
import type { FactorColumn } from "../columns/column.ts";
import { collinear } from "../warnings.ts";

/** Warns of columns that repeat others. That two features are unknown of the same customers is no mistake. */
export function collinearColumns(columns: readonly FactorColumn[]): Diagnostic[] {
  const names = columns.filter(({ kind }) => kind !== "unknown").map(nameOf);
  return names.length === 0 ? [] : [collinear(names)];
}
