import type { Value, Window } from "../tree.ts";
import { isExact } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { later } from "./later.ts";
import { localDateOf } from "./local-date.ts";

/** A window around a moment, taken apart by which ends the moment itself is. */
interface Ends {
  readonly low: Value;
  readonly high: Value;
}

/** The ends of a window around a moment: the moment itself, or so much before or after it. */
export function endsAround(window: Extract<Window, { kind: "around" }>, clock: Clock): Ends {
  const { at, side, count, unit } = window;
  const from = isExact(unit) ? at : localDateOf(at, clock);
  const moved = (by: number): Value => later(from, { count: by, unit }, clock);
  return {
    low: side === "after" ? at : moved(-count),
    high: side === "before" ? at : moved(count),
  };
}
