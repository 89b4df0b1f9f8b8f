/** Seconds in a day of UTC. */
export const DAY = 86_400;

/** The time a shop tells of, in seconds since 1970-01-01 UTC. */
export interface Window {
  /** The first instant, a midnight. */
  readonly start: number;
  /** The first instant after it, a midnight. */
  readonly end: number;
}

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The window from the midnight a day begins to the midnight another ends.
 *
 * @param firstDay as `2023-07-01`
 * @param lastDay as `2026-06-30`; it is part of the window
 * @throws RangeError when a day is not on the calendar or they are out of order
 */
export function windowOfDays(firstDay: string, lastDay: string): Window {
  const start = midnight("start", firstDay);
  const end = midnight("end", lastDay) + DAY;
  if (end <= start) {
    throw new RangeError(`end must not be before start, got ${firstDay} to ${lastDay}`);
  }
  return { start, end };
}

function midnight(argument: string, day: string): number {
  const instant = DAY_FORM.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  // Date.parse lets the 30th of February roll over into March.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`${argument} must be a day such as 2026-06-30, got ${day}`);
  }
  return instant / 1000;
}
