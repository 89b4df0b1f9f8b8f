import { dayStart, offsetChanges } from "@satsuma/ir";
import type { Cond, Literal, TimeUnit, Value } from "@satsuma/ir";
import { localClock } from "./local-clock.ts";

type Elapsed = Extract<Value, { kind: "elapsed" }>;
type Operator = Extract<Cond, { kind: "compare" }>["op"];

/**
 * A test of elapsed days, months or years against a constant as a test of the date itself: "years since birth_date >= 18" is
 * "birth_date <= 2008-03-01". No time zone or calendar is then reckoned with for every row. Undefined where that cannot be said.
 */
export function elapsedTest(left: Value, op: Operator, right: Value): Cond | undefined {
  if (left.kind !== "elapsed" || !isNumber(right)) return undefined;
  const limit = Number(right.value);
  if (Math.abs(limit) > mostUnits) return undefined;
  const [least, next] = [Math.ceil(limit), Math.floor(limit) + 1];
  switch (op) {
    case "ge":
      return reached(left, least, true);
    case "gt":
      return reached(left, next, true);
    case "lt":
      return reached(left, least, false);
    case "le":
      return reached(left, next, false);
    case "eq": {
      if (least === next) return { kind: "constant", value: false };
      return both(reached(left, least, true), reached(left, next, false));
    }
  }
}

/** `low <= elapsed <= high` likewise. */
export function elapsedBetween(value: Value, low: Value, high: Value): Cond | undefined {
  return both(elapsedTest(value, "ge", low), elapsedTest(value, "le", high));
}

/** Further away than any date that is written with four digits of a year. */
const mostUnits = 100_000;

const isNumber = (value: Value): value is Literal =>
  value.kind === "literal" && (value.type.kind === "number" || value.type.kind === "approx");

const both = (a: Cond | undefined, b: Cond | undefined): Cond | undefined =>
  a && b && { kind: "and", of: [a, b] };

/** So many units are complete, or are not; false for an unknown date either way. */
function reached(elapsed: Elapsed, units: number, isReached: boolean): Cond | undefined {
  const { unit, asOf, timezone, direction, value } = elapsed;
  if (asOf === undefined || timezone === undefined || !(unit in perUnit)) return undefined;
  const today = localClock(asOf, timezone).date;
  const limit =
    direction === "since" ? latestPast(today, unit, units) : earliestNext(today, unit, units);
  // Since: on or before the limit. Until: on or after it, which is to say not on or before the day before.
  const isUntil = direction === "until";
  const last = isUntil ? addDays(limit, -1) : limit;
  return onOrBefore(value, last, isReached !== isUntil);
}

/** A date is on or before a day; or, where `holds` is false, after it. */
function onOrBefore(value: Value, day: string, holds: boolean): Cond | undefined {
  if (value.type.kind !== "date") return undefined;
  if (value.kind !== "localDate") {
    const right: Literal = { kind: "literal", type: { kind: "date" }, nullable: false, value: day };
    return { kind: "compare", op: holds ? "le" : "gt", left: value, right };
  }
  const start =
    value.timezone === undefined ? undefined : cleanStart(addDays(day, 1), value.timezone);
  if (start === undefined) return undefined;
  const right: Literal = {
    kind: "literal",
    type: { kind: "instant" },
    nullable: false,
    value: start,
  };
  return { kind: "compare", op: holds ? "lt" : "ge", left: value.value, right };
}

/** The first instant of a day, unless clocks put back just after it make it the day before once more. */
function cleanStart(day: string, timezone: string): string | undefined {
  const start = dayStart(day, timezone);
  const end = new Date(Date.parse(start) + 86_400_000).toISOString();
  const changes = offsetChanges(timezone, start, end).map(({ from }) => localClock(from, timezone));
  return changes.every(({ date }) => date >= day) ? start : undefined;
}

const perUnit: Readonly<Partial<Record<TimeUnit, { days?: number; months?: number }>>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

/** The latest date from which so many units are complete today. */
function latestPast(today: string, unit: TimeUnit, units: number): string {
  const { days = 0, months = 0 } = perUnit[unit] ?? {};
  if (days > 0) return addDays(today, -units * days);
  const [year, month, day] = partsOf(today);
  const place = monthAt(year, month - units * months);
  return isoDate(place.year, place.month, Math.min(day, daysIn(place.year, place.month)));
}

/** The earliest date until which so many units are complete from today. */
function earliestNext(today: string, unit: TimeUnit, units: number): string {
  const { days = 0, months = 0 } = perUnit[unit] ?? {};
  if (days > 0) return addDays(today, units * days);
  const [year, month, day] = partsOf(today);
  const place = monthAt(year, month + units * months);
  return isoDate(place.year, place.month, Math.min(day, daysIn(place.year, place.month) + 1));
}

const partsOf = (date: string): [number, number, number] => {
  const time = new Date(`${date}T00:00:00Z`);
  return [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
};

/** Months count from 0, and may be beyond the year's. */
const monthAt = (year: number, month: number): { year: number; month: number } => ({
  year: year + Math.floor(month / 12),
  month: ((month % 12) + 12) % 12,
});

const daysIn = (year: number, month: number): number => partsOf(isoDate(year, month + 1, 0))[2];

/** A day beyond the month's is one of the next. */
function isoDate(year: number, month: number, day: number): string {
  const time = new Date(0);
  time.setUTCFullYear(year, month, day);
  return time.toISOString().split("T")[0] ?? "";
}

function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return isoDate(year, month, day + days);
}
