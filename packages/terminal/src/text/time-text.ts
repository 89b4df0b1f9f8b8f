/** An instant in the words of a zone: `2011-12-10`, or `2011-12-10 14:30` when it is no midnight there. */
export function asOfText(instant: string, timezone: string): string {
  const local = momentText(instant, timezone);
  return local.endsWith(" 00:00") ? local.slice(0, 10) : local;
}

/** The same with the time in any case: `2011-12-10 00:00`. */
export const momentText = (instant: string, timezone: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));

/** Milliseconds as people say them: `840 ms`, `12.3 s`, `4 min 12 s`, `2 h 5 min`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  return minutes < 60
    ? `${minutes} min ${Math.round(seconds) % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
