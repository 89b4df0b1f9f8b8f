import { createHash } from "node:crypto";
import type { EventLayout, Layout } from "@satsuma/sql";
import type { Session } from "../../queries/session.ts";

/** Changes when this version of the engine evaluates the same rules over the same rows otherwise than one before. */
const evaluationFormat = 1;

/** A hash of all that bears on every customer and is neither rules nor rows: zone, weeks, currency, and which column is what. */
export function settingsOf({ clock, config, layout }: Session): string {
  const parts = [
    evaluationFormat,
    clock.timezone,
    clock.weekStart,
    config.currency,
    placesOf(layout),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Without what only helps to choose a plan, or tells by one column what time and key tell. */
function placesOf({ customers, events }: Layout): unknown {
  const { rows: _rows, ...own } = customers;
  return [own, Object.entries(events).map(([event, layout]) => [event, placesOfEvents(layout)])];
}

function placesOfEvents({
  rows: _rows,
  first: _first,
  codes: _codes,
  position: _position,
  ...places
}: EventLayout): unknown {
  return places;
}
