import type { EventLayout, Layout } from "../layout.ts";

/** Where an event table lies. @throws RangeError when the layout has no such table */
export function eventLayout(layout: Layout, event: string): EventLayout {
  const found = layout.events[event];
  if (found === undefined) throw new RangeError(`the layout has no event table ${event}`);
  return found;
}
