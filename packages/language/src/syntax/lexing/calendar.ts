/** How many days a month has, by the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The English names of the months, January first. */
export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date in ISO form, or `undefined` if the calendar does not have it. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists && year >= 1 && year <= 9999
    ? `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`
    : undefined;
}

/** A number below 100 in two digits. */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** `1 March 2026`. */
export const spokenDate = (year: number, month: number, day: number): string =>
  `${day} ${monthNames[month - 1] ?? month} ${year}`;
