/** A stretch of time: so many days, weeks, months, quarters or years. */
export interface TimeWindow {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
}

const units: Readonly<Record<string, TimeWindow["unit"]>> = {
  D: "day",
  W: "week",
  M: "month",
  Y: "year",
};

/**
 * A stretch of time as a config (`90 days`) or a rule (`P90D`) gives it.
 *
 * @returns nothing when it is neither, or no time at all
 */
export function readWindow(text: string): TimeWindow | undefined {
  const [, words, word] = /^(\d+) (day|week|month|quarter|year)s?$/u.exec(text.trim()) ?? [];
  const [, letters, letter = ""] = /^P(\d+)([DWMY])$/u.exec(text.trim()) ?? [];
  const count = Number(words ?? letters ?? 0);
  const unit = Object.values<TimeWindow["unit"]>({ ...units, Q: "quarter" }).find(
    (u) => u === word,
  );
  const found = unit ?? units[letter];
  return count === 0 || found === undefined ? undefined : { count, unit: found };
}

/** So many windows one after the other. */
export const times = (n: number, { count, unit }: TimeWindow): TimeWindow => ({
  count: n * count,
  unit,
});

/** `90 days`. */
export const inWords = ({ count, unit }: TimeWindow): string =>
  `${count} ${unit}${count === 1 ? "" : "s"}`;

/** As ISO 8601 writes it: `P90D`. A quarter is three months. */
export function asDuration({ count, unit }: TimeWindow): string {
  if (unit === "quarter") return `P${3 * count}M`;
  return `P${count}${{ day: "D", week: "W", month: "M", year: "Y" }[unit]}`;
}
