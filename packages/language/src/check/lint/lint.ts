import type { Cond, SegmentMeta } from "@satsuma/ir";
import type { Session } from "../scope.ts";
import { warnOfContradictions } from "./contradiction.ts";
import { warnOfEmptyWindows } from "./empty-window.ts";
import { filtersOf } from "./filters.ts";
import { hintAtRepetition } from "./said-twice.ts";
import { warnOfTautologies } from "./tautology.ts";
import { hintAtUnknown } from "./unknown-included.ts";
import { hintAtZero } from "./zero-included.ts";

/** Everything worth knowing about a rule that is no mistake. */
export function lintCond(cond: Cond, meta: Partial<SegmentMeta>, session: Session): void {
  const rules = [{ cond, rows: "customers" }, ...filtersOf(cond)];
  for (const { cond: rule, rows } of rules) {
    warnOfContradictions(rule, rows, session);
    // What holds for everyone holds for the unknown as well: that is said once.
    if (!warnOfTautologies(rule, rows, session)) hintAtUnknown(rule, rows, session);
    hintAtRepetition(rule, session);
  }
  hintAtZero(cond, session);
  warnOfEmptyWindows(cond, meta, session);
}
