const whole = new Intl.NumberFormat("en-US");
const tenths = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const measured = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** A count with thousands separators: `12,345`. */
export const count = (value: number): string => whole.format(value);

/** A share of 0 to 1 as a percentage with one decimal; `<0.1%` where rounding would make something nothing. */
export function share(value: number): string {
  if (value > 0 && value < 0.0005) return "<0.1%";
  return `${tenths.format(value * 100)}%`;
}

/** How many came: `+12`; a plain `0` for none. */
export const gain = (value: number): string => (value === 0 ? "0" : `+${count(value)}`);

/** How many went: `−12`; a plain `0` for none. */
export const loss = (value: number): string => (value === 0 ? "0" : `−${count(value)}`);

/** A measure to four digits: `0.8125`. Whole numbers are shown whole, and large ones to the last one: `16,422`. */
export const measure = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? count(Math.round(value))
    : measured.format(value);

/** Milliseconds as people say them: `840 ms`, `12.3 s`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${tenths.format(milliseconds / 1000)} s`;

/** A number and its noun: `1 customer`, `4,338 customers`. */
export const amount = (value: number, noun: string, plural = `${noun}s`): string =>
  `${count(value)} ${value === 1 ? noun : plural}`;

/** An instant in the words of a zone: `2011-12-10`, or `2011-12-10 14:30` when it is no midnight there. */
export function asOfText(instant: string, timezone: string): string {
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  return local.endsWith(" 00:00") ? local.slice(0, 10) : local;
}

const blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A bar of block characters for a share of 0 to 1; at most `width` columns, at least a sliver for more than nothing. */
export function bar(value: number, width: number): string {
  const eighths = Math.max(value > 0 ? 1 : 0, Math.round(Math.min(1, value) * width * 8));
  return "█".repeat(Math.floor(eighths / 8)) + (blocks[eighths % 8] ?? "");
}
