import type { TimeAmount } from "@satsuma/ir";
import { isDay, instantOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { monthsLater } from "./civil.ts";
import type { Duration } from "./duration.ts";
import { day, minute } from "./instant.ts";

/** A date or an instant so much later, or earlier. Months are added first, the day clamped to the month's end. */
export function movedBy(datum: Datum, { months, days, minutes }: Duration, sign: 1 | -1): Datum {
  if (isDay(datum)) {
    if (minutes !== 0) throw new TypeError("a date moves by days and longer units");
    return { days: monthsLater(datum.days, sign * months) + sign * days };
  }
  if (months !== 0) throw new TypeError("months cannot be added to an instant");
  return instantOf(datum) + BigInt(sign) * (BigInt(days) * day + BigInt(minutes) * minute);
}

/** So many units as a duration. */
export function durationOf({ count, unit }: TimeAmount): Duration {
  const none = { months: 0, days: 0, minutes: 0 };
  switch (unit) {
    case "minute":
      return { ...none, minutes: count };
    case "hour":
      return { ...none, minutes: 60 * count };
    case "day":
      return { ...none, days: count };
    case "week":
      return { ...none, days: 7 * count };
    case "month":
      return { ...none, months: count };
    case "quarter":
      return { ...none, months: 3 * count };
    case "year":
      return { ...none, months: 12 * count };
  }
}
