/** How long a duration is, in parts that do not make each other up. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/u;

/** The parts of an ISO 8601 duration: `P3M`, `P14D`, `PT36H`. @throws TypeError for any other text */
export function spanOf(text: string): Duration {
  const found = iso.exec(text);
  if (found === null) throw new TypeError(`a duration must be ISO 8601, got ${text}`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days, minutes: hours * 60 + minutes };
}
