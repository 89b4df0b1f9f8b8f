/** A day in a zone: `1 Jul 2026`. @param instant ISO instant */
export const day = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone }).format(new Date(instant));

/** A local date without a zone: `2026-07-01` becomes `1 Jul 2026`. */
export const localDay = (date: string): string => day(`${date}T00:00:00Z`, "UTC");

/** The time of day: `14:05`. */
const timeOfDay = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(new Date(instant));

/** What a result describes: `1 Jul 2026` where that is the first moment of a day, `1 Jul 2026, 14:05` otherwise. */
export function asOfText(instant: string, timeZone: string): string {
  const time = timeOfDay(instant, timeZone);
  return time === "00:00" ? day(instant, timeZone) : `${day(instant, timeZone)}, ${time}`;
}

/** `1 Jul 2026, 14:05`. */
export const moment = (instant: string, timeZone: string): string =>
  `${day(instant, timeZone)}, ${timeOfDay(instant, timeZone)}`;

/** How long something took or takes: `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
