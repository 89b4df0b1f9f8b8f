import { Temporal } from "temporal-polyfill";
import type { Window } from "../tree.ts";
import { after, earlier, isExact, startOf, wallClock } from "./calendar.ts";
import type { Clock } from "./clock.ts";

/** A stretch of time `[from, to)` in wall-clock time of one zone; an absent end is open. */
export interface Interval {
  readonly from?: Temporal.ZonedDateTime;
  readonly to?: Temporal.ZonedDateTime;
}

/** The windows whose ends follow from as-of alone. */
export type ClockWindow = Extract<
  Window,
  { kind: "ever" | "last" | "previous" | "this" | "next" | "named" }
>;

/** Where a window begins and ends as of a clock's instant. `this` ends at as-of; the others where their unit ends. */
export function resolveWindow(window: ClockWindow, clock: Clock): Interval {
  const now = wallClock(clock);
  switch (window.kind) {
    case "ever":
      return {};
    case "last":
      return { from: earlier(now, window), to: now };
    case "previous":
      return {
        from: startOf(now, window.unit, clock.weekStart, window.count),
        to: startOf(now, window.unit, clock.weekStart),
      };
    case "this":
      return { from: startOf(now, window.unit, clock.weekStart), to: now };
    case "next":
      return { from: isExact(window.unit) ? now : now.startOfDay(), to: after(now, window) };
    case "named":
      return { from: startOfDay(window.from, clock), to: startOfDay(window.to, clock) };
  }
}

/** The first instant of a local date (`YYYY-MM-DD`). */
export const startOfDay = (date: string, clock: Clock): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(date).toZonedDateTime(clock.timezone);
