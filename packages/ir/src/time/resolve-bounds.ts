import { Temporal } from "temporal-polyfill";
import type { TimeAmount } from "../unit.ts";
import type { Bound, Value, Window } from "../tree.ts";
import { earlier, wallClock } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { constantDate } from "./constants.ts";
import { instantLiteral } from "./literals.ts";
import { endsAround } from "./resolve-around.ts";
import { resolveWindow, startOfDay } from "./resolve-window.ts";

/** The resolved form of a window. */
export type Bounds = Extract<Window, { kind: "bounds" }>;

/**
 * A window as bounds: constants become instants; values that differ by customer stay, a date among them to be compared
 * with local dates. The values inside must be resolved already.
 */
export function resolveBounds(window: Window, clock: Clock): Bounds {
  switch (window.kind) {
    case "bounds":
      return window;
    case "shifted":
      return resolveBounds(window.window, shiftBack(clock, window.back));
    case "since":
      return bounds(startAt(window.at, clock), undefined);
    case "after":
      return bounds(afterThe(window.at, clock), undefined);
    case "before":
      return bounds(undefined, untilStart(window.at, clock));
    case "on":
      return bounds(startAt(window.at, clock), untilEnd(window.at, clock));
    case "fromTo":
      return bounds(
        startAt(window.from, clock),
        window.to.type.kind === "date" ? untilEnd(window.to, clock) : untilStart(window.to, clock),
      );
    case "around": {
      const { low, high } = endsAround(window, clock);
      return bounds(startAt(low, clock), untilEnd(high, clock));
    }
    case "ever":
    case "last":
    case "previous":
    case "this":
    case "next":
    case "named": {
      const { from, to } = resolveWindow(window, clock);
      return bounds(
        from && bound(instantLiteral(from), true),
        to && bound(instantLiteral(to), false),
      );
    }
  }
}

const shiftBack = (clock: Clock, back: TimeAmount): Clock => ({
  ...clock,
  asOf: earlier(wallClock(clock), back).toInstant().toString(),
});

const startAt = (at: Value, clock: Clock): Bound =>
  day(at, clock, 0, true) ?? bound(at, true, clock.timezone);
const untilStart = (at: Value, clock: Clock): Bound =>
  day(at, clock, 0, false) ?? bound(at, false, clock.timezone);
/** After a day means from the next day on; after an instant means strictly later. */
const afterThe = (at: Value, clock: Clock): Bound =>
  day(at, clock, 1, true) ?? bound(at, false, clock.timezone);
const untilEnd = (at: Value, clock: Clock): Bound =>
  day(at, clock, 1, false) ?? bound(at, true, clock.timezone);

/** The start of a constant date, or of the day so many days after it; undefined for any other value. */
function day(at: Value, clock: Clock, daysLater: number, inclusive: boolean): Bound | undefined {
  const date = constantDate(at);
  if (date === undefined) return undefined;
  const start = startOfDay(
    Temporal.PlainDate.from(date).add({ days: daysLater }).toString(),
    clock,
  );
  return bound(instantLiteral(start), inclusive);
}

function bound(value: Value, inclusive: boolean, timezone?: string): Bound {
  return {
    kind: "bound",
    value,
    inclusive,
    ...(value.type.kind === "date" && timezone !== undefined ? { timezone } : {}),
  };
}

const bounds = (low: Bound | undefined, high: Bound | undefined): Bounds => ({
  kind: "bounds",
  ...(low && { low }),
  ...(high && { high }),
});
