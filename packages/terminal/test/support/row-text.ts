import { textOfRows } from "../../src/files/export-text.ts";
import { cells } from "../../src/text/cells.ts";
import type { Row } from "../../src/view/row.ts";

/** Rows as a reader sees them. */
export const rowText = (rows: readonly Row[]): string => textOfRows(rows);

/** How many cells the widest row takes. */
export const widest = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map((row) => row.reduce((sum, { text }) => sum + cells(text), 0)));
