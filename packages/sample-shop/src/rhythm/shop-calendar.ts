import type { Season } from "./season.ts";
import type { Window } from "./window.ts";
import { DAY } from "./window.ts";

const HOUR = 3600;
const HOURS = 24;
// A year with its share of a leap day, so that February counts as it does in the long run.
const MONTH_DAYS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A clock that runs fast when people are busy and slow when they are not. It counts shop days; over a whole year one
 * shop day is one day. What happens at an even pace on this clock follows the season on the wall.
 */
export interface ShopCalendar {
  /** The length of the whole window in shop days. */
  readonly shopDays: number;
  /** Shop days from the start of the window to an instant in it, in seconds since 1970. */
  elapsed(instant: number): number;
  /** The instant at which so many shop days have passed; `Infinity` when that is after the window. */
  at(shopDays: number): number;
}

/** The clock of a season over a window. */
export function shopCalendar(window: Window, season: Season): ShopCalendar {
  const days = cumulative(dayLengths(window, season));
  const hours = cumulative(shares(season.hours));
  return {
    shopDays: days.at(-1)!,
    elapsed(instant) {
      const day = Math.floor((instant - window.start) / DAY);
      if (day >= days.length - 1) return days.at(-1)!;
      const hour = ((instant - window.start) % DAY) / HOUR;
      return days[day]! + (days[day + 1]! - days[day]!) * interpolate(hours, hour);
    },
    at(shopDays) {
      if (shopDays >= days.at(-1)!) return Infinity;
      const day = lastAtMost(days, shopDays);
      const share = (shopDays - days[day]!) / (days[day + 1]! - days[day]!);
      const hour = Math.min(lastAtMost(hours, share), HOURS - 1);
      const part = (share - hours[hour]!) / (hours[hour + 1]! - hours[hour]!);
      return window.start + day * DAY + (hour + part) * HOUR;
    },
  };
}

/** How many shop days each day of the window lasts. */
function dayLengths({ start, end }: Window, { months, weekdays }: Season): number[] {
  const monthMean = months.reduce((sum, weight, i) => sum + weight * MONTH_DAYS[i]!, 0) / 365.25;
  const weekdayMean = weekdays.reduce((sum, weight) => sum + weight, 0) / 7;
  return Array.from({ length: (end - start) / DAY }, (_, i) => {
    const day = new Date((start + i * DAY) * 1000);
    // JavaScript's weeks begin on Sunday, a season's on Monday.
    const weekday = (day.getUTCDay() + 6) % 7;
    return (months[day.getUTCMonth()]! / monthMean) * (weekdays[weekday]! / weekdayMean);
  });
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Sums up to each position: one entry more than the lengths, from 0. */
function cumulative(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) sums[i + 1] = sums[i]! + length;
  return sums;
}

function interpolate(sums: Float64Array, position: number): number {
  const i = Math.floor(position);
  return sums[i]! + (sums[i + 1]! - sums[i]!) * (position - i);
}

/** The last position whose sum is at most the value. */
function lastAtMost(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sums[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
