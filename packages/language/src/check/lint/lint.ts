import type { Cond, SegmentMeta } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { warnOfContradictions } from "./contradiction.ts";
import { warnOfEmptyWindows } from "./empty-window.ts";
import { filtersOf } from "./filters.ts";
import { hintAtUnknown } from "./unknown-included.ts";
import { hintAtZero } from "./zero-included.ts";

/** Everything worth knowing about a rule that is no mistake. */
export function lintCond(cond: Cond, meta: Partial<SegmentMeta>, session: Session): void {
  const rules = [{ cond, rows: "customers" }, ...filtersOf(cond)];
  for (const { cond: rule, rows } of rules) {
    hintAtUnknown(rule, rows, session);
    warnOfContradictions(rule, rows, session);
  }
  hintAtZero(cond, session);
  warnOfEmptyWindows(cond, meta, session);
}
