import { wholeText } from "../../wording/figure-text.ts";

const digits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A number as sentences have it, with its unit: `1,234 GBP`, `12.5 days`, `210`. */
export function figureWords(value: number | string, unit?: string): string {
  if (typeof value === "string") return value;
  const text = Math.abs(value) >= 100 ? wholeText(value) : digits.format(value);
  return unit === undefined
    ? text
    : `${text} ${value === 1 ? unit.replace(/^days$/u, "day") : unit}`;
}
