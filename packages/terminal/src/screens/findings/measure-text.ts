import type { Discovery } from "@satsuma/engine";
import { shareText } from "@satsuma/model";
import { numberText } from "../../text/number-text.ts";

type Measure = Discovery["result"]["quality"][string];

/** A figure of a model with its unit and its interval: `0.7343 (0.7212 to 0.7474)`; a share as a percentage. */
export function measureText({ value, unit, interval }: Measure): string {
  const write = unit === "share" ? shareText : unit === "probability" ? probability : numberText;
  const isBare = unit === undefined || unit === "share" || unit === "probability";
  const figure = isBare ? write(value) : `${write(value)} ${unit}`;
  return interval === undefined
    ? figure
    : `${figure} (${write(interval.low)} to ${write(interval.high)})`;
}

/** A p-value is never nothing. */
const probability = (value: number): string => (value < 0.001 ? "<0.001" : numberText(value));
