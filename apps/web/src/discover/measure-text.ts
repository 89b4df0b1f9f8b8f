import type { Discovery } from "../api/answers.ts";
import { amount, share } from "../words/figures.ts";

type Measure = Discovery["result"]["quality"][string];

/** A figure of a model with its unit and its interval; a share as a percentage. */
export function measureText({ value, unit, interval }: Measure): string {
  const write = unit === "share" ? share : amount;
  const shown = unit === undefined || unit === "share" || unit === "probability";
  const figure = shown ? write(value) : `${write(value)} ${unit}`;
  if (interval === undefined) return figure;
  return `${figure} (${write(interval.low)} to ${write(interval.high)})`;
}
