import { Temporal } from "temporal-polyfill";
import { arithmetic, between, known, number, or } from "../build.ts";
import type { Cond, Value, Window } from "../tree.ts";
import type { Clock } from "./clock.ts";
import { constantInstant } from "./constants.ts";
import { firstDateFrom } from "./literals.ts";

/**
 * Whether the day and month of a date come round in a window whose ends are the same for everyone. Someone born on 29 February
 * has the anniversary on 1 March in years that have no such day, when the year is also complete.
 *
 * @throws TypeError when an end of the window differs by customer
 */
export function anniversaryIn(
  value: Value,
  window: Extract<Window, { kind: "bounds" }>,
  clock: Clock,
): Cond {
  const from = dateAt(window.low, clock);
  const to = dateAt(window.high, clock);
  if (from === undefined || to === undefined) return known(value);
  const days = daysWithin(from, to);
  if (days.size === daysOfTheYear) return known(value);
  const day = dayOfYear(value, clock);
  return or(...ranges(days).map(([low, high]) => between(day, number(low), number(high))));
}

/** With 29 February. */
const daysOfTheYear = 366;

/** The first date whose start is inside the window, or, for the high end, no longer inside. */
function dateAt(
  bound: Extract<Window, { kind: "bounds" }>["low"],
  clock: Clock,
): Temporal.PlainDate | undefined {
  if (bound === undefined) return undefined;
  const instant = constantInstant(bound.value);
  if (instant === undefined)
    throw new TypeError("the window of an anniversary must be the same for everyone");
  return firstDateFrom(instant.toZonedDateTimeISO(clock.timezone));
}

/** Each day as month × 100 + day. */
function daysWithin(from: Temporal.PlainDate, to: Temporal.PlainDate): Set<number> {
  const days = new Set<number>();
  let day = from;
  while (Temporal.PlainDate.compare(day, to) < 0 && days.size < daysOfTheYear) {
    const number = day.month * 100 + day.day;
    if (number === 301 && !day.inLeapYear) days.add(229);
    days.add(number);
    day = day.add({ days: 1 });
  }
  return days;
}

/** Days that follow each other in one year as a range. */
function ranges(days: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const day of allDays) {
    if (!days.has(day)) continue;
    const last = found.at(-1);
    const before = allDays[allDays.indexOf(day) - 1];
    if (last && last[1] === before) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}

/** The days of a leap year in order. */
const allDays: readonly number[] = Array.from({ length: daysOfTheYear }, (_, i) => {
  const day = new Temporal.PlainDate(2024, 1, 1).add({ days: i });
  return day.month * 100 + day.day;
});

function dayOfYear(value: Value, { timezone }: Clock): Value {
  const part = (of: "month" | "day"): Value => ({
    kind: "part",
    type: { kind: "number" },
    nullable: value.nullable,
    part: of,
    value,
    timezone,
  });
  return arithmetic(arithmetic(part("month"), "*", number(100)), "+", part("day"));
}
