import { Temporal } from "temporal-polyfill";
import type { Rhythm } from "../measured.ts";
import type { Day } from "./days.ts";

/** The days of a table without those that lie far from all others. */
export interface SteadyDays {
  /** At least one. */
  readonly days: readonly Day[];
  readonly stray: Rhythm["stray"];
  readonly earliest: string;
  readonly latest: string;
}

/** So many days from all others are far. */
const farDays = 366;

/** At most so large a share of the rows is stray. */
const strayShare = 0.01;

/** Parts stray events from the others. @param days first to last, at least one */
export function steadyDays(days: readonly Day[]): SteadyDays {
  const total = sum(days);
  const { low, high } = believable(days);
  const from = low + firstSteady(days.slice(low, high), total);
  const until = high - firstSteady(days.slice(from, high).toReversed(), total);
  return {
    days: days.slice(from, until),
    stray: { before: sum(days.slice(0, from)), after: sum(days.slice(until)) },
    earliest: days[0]!.day,
    latest: days.at(-1)!.day,
  };
}

/** The days from 1900 to 2199, from `low` to below `high`; all of them where none is. Others stand for unknown, however many. */
function believable(days: readonly Day[]): { readonly low: number; readonly high: number } {
  const low = days.findIndex(({ day }) => day >= "1900-01-01");
  const high = days.findLastIndex(({ day }) => day < "2200-01-01") + 1;
  return low < 0 || high <= low ? { low: 0, high: days.length } : { low, high };
}

/** Index of the first day that is followed, or joined, by others: after the last wide gap with few rows before it. */
function firstSteady(days: readonly Day[], total: number): number {
  let before = 0;
  let first = 0;
  for (let i = 1; i < days.length; i += 1) {
    before += days[i - 1]!.rows;
    if (before > total * strayShare) break;
    if (Math.abs(daysBetween(days[i - 1]!.day, days[i]!.day)) > farDays) first = i;
  }
  return first;
}

/** The rhythm of a table. @param all the last day with events of any table */
export function rhythmOf(
  { days, stray, earliest, latest }: SteadyDays,
  all: { readonly lastDay: string; readonly timezone: string },
): Rhythm {
  const first = days[0]!.day;
  const last = days.at(-1)!.day;
  const recent = recentRows(days, all.lastDay);
  return {
    first,
    last,
    end: dayEnd(last, all.timezone),
    stray,
    earliest,
    latest,
    days: days.length,
    longestPause: longestPause(days),
    months: monthsOf(days, all.lastDay),
    ...(recent && { recent }),
  };
}

/** ISO instant at which a local day is over. */
const dayEnd = (day: string, timezone: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timezone).toInstant().toString();

const longestPause = (days: readonly Day[]): number =>
  days.reduce(
    (most, { day }, i) => (i === 0 ? 0 : Math.max(most, daysBetween(days[i - 1]!.day, day) - 1)),
    0,
  );

/** A hundred years. */
const mostMonths = 1200;

function monthsOf(days: readonly Day[], lastDay: string): Rhythm["months"] {
  const rows = new Map<string, number>();
  for (const { day, rows: more } of days) {
    const month = day.slice(0, 7);
    rows.set(month, (rows.get(month) ?? 0) + more);
  }
  const end = Temporal.PlainYearMonth.from(lastDay.slice(0, 7));
  const months: { month: string; rows: number }[] = [];
  const first = Temporal.PlainYearMonth.from(days[0]!.day.slice(0, 7));
  const earliest = end.subtract({ months: mostMonths - 1 });
  let month = Temporal.PlainYearMonth.compare(first, earliest) < 0 ? earliest : first;
  while (Temporal.PlainYearMonth.compare(month, end) <= 0) {
    months.push({ month: month.toString(), rows: rows.get(month.toString()) ?? 0 });
    month = month.add({ months: 1 });
  }
  return months;
}

/** Length of the stretches that are held against each other: whole weeks, about a month. */
const stretch = 28;

function recentRows(days: readonly Day[], lastDay: string): Rhythm["recent"] {
  const before = Math.floor(daysBetween(days[0]!.day, lastDay) / stretch);
  const stretches = Array.from({ length: Math.min(13, before + 1) }, () => 0);
  for (const { day, rows } of days) {
    const i = Math.floor(daysBetween(day, lastDay) / stretch);
    if (i < stretches.length) stretches[i]! += rows;
  }
  // The oldest may have begun before the data did.
  const whole = before + 1 > 13 ? stretches : stretches.slice(0, -1);
  const [rows, ...others] = whole;
  return rows === undefined || others.length < 4 ? undefined : { rows, typical: median(others) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const sum = (days: readonly Day[]): number => days.reduce((total, { rows }) => total + rows, 0);

/** Days from one local date to another. */
const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
