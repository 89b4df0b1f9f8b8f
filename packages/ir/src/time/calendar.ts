import { Temporal } from "temporal-polyfill";
import type { WeekStart } from "@satsuma/model";
import type { TimeAmount, TimeUnit } from "../unit.ts";
import type { Clock } from "./clock.ts";

type Zoned = Temporal.ZonedDateTime;

/** As-of as wall-clock time of the clock's zone. */
export const wallClock = (clock: Clock): Zoned =>
  Temporal.Instant.from(clock.asOf).toZonedDateTimeISO(clock.timezone);

/** A time so much earlier: calendar units keep the wall-clock time and clamp to the month's end; hours are exact. */
export const earlier = (time: Zoned, amount: TimeAmount): Zoned =>
  time.subtract(asDuration(amount));

/** The first instant of the unit a time lies in, or of the one so many units before it. */
export function startOf(time: Zoned, unit: TimeUnit, weekStart: WeekStart, back = 0): Zoned {
  if (isExact(unit))
    return earlier(time.round({ smallestUnit: unit, roundingMode: "floor" }), {
      count: back,
      unit,
    });
  // Days are counted on the calendar: where midnight does not exist, a day still begins at its first instant.
  const first = firstDay(time.toPlainDate(), unit, weekStart);
  return first.subtract(asDuration({ count: back, unit })).toZonedDateTime(time.timeZoneId);
}

/** The end of a stretch of so many units from now on: whole days from today on, minutes and hours exactly. */
export const after = (time: Zoned, amount: TimeAmount): Zoned =>
  isExact(amount.unit)
    ? time.add(asDuration(amount))
    : time.toPlainDate().add(asDuration(amount)).toZonedDateTime(time.timeZoneId);

/** Minutes and hours have the same length always. */
export const isExact = (unit: TimeUnit): unit is "minute" | "hour" =>
  unit === "minute" || unit === "hour";

/** The first day of the unit that a day lies in; the day itself for days and what is shorter. */
export function firstDay(
  day: Temporal.PlainDate,
  unit: TimeUnit,
  weekStart: WeekStart,
): Temporal.PlainDate {
  switch (unit) {
    case "minute":
    case "hour":
    case "day":
      return day;
    case "week":
      return day.subtract({ days: weekStart === "monday" ? day.dayOfWeek - 1 : day.dayOfWeek % 7 });
    case "month":
      return day.with({ day: 1 });
    case "quarter":
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
    case "year":
      return day.with({ day: 1, month: 1 });
  }
}

/** An amount of time for adding to times and dates with Temporal; a negative count goes back. */
export function asDuration({ count, unit }: TimeAmount): Temporal.DurationLike {
  switch (unit) {
    case "minute":
      return { minutes: count };
    case "hour":
      return { hours: count };
    case "day":
      return { days: count };
    case "week":
      return { weeks: count };
    case "month":
      return { months: count };
    case "quarter":
      return { months: 3 * count };
    case "year":
      return { years: count };
  }
}
