import { valueText } from "@satsuma/model";
import type { FileColumn } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { textLiteral } from "../text-literal.ts";
import { trimmedText, unlessUnknown } from "./known-value.ts";
import { localToUtc } from "./local-time.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";

/** Days of the calendar, from the year 1 to 9999. */
export function dateReading(column: FileColumn, physical: Physical): Reading {
  const expected = expectation(column, "date", "2026-02-28");
  if (physical === "date") {
    return {
      known: (value) => unlessUnknown(column, value),
      value: (value) => inYears(value),
      expected,
    };
  }
  const { timeFormat } = column;
  return {
    known: trimmedText(column, physical),
    value: (text) =>
      timeFormat === undefined
        ? sql`case when ${matches(text, valueText.date)} then try_cast(${text} as date) end`
        : sql`cast(${parsed(text, timeFormat)} as date)`,
    settle: (value) => inYears(value),
    expected,
  };
}

/** Instants as UTC, from the year 1 to 9999; those written without a zone are on the clocks of `zone`. */
export function instantReading(column: FileColumn, physical: Physical, zone: string): Reading {
  const expected = expectation(column, "date and time", "2026-02-28 09:30:00");
  const known = (value: Fragment): Fragment => unlessUnknown(column, value);
  const settle = (local: Fragment): Fragment => inYears(local, localToUtc(local, zone));
  switch (physical) {
    case "date":
    case "timestamp":
      return { known, value: (value) => sql`cast(${value} as timestamp)`, settle, expected };
    case "timestamptz":
      return { known, value: toUtc, settle: (value) => inYears(value), expected };
    default:
      return { ...instantFromText(column, zone), known: trimmedText(column, physical), expected };
  }
}

function instantFromText(column: FileColumn, zone: string): Pick<Reading, "value" | "settle"> {
  const { timeFormat } = column;
  if (timeFormat === undefined) {
    return {
      value: fromIso,
      settle: (value, text) =>
        inYears(
          value,
          sql`case when ${isLocal(text)} then ${localToUtc(value, zone)} else ${value} end`,
        ),
    };
  }
  if (/%[zZ]/.test(timeFormat)) {
    return { value: (text) => toUtc(parsed(text, timeFormat)), settle: (value) => inYears(value) };
  }
  return {
    value: (text) => parsed(text, timeFormat),
    settle: (value) => inYears(value, localToUtc(value, zone)),
  };
}

const fromIso = (text: Fragment): Fragment =>
  sql`case when ${isLocal(text)} then try_cast(${text} as timestamp)
    when ${matches(text, valueText.instant)} then ${toUtc(sql`coalesce(try_cast(${text} as timestamptz), try_cast(${withSeconds(text)} as timestamptz))`)} end`;

/** DuckDB reads minutes without seconds, but not before a zone. */
const withSeconds = (text: Fragment): Fragment =>
  sql`regexp_replace(${text}, ${textLiteral("([T ][0-9]{2}:[0-9]{2}) ?([Z+-])")}, ${textLiteral(String.raw`\1:00\2`)})`;

const isLocal = (text: Fragment): Fragment => matches(text, valueText.localTime);

const toUtc = (instant: Fragment): Fragment => sql`timezone('UTC', ${instant})`;

// Patterns and formats are no parameters: DuckDB prepares them once only when they stand in the statement.
const parsed = (text: Fragment, timeFormat: string): Fragment =>
  sql`try_strptime(${text}, ${textLiteral(timeFormat)})`;

const matches = (text: Fragment, pattern: string): Fragment =>
  sql`regexp_full_match(${text}, ${textLiteral(pattern)})`;

/** Leaves out infinity and years that no rule could name. */
const inYears = (value: Fragment, then: Fragment = value): Fragment =>
  sql`case when ${value} >= ${raw("'0001-01-01'")} and ${value} < ${raw("'10000-01-01'")} then ${then} end`;

const expectation = ({ timeFormat }: FileColumn, what: string, example: string): string =>
  timeFormat === undefined
    ? `an existing ${what} such as ${example}`
    : `an existing ${what} written as ${timeFormat}`;
