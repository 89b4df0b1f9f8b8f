import { firstDay } from "@satsuma/ir";
import type { Clock, Schedule, TimeUnit } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";

type Zoned = Temporal.ZonedDateTime;

/**
 * When a schedule is due next, strictly after the clock's instant: an ISO instant in UTC. Times are those of a wall clock: one
 * that does not exist on a day is the first that does, one that comes twice is the earlier.
 *
 * Every so many days, weeks, months or years are counted from 1 January 1970 (weeks from the one it lies in), minutes and
 * hours from each midnight, so that what is due depends on no earlier run.
 */
export function nextDue(schedule: Schedule, clock: Clock): string {
  const now = Temporal.Instant.from(clock.asOf).toZonedDateTimeISO(clock.timezone);
  const today = now.toPlainDate();
  // Every schedule but one of many units is due within two units of the longest kind.
  for (let day = today, past = 0; past <= mostDays; day = day.add({ days: 1 }), past += 1) {
    const due = timesOn(schedule, day, clock).find(
      (time) => Temporal.ZonedDateTime.compare(time, now) > 0,
    );
    if (due !== undefined) return due.toInstant().toString();
  }
  throw new RangeError(
    `schedule must come due within ${mostDays} days, got ${JSON.stringify(schedule)}`,
  );
}

/** A thousand years, the rarest that a rule may say, and a day. */
const mostDays = 1000 * 366 + 1;

/** The times of one local day at which a schedule is due, in order. */
function timesOn(schedule: Schedule, day: Temporal.PlainDate, clock: Clock): Zoned[] {
  const repeats = repeatsWithinDay(schedule);
  if (repeats !== undefined) return everyMinutes(repeats, day, clock.timezone);
  if (!isDayOf(schedule, day, clock)) return [];
  return [day.toZonedDateTime({ timeZone: clock.timezone, plainTime: schedule.at ?? "00:00" })];
}

/** Minutes between two times of a schedule that comes round within the day. */
function repeatsWithinDay(schedule: Schedule): number | undefined {
  if (schedule.kind === "weekday") return undefined;
  const count = schedule.kind === "every" ? schedule.count : 1;
  return schedule.unit === "minute" ? count : schedule.unit === "hour" ? 60 * count : undefined;
}

/** From midnight on, in time that passes: an hour that comes twice is two hours. */
function everyMinutes(minutes: number, day: Temporal.PlainDate, timezone: string): Zoned[] {
  const times: Zoned[] = [];
  const end = day.add({ days: 1 }).toZonedDateTime(timezone);
  let time = day.toZonedDateTime(timezone);
  while (Temporal.ZonedDateTime.compare(time, end) < 0) {
    times.push(time);
    time = time.add({ minutes });
  }
  return times;
}

function isDayOf(schedule: Schedule, day: Temporal.PlainDate, clock: Clock): boolean {
  switch (schedule.kind) {
    case "weekday":
      return weekdays[day.dayOfWeek - 1] === schedule.weekday;
    case "every":
      return (
        isFirstDay(day, schedule.unit, clock) &&
        unitNumber(day, schedule.unit, clock) % schedule.count === 0
      );
    case "unit": {
      const { unit, on } = schedule;
      if (on === undefined) return isFirstDay(day, unit, clock);
      return day.equals(placeIn(firstDay(day, unit, clock.weekStart), unit, on));
    }
  }
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const isFirstDay = (day: Temporal.PlainDate, unit: TimeUnit, clock: Clock): boolean =>
  day.equals(firstDay(day, unit, clock.weekStart));

const epoch = Temporal.PlainDate.from("1970-01-01");

/** Which unit since 1970 a day is in, the one of 1 January 1970 being 0. */
function unitNumber(day: Temporal.PlainDate, unit: TimeUnit, { weekStart }: Clock): number {
  const months = 12 * (day.year - epoch.year) + day.month - 1;
  switch (unit) {
    case "week":
      return firstDay(epoch, "week", weekStart).until(firstDay(day, "week", weekStart)).days / 7;
    case "month":
      return months;
    case "quarter":
      return Math.floor(months / 3);
    case "year":
      return Math.floor(months / 12);
    case "day":
    case "hour":
    case "minute":
      return epoch.until(day).days;
  }
}

/** The numbered part of a unit that begins on a day; the last one where it has fewer. */
function placeIn(
  first: Temporal.PlainDate,
  unit: TimeUnit,
  on: { readonly unit: TimeUnit; readonly number: number },
): Temporal.PlainDate {
  const next = first.add(inUnits(unit, 1));
  for (let number = on.number - 1; ; number -= 1) {
    const place = first.add(inUnits(on.unit, number));
    if (Temporal.PlainDate.compare(place, next) < 0) return place;
  }
}

function inUnits(unit: TimeUnit, count: number): Temporal.DurationLike {
  switch (unit) {
    case "week":
      return { weeks: count };
    case "month":
      return { months: count };
    case "quarter":
      return { months: 3 * count };
    case "year":
      return { years: count };
    case "day":
    case "hour":
    case "minute":
      return { days: count };
  }
}
