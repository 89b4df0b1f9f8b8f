import { resolveValue } from "@satsuma/ir";
import type { Clock, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";

/**
 * True when the second of two constants certainly comes before the first: two dates or instants, or two moments that both
 * move with as-of.
 */
export const isReversed = (from: Value, to: Value, catalogue: Catalogue): boolean =>
  isOrderedSo(from, to, catalogue, (order) => order < 0);

/** True when nothing lies in a window between the two: as its ends two equal instants count too, for the second is not in it. */
export const isEmptyWindow = (from: Value, to: Value, catalogue: Catalogue): boolean =>
  isOrderedSo(
    from,
    to,
    catalogue,
    (order) => order < 0 || (order === 0 && to.type.kind === "instant"),
  );

function isOrderedSo(
  from: Value,
  to: Value,
  catalogue: Catalogue,
  wanted: (order: number) => boolean,
): boolean {
  if (movesWithClock(from) !== movesWithClock(to)) return false;
  return clocks(catalogue).every((clock) => {
    const start = startOf(resolveValue(from, clock), clock);
    const end = startOf(resolveValue(to, clock), clock);
    return start && end ? wanted(Temporal.Instant.compare(end, start)) : false;
  });
}

/** Whether a constant is relative to as-of. */
function movesWithClock(value: Value): boolean {
  if (value.kind === "defined" || value.kind === "localDate")
    return movesWithClock(value.kind === "defined" ? value.of : value.value);
  return value.kind === "ago" || value.kind === "moment";
}

/** Several days of a leap year, for months differ in length: what is reversed on all of them always is. */
const clocks = ({ timezone, weekStart }: Catalogue): Clock[] =>
  ["2024-01-15", "2024-03-31", "2024-08-31", "2024-12-31"].map((day) => ({
    asOf: `${day}T12:00:00Z`,
    timezone,
    weekStart,
  }));

function startOf(value: Value, clock: Clock): Temporal.Instant | undefined {
  if (value.kind === "defined") return startOf(value.of, clock);
  if (value.kind !== "literal" || typeof value.value !== "string") return undefined;
  if (value.type.kind === "instant") return Temporal.Instant.from(value.value);
  if (value.type.kind !== "date") return undefined;
  return Temporal.PlainDate.from(value.value).toZonedDateTime(clock.timezone).toInstant();
}
