const units: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" };

/**
 * A stretch of time as rules write it after an event table: `in last 365 days`, or `ever`.
 *
 * @param window `ever`, `365 days` or, as rules give it, `P365D`
 * @returns nothing when it is none of these, or no time at all
 */
export function windowPhrase(window: string): string | undefined {
  if (window === "ever") return "ever";
  const [, words, unit] = /^(\d+) (day|week|month|quarter|year)s?$/u.exec(window) ?? [];
  const [, letters, letter = ""] = /^P(\d+)([DWMY])$/u.exec(window) ?? [];
  const count = Number(words ?? letters ?? 0);
  const name = unit ?? units[letter];
  if (count === 0 || name === undefined) return undefined;
  return `in last ${count} ${name}${count === 1 ? "" : "s"}`;
}
