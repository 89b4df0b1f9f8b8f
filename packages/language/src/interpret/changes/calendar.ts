import { asDuration, firstDay } from "@satsuma/ir";
import type { TimeAmount, TimeUnit } from "@satsuma/ir";
import type { WeekStart } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import { dayOf } from "../time/local.ts";
import type { LocalTime } from "../time/local.ts";

/** Where midnights and weeks are. */
export interface Place {
  readonly timezone: string;
  readonly weekStart: WeekStart;
  readonly midnights: Midnights;
}

/** The first instant of the local day so many days after the one an instant lies in, in a zone. */
export type Midnights = (timezone: string, instant: bigint, days: number) => bigint;

/** Midnights that are worked out once each. @param local readers of local time by zone */
export function midnightsOf(local: (timezone: string) => LocalTime): Midnights {
  const zones = new Map<string, Map<number, bigint>>();
  return (timezone, instant, days) => {
    const known = zones.get(timezone) ?? new Map<number, bigint>();
    zones.set(timezone, known);
    const wanted = dayOf(local(timezone)(instant)) + days;
    const midnight = known.get(wanted) ?? startOfDay(wanted, timezone);
    known.set(wanted, midnight);
    return midnight;
  };
}

/** @param days since 1970 */
const startOfDay = (days: number, timezone: string): bigint =>
  new Temporal.PlainDate(1970, 1, 1).add({ days }).toZonedDateTime(timezone).epochNanoseconds;

const zoned = (instant: bigint, timezone: string): Temporal.ZonedDateTime =>
  new Temporal.ZonedDateTime(instant, timezone);

/** An instant so many units later by the wall clock; earlier when `sign` is -1. */
export function moved(
  instant: bigint,
  { count, unit }: TimeAmount,
  { timezone }: Place,
  sign: 1 | -1 = 1,
): bigint {
  return zoned(instant, timezone).add(asDuration({ count: sign * count, unit })).epochNanoseconds;
}

/** The first instant of the local day so many days after the one an instant lies in. */
export const dayFrom = (instant: bigint, days: number, { timezone, midnights }: Place): bigint =>
  midnights(timezone, instant, days);

/** The first instant of the unit an instant lies in. */
export function unitStart(instant: bigint, unit: TimeUnit, { timezone, weekStart }: Place): bigint {
  const time = zoned(instant, timezone);
  if (unit === "minute" || unit === "hour")
    return time.round({ smallestUnit: unit, roundingMode: "floor" }).epochNanoseconds;
  return firstDay(time.toPlainDate(), unit, weekStart).toZonedDateTime(timezone).epochNanoseconds;
}

/** The first instant of a date (days since 1970). */
export const dateStart = (days: number, { timezone }: Place): bigint => startOfDay(days, timezone);

/** The local date of an instant's day and month so many years away; 29 February becomes 1 March where there is none. */
export function anniversary(instant: bigint, year: number, { timezone }: Place): bigint {
  const { month, day } = zoned(instant, timezone).toPlainDate();
  const found = new Temporal.PlainDate(year, month, 1).add({ days: day - 1 });
  return found.toZonedDateTime(timezone).epochNanoseconds;
}

/** The local year of an instant. */
export const yearOf = (instant: bigint, { timezone }: Place): number =>
  zoned(instant, timezone).year;

/** The local day of the month of an instant. */
export const dayOfMonth = (instant: bigint, { timezone }: Place): number =>
  zoned(instant, timezone).day;
