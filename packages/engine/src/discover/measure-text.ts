import type { Measure } from "@satsuma/plugin";
import { shareText } from "@satsuma/model";
import { wholeText } from "../wording/figure-text.ts";

/** Figures of a model on a line: `auc 0.83 (0.81 to 0.85); churn rate 12.3%`. */
export const measuresText = (measures: Readonly<Record<string, Measure>>): string =>
  Object.entries(measures)
    .map(([name, measure]) => [name.replaceAll("_", " "), measure] as const)
    // A count of customers is called customers, and need not say so twice.
    .map(([name, { unit, ...figure }]) =>
      unit === undefined || unit === name
        ? `${name} ${measureText(figure)}`
        : `${name} ${measureText({ unit, ...figure })}`,
    )
    .join("; ");

/** A figure with its unit and its interval; a share as a percentage. */
export function measureText({ value, unit, interval }: Measure): string {
  const figure = unit === "share" ? shareText : unit === "probability" ? probability : number;
  const isBare = unit === undefined || unit === "share" || unit === "probability";
  const shown = isBare ? figure(value) : `${figure(value)} ${unit}`;
  return interval === undefined
    ? shown
    : `${shown} (${figure(interval.low)} to ${figure(interval.high)})`;
}

const digits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** Whole numbers are shown whole, and large ones to the last one. */
const number = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? wholeText(value) : digits.format(value);

/** A p-value is never nothing. */
const probability = (value: number): string => (value < 0.001 ? "<0.001" : number(value));
