export const DAY_MS = 86_400_000;

/** Days that a date of JavaScript reaches before and after 1970. */
const FARTHEST = 1e8;

/** A day moved to where there are dates. */
export const dayInRange = (day: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, day));

/**
 * The number of a day on an axis whose scale is `date`: days since 1 January 1970.
 *
 * @param date `2026-06-30`, or `2026-06` for the first day of a month
 * @throws RangeError when it is none
 */
export function dayNumber(date: string): number {
  const day = Date.parse(date.slice(0, "2026-06-30".length)) / DAY_MS;
  if (!Number.isInteger(day)) throw new RangeError(`a date must be like 2026-06-30, got ${date}`);
  return day;
}
