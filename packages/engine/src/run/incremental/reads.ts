import { walk } from "@satsuma/ir";
import type { Cond, Window } from "@satsuma/ir";
import { isBefore } from "../segment-as-of.ts";

/** What is read of a customer's events: event table → ISO instant before which none of its events matter. */
export type Reads = ReadonlyMap<string, string>;

/** Before every event: the earliest instant there is. */
const ever = "-271821-04-20T00:00:00Z";

/** What some resolved conditions read. */
export function readsOf(...conditions: readonly Cond[]): Reads {
  const found: (readonly [string, string])[] = [];
  for (const node of walk(...conditions)) {
    if (node.kind === "aggregate") found.push([node.event, startOf(node.window)]);
    // The window is that of the first step; those after it are later.
    if (node.kind === "sequence")
      for (const { event } of node.steps) found.push([event, startOf(node.window)]);
  }
  return earliest(found);
}

/** What is read when all of several things are. */
export const readsOfAll = (all: readonly Reads[]): Reads =>
  earliest(all.flatMap((reads) => [...reads]));

function earliest(reads: readonly (readonly [string, string])[]): Reads {
  const since = new Map<string, string>();
  for (const [event, start] of reads) {
    const found = since.get(event);
    if (found === undefined || isBefore(start, found)) since.set(event, start);
  }
  return since;
}

/** Where a window begins; one whose beginning differs by customer may begin anywhere. */
function startOf(window: Window): string {
  const value = window.kind === "bounds" ? window.low?.value : undefined;
  return value?.kind === "literal" && value.type.kind === "instant" ? String(value.value) : ever;
}
