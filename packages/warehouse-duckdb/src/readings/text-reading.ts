import { valueText } from "@satsuma/model";
import type { FileColumn } from "@satsuma/model";
import { join, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { asText, trimmedText, unlessUnknown } from "./known-value.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";

/** Text as it is written, spaces and all; empty text is unknown. */
export const textReading = (column: FileColumn, physical: Physical): Reading => ({
  known: (value) => sql`nullif(${unlessUnknown(column, asText(value, physical))}, '')`,
  expected: "text",
});

/** Text that must be one of a list. */
export const closedListReading = (
  column: FileColumn,
  physical: Physical,
  values: readonly string[],
): Reading => ({
  ...textReading(column, physical),
  value: (known) => sql`case when ${known} in (${words(values)}) then ${known} end`,
  expected: `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
});

/** Yes and no, by the words `valueText` lists. */
export function yesNoReading(column: FileColumn, physical: Physical): Reading {
  if (physical === "boolean") {
    return { known: (value) => unlessUnknown(column, value), expected: "yes or no" };
  }
  return {
    known: trimmedText(column, physical),
    value: (known) => sql`case when list_contains(${yesWords}, lower(${known})) then true
      when list_contains(${noWords}, lower(${known})) then false end`,
    expected: "yes or no",
  };
}

/** A constant list: each word of an `in` would keep memory of its own for every column of a wide file. */
const constantList = (list: readonly string[]): Fragment =>
  raw(`[${list.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ")}]`);

const yesWords = constantList(valueText.yes);
const noWords = constantList(valueText.no);

const words = (list: readonly string[]): Fragment =>
  join(
    list.map((word) => sql`${word}`),
    ", ",
  );
