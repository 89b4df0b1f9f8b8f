/** A day of the proleptic Gregorian calendar. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1 January 1970. A month beyond the year counts on. */
const daysFrom = ({ year, month, day }: Civil): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayMilliseconds);
};

/** The day so many days after 1 January 1970. */
export function civilFrom(days: number): Civil {
  const date = new Date(days * dayMilliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Monday is 1. */
export const isoWeekday = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The week of the ISO year: week 1 has the year's first Thursday. */
export function isoWeek(days: number): number {
  const thursday = days + 4 - isoWeekday(days);
  const { year } = civilFrom(thursday);
  return Math.floor((thursday - daysFrom({ year, month: 1, day: 1 })) / 7) + 1;
}

/** So many months later; a day that the month does not have becomes its last. */
export function monthsLater(days: number, months: number): number {
  const { year, month, day } = civilFrom(days);
  const count = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const last = daysFrom({ year: to.year, month: to.month + 1, day: 1 }) - 1;
  return Math.min(daysFrom({ ...to, day }), last);
}

/** `YYYY-MM-DD` as days since 1970; years beyond four digits have a sign and six. @throws TypeError for any other text */
export function daysOfText(text: string): number {
  const [, year, month, day] = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  const days = year === undefined ? Number.NaN : daysFrom(civil);
  if (Number.isNaN(days) || dayText(days) !== text)
    throw new TypeError(`a date must be written YYYY-MM-DD and exist, got ${text}`);
  return days;
}

/** Days since 1970 as `YYYY-MM-DD`. */
export const dayText = (days: number): string =>
  new Date(days * dayMilliseconds).toISOString().replace(/T.*$/u, "");

const dayMilliseconds = 86_400_000;
