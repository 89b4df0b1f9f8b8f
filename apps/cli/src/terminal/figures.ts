export { shareText as share } from "@satsuma/model";

const whole = new Intl.NumberFormat("en-US");
const tenths = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const measured = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** A count with thousands separators: `12,345`. */
export const count = (value: number): string => whole.format(value);

/** A part of a whole: 0 to 1, and 0 when there is nothing to be a part of. */
export const partOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How many times as much: `×2.1`, `×0.25`, `×140`. */
export function times(value: number): string {
  if (value >= 99.5) return `×${count(Math.round(value))}`;
  return `×${value.toFixed(value >= 0.95 || value === 0 ? 1 : 2)}`;
}

/** An amount a customer is worth, without its unit: with two decimals, and whole where it is large. */
export const worth = (value: number): string =>
  Math.abs(value) >= 1000 ? count(Math.round(value)) : value.toFixed(2);

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
