import type { MemberGroup } from "@satsuma/engine";
import { measure } from "../terminal/figures.ts";

const rounded = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A figure with its unit: `1,234 GBP`, `12.5 days`; dates and categories as they are, `–` for unknown. */
export function figureText(value: MemberGroup["figures"][number]["value"], unit?: string): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (typeof value !== "number") return value.map((item) => figureText(item)).join(", ");
  const text = Math.abs(value) >= 1000 ? rounded.format(value) : short.format(value);
  return shownUnit(unit) === undefined ? text : `${text} ${unit}`;
}

/** The unit where it says something: a score's own is no more than its name. */
export const shownUnit = (unit: string | undefined): string | undefined =>
  unit === "score" ? undefined : unit;

/** A number with its sign: `+0.62`, `-0.40`; plain `0.00`. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "-" : "+"}${text}`;
}

/** Ends of an interval: `0.58 to 0.66`. */
export const interval = (low: number, high: number, write: (value: number) => string = measure) =>
  `${write(low)} to ${write(high)}`;
