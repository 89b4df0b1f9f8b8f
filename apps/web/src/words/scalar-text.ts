import type { Scalar } from "../api/answers.ts";
import { amount } from "./figures.ts";

/** A value of a customer in words; unknown is said. */
export function scalarText(value: Scalar | undefined, unit?: string): string {
  if (value === null || value === undefined) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (unit === undefined || unit === "") return bare(value);
  return `${typeof value === "number" ? amount(value) : String(value)} ${unit}`;
}

/** A whole number without a unit may be a key, a year or a postcode: it is not parted in thousands. */
const bare = (value: Exclude<Scalar, null>): string =>
  typeof value === "number" && !Number.isInteger(value) ? amount(value) : String(value);
