import { dayStart } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import type { Literal } from "../../ast.ts";

/** The instant a date begins at, or a wall-clock time is, in a zone; one with a zone of its own is what it says. */
export function asInstant({ type, value }: Literal, timezone: string): string {
  if (type === "date") return dayStart(value, timezone);
  if (/(?:z|[+-]\d{2}:?\d{2})$/iu.test(value)) return Temporal.Instant.from(value).toString();
  return Temporal.PlainDateTime.from(value).toZonedDateTime(timezone).toInstant().toString();
}
