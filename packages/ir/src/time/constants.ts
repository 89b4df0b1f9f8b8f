import { Temporal } from "temporal-polyfill";
import type { Value } from "../tree.ts";

/** The date a value is for everyone; undefined for any other value. */
export function constantDate(value: Value): string | undefined {
  if (value.kind === "defined") return constantDate(value.of);
  return value.kind === "literal" && value.type.kind === "date" && typeof value.value === "string"
    ? value.value
    : undefined;
}

/** The instant a value is for everyone; undefined for any other value. */
export function constantInstant(value: Value): Temporal.Instant | undefined {
  if (value.kind === "defined") return constantInstant(value.of);
  return value.kind === "literal" &&
    value.type.kind === "instant" &&
    typeof value.value === "string"
    ? Temporal.Instant.from(value.value)
    : undefined;
}
