import type { Scalar } from "../api/answers.ts";
import { amount } from "./figures.ts";

/** A value of a customer in words; unknown is said. */
export function scalarText(value: Scalar | undefined, unit?: string): string {
  if (value === null || value === undefined) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = typeof value === "number" ? amount(value) : String(value);
  return unit === undefined || unit === "" ? text : `${text} ${unit}`;
}
