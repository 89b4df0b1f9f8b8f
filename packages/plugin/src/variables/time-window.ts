/** A stretch of time: so many days, weeks, months, quarters or years. */
export interface TimeWindow {
  /** At least 1. */
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
}

const units: Readonly<Record<string, TimeWindow["unit"]>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  D: "day",
  W: "week",
  M: "month",
  Y: "year",
};

/**
 * A stretch of time as a config (`365 days`) or a rule (`P365D`) gives it.
 *
 * @returns nothing when it is neither, or no time at all
 */
export function readWindow(text: string): TimeWindow | undefined {
  const [, words, word] = /^(\d+) (day|week|month|quarter|year)s?$/u.exec(text.trim()) ?? [];
  const [, letters, letter] = /^P(\d+)([DWMY])$/u.exec(text.trim()) ?? [];
  const count = Number(words ?? letters ?? 0);
  const unit = units[word ?? letter ?? ""];
  return count === 0 || unit === undefined ? undefined : { count, unit };
}

/** As a config has it: `90 days`. */
export const windowWords = ({ count, unit }: TimeWindow): string =>
  `${count} ${unit}${count === 1 ? "" : "s"}`;

/** As ISO 8601 has it: `P90D`. A quarter is three months. */
export function windowDuration({ count, unit }: TimeWindow): string {
  if (unit === "quarter") return `P${3 * count}M`;
  return `P${count}${{ day: "D", week: "W", month: "M", year: "Y" }[unit]}`;
}

/**
 * A stretch of time as rules have it after an event table: `in last 365 days`, or `ever`.
 *
 * @param text `ever`, `365 days` or, as rules give it, `P365D`
 * @returns nothing when it is none of these, or no time at all
 */
export function windowPhrase(text: string): string | undefined {
  if (text === "ever") return "ever";
  const window = readWindow(text);
  return window && `in last ${windowWords(window)}`;
}
