import { resolver } from "@satsuma/ir";
import type { Bound, Bounds, Clock, Window } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import { dayText, momentText } from "../explain/day.ts";

/** The dates of a window as of a clock: `1 Dec 2025 – 28 Feb 2026`; undefined where they differ from customer to customer. */
export function windowDates(window: Window, clock: Clock): string | undefined {
  return window.kind === "ever" ? undefined : boundsText(resolver(clock).window(window), clock);
}

function boundsText({ low, high }: Bounds, clock: Clock): string | undefined {
  if ((low && constantOf(low) === undefined) || (high && constantOf(high) === undefined))
    return undefined;
  if (low && high && constantOf(low) === constantOf(high) && !high.inclusive) return "empty so far";
  const first = low && firstText(low, clock);
  const last = high && lastText(high, clock);
  if (first !== undefined && last !== undefined)
    return first === last ? first : `${first} – ${last}`;
  if (first !== undefined) return `from ${first}`;
  return last === undefined ? undefined : `until ${last}`;
}

function constantOf({ value }: Bound): string | undefined {
  return value.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
}

function firstText(bound: Bound, { timezone }: Clock): string {
  const text = constantOf(bound) ?? "";
  if (bound.value.type.kind !== "date") return momentText(text, timezone);
  return dayText(bound.inclusive ? text : shifted(text, 1));
}

/** The last day where a midnight is excluded, else the moment itself. */
function lastText(bound: Bound, { timezone }: Clock): string {
  const text = constantOf(bound) ?? "";
  if (bound.value.type.kind === "date") return dayText(bound.inclusive ? text : shifted(text, -1));
  const time = Temporal.Instant.from(text).toZonedDateTimeISO(timezone);
  const isMidnight = time.equals(time.startOfDay()) && !bound.inclusive;
  return isMidnight
    ? dayText(time.toPlainDate().subtract({ days: 1 }).toString())
    : momentText(text, timezone);
}

const shifted = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();
