import { stripVTControlCharacters } from "node:util";
import type { Style } from "./style.ts";
import { wrappedRows } from "./table.ts";

/** A sentence in fewer columns would be a word a line. */
const LEAST_FOR_SENTENCES = 36;

/** Rows under a small head, indented; empty when there are none. The last column is wrapped. */
export function section(head: string, rows: readonly (readonly string[])[], style: Style): string {
  if (rows.length === 0) return "";
  const indented = rows.map((row) => row.map((text, i) => (i === 0 ? `  ${text}` : text)));
  return `\n${style.color.dim(head)}\n${wrappedRows(indented, style)}`;
}

/** As `section`, for rows that end in a sentence, which is left out where there is no room for it. */
export function sectionOf(
  head: string,
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  const others = rows.map((row) => row.slice(0, -1));
  const widths = (others[0] ?? []).map((_, i) =>
    Math.max(...others.map((row) => stripVTControlCharacters(row[i] ?? "").length + 2)),
  );
  const room = style.width - 2 - widths.reduce((sum, width) => sum + width, 0);
  return section(head, room < LEAST_FOR_SENTENCES ? others : rows, style);
}
