import { DAY_MS, dayInRange } from "./days.ts";
import type { WriteNumber } from "./number-writer.ts";

/** Days between two ticks from which on days, and months, tell nothing apart any more. */
const MONTH = 27;
const YEAR = 360;

/** Whole dates: `30 Jun 2026`. */
export const dateWriter = (locale: string): WriteNumber =>
  writer({ day: "numeric", month: "short", year: "numeric" }, locale);

/** For the ticks of an axis, in rising order: as much of the date as tells them apart. */
export function dateTickWriter(ticks: readonly number[], locale: string): WriteNumber {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return dateWriter(locale);
  const step = second - first;
  if (step >= YEAR) return writer({ year: "numeric" }, locale);
  if (step >= MONTH) return writer({ month: "short", year: "numeric" }, locale);
  return isWithinYear(ticks)
    ? writer({ day: "numeric", month: "short" }, locale)
    : dateWriter(locale);
}

function writer(parts: Intl.DateTimeFormatOptions, locale: string): WriteNumber {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  return (day) => format.format(dayInRange(day) * DAY_MS);
}

const isWithinYear = (days: readonly number[]): boolean =>
  new Set(days.map((day) => new Date(dayInRange(day) * DAY_MS).getUTCFullYear())).size === 1;
