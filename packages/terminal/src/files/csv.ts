import type { Scalar } from "@satsuma/model";

/**
 * Rows as CSV that is safe to open: cells between commas, rows end with a line feed, texts are quoted where they must be, and one that a
 * spreadsheet would take for a formula begins with an apostrophe. Numbers stay as they are; unknown is an empty cell.
 *
 * @see Shafranovich, RFC 4180, 2005; OWASP Foundation, CSV Injection, 2020
 */
export const csv = (rows: readonly (readonly Scalar[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("");

function csvCell(value: Scalar): string {
  if (value === null) return "";
  if (typeof value !== "string") return quoted(String(value));
  return quoted(formula.test(value) ? `'${value}` : value);
}

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/u;

const quoted = (text: string): string =>
  /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
