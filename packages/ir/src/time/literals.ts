import type { Temporal } from "temporal-polyfill";
import type { Literal } from "../tree.ts";

/** An instant constant from a wall-clock time. */
export const instantLiteral = (time: Temporal.ZonedDateTime): Literal => ({
  kind: "literal",
  type: { kind: "instant" },
  nullable: false,
  value: time.toInstant().toString(),
});

/** A date constant. */
export const dateLiteral = (date: Temporal.PlainDate): Literal => ({
  kind: "literal",
  type: { kind: "date" },
  nullable: false,
  value: date.toString(),
});

/** The first local date whose start is not before a time: how a date is held against an instant. */
export function firstDateFrom(time: Temporal.ZonedDateTime): Temporal.PlainDate {
  const day = time.toPlainDate();
  return time.equals(time.startOfDay()) ? day : day.add({ days: 1 });
}
