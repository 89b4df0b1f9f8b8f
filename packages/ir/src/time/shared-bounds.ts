import type { Window } from "../tree.ts";
import type { Clock } from "./clock.ts";
import { resolveBounds } from "./resolve-bounds.ts";
import type { Bounds } from "./resolve-bounds.ts";

/**
 * Resolves windows as of one instant, each in each zone once: rules speak of the last 30 days over and over, and to find an instant on
 * the calendar takes longer than all else that is done to a rule.
 */
export function sharedBounds(): (window: Window, clock: Clock) => Bounds {
  const found = new Map<string, Bounds>();
  return (window, clock) => {
    const key = keyOf(window, clock);
    if (key === undefined) return resolveBounds(window, clock);
    const bounds = found.get(key) ?? resolveBounds(window, clock);
    found.set(key, bounds);
    return bounds;
  };
}

/** Undefined for what is more than a number of units around as-of. */
function keyOf(window: Window, { timezone }: Clock): string | undefined {
  switch (window.kind) {
    case "last":
    case "previous":
    case "next":
      return `${timezone} ${window.kind} ${window.count} ${window.unit}`;
    case "this":
      return `${timezone} this ${window.unit}`;
    default:
      return undefined;
  }
}
