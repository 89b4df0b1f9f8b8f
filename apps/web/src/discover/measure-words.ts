import type { Discovery } from "../api/answers.ts";
import { amount, share } from "../words/figures.ts";

type Measure = Discovery["result"]["quality"][string];

/** A figure of a model, and what stands smaller beside it: its unit, its interval. A share is a percentage. */
export function measureWords({ value, unit = "", interval }: Measure): {
  readonly value: string;
  readonly unit?: string;
} {
  const write = unit === "share" ? share : amount;
  const named = unit === "share" || unit === "probability" ? "" : unit;
  const between = interval === undefined ? "" : `${write(interval.low)} to ${write(interval.high)}`;
  const beside = [named, between].filter((word) => word !== "").join(", ");
  return { value: write(value), ...(beside === "" ? {} : { unit: beside }) };
}
