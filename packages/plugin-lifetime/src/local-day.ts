const MS_A_DAY = 86_400_000;

/**
 * The number of the day on which an instant falls in a time zone, counted from 1970-01-01.
 *
 * @param timezone IANA name
 */
export function localDay(instant: string, timezone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    calendar: "iso8601",
  }).formatToParts(new Date(instant));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return dayNumber(of("year"), of("month"), of("day"));
}

/** The number of a day whose date is written as digits: 20260301; `NaN` where they are no date. */
export function dayOfDigits(digits: number): number {
  const [year, month, day] = [
    Math.floor(digits / 10_000),
    Math.floor(digits / 100) % 100,
    digits % 100,
  ];
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? dayNumber(year, month, day) : NaN;
}

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MS_A_DAY;
