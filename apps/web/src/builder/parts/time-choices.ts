import type { Expr } from "@satsuma/language";
import { replace } from "../edits/replace.ts";
import { typeOf } from "../names/type-of.ts";
import { choicesOf } from "./part.ts";
import type { Part, Reading } from "./part.ts";

const elapsed = {
  "days since": "days since",
  "weeks since": "weeks since",
  "months since": "months since",
  "years since": "years since",
  "hours since": "hours since",
  "minutes since": "minutes since",
  "days until": "days until",
  "weeks until": "weeks until",
  "months until": "months until",
  "years until": "years until",
};

/** How long ago something is, or how far ahead, in which unit. */
export const elapsedChoice = (
  { unit, direction, span, value }: Extract<Expr, { kind: "elapsed" }>,
  { source, scope }: Reading,
): Part => ({
  kind: "choice",
  label: "Time",
  value: `${unit}s ${direction}`,
  choices: choicesOf({ ...elapsed, [`${unit}s ${direction}`]: `${unit}s ${direction}` }).filter(
    (one) => typeOf(value, scope)?.kind === "instant" || !/^(?:hour|minute)/.test(one.value),
  ),
  choose: (chosen) => [replace(source, { ...span, end: value.span.start }, `${chosen} `)],
});

const calendar = {
  month: "month of",
  weekday: "weekday of",
  day: "day of",
  week: "week of",
  quarter: "quarter of",
  year: "year of",
  hour: "hour of",
  minute: "minute of",
};

/** Which part of a date. Weekdays are told by name, other parts by number, so that neither is offered instead of the other. */
export const partChoice = (
  { part, span, value }: Extract<Expr, { kind: "part" }>,
  { source }: Reading,
): Part => ({
  kind: "choice",
  label: "Part of the date",
  value: part,
  choices: choicesOf(calendar).filter(
    (one) =>
      (one.value === "weekday") === (part === "weekday") &&
      (one.value !== "week" || part === "week"),
  ),
  choose: (chosen) => [replace(source, { ...span, end: value.span.start }, `${chosen} of `)],
});
