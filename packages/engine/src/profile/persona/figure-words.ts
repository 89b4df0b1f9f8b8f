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

/** A share of 0 to 1 in per cent: `12%`, `3.4%`, `less than 0.1%`. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.001) return "less than 0.1%";
  const percent = share * 100;
  return `${percent < 10 || percent > 99 ? digits.format(Number(percent.toFixed(1))) : wholeText(percent)}%`;
}
