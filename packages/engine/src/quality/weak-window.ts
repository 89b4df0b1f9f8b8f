import { resolver } from "@satsuma/ir";
import type { Bound, Clock, Window } from "@satsuma/ir";
import { isStale } from "./judged-table.ts";
import type { JudgedTable } from "./judged-table.ts";
import type { WeakMark } from "./weak-mark.ts";
import { daysText, rowsNoun } from "./wording.ts";

const dayMs = 86_400_000;

/** Least part of a window that must lie after the latest event to be told. */
const telling = 0.1;

/** What is weak about asking for the events of a table in a window: that part of it, or all of it, lies after the latest event. */
export function weakWindow(
  window: Window,
  table: JudgedTable,
  clock: Clock,
): Omit<WeakMark, "at"> | undefined {
  const { rhythm, name } = table.measured;
  if (rhythm === undefined || (table.age ?? 0) <= 0) return undefined;
  const bounds = resolver(clock).window(window);
  const from = instantOf(bounds.low);
  if (from === undefined) return undefined;
  const until = Math.min(instantOf(bounds.high) ?? Infinity, Date.parse(clock.asOf));
  const end = Date.parse(rhythm.end);
  const missing = until - Math.max(end, from);
  if (missing <= 0 || !isUnusual(from >= end, missing / (until - from), table)) return undefined;
  const part = from >= end ? "all" : `the last ${daysText(missing / dayMs)}`;
  return {
    code: "QUALITY_STALE",
    severity: "warning",
    text: `the latest of ${rowsNoun(name)} is of ${rhythm.last}: ${part} of these ${daysText((until - from) / dayMs)} ${from >= end ? "lie after it" : "have none yet"}`,
    table: name,
    path: name,
  };
}

/** A window without any data is worth telling as soon as the table has never paused so long. */
function isUnusual(isAll: boolean, missing: number, table: JudgedTable): boolean {
  const { longestPause = 0 } = table.measured.rhythm ?? {};
  return (isStale(table) && missing >= telling) || (isAll && (table.age ?? 0) > longestPause + 1);
}

function instantOf(bound: Bound | undefined): number | undefined {
  const value = bound?.value;
  return value?.kind === "literal" && value.type.kind === "instant"
    ? Date.parse(String(value.value))
    : undefined;
}
