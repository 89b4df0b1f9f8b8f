import type { Overlap } from "@satsuma/engine";
import { wholePercent } from "@satsuma/model";
import { familyHeading, shownName } from "../terminal/families.ts";
import { count } from "../terminal/figures.ts";
import { letters } from "../terminal/letters.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";
import type { TableRow } from "../terminal/table.ts";

/** Columns of a terminal for names and sizes, and for each segment. */
const FIXED = 44;
const EACH = 6;
/** With more the columns would be too many to be read. */
const MOST = 26;

/** Whether the table of all segments fits into a terminal. */
export const hasRoomForMatrix = ({ segments }: Overlap, { width }: Style): boolean =>
  segments.length > 1 &&
  segments.length <= MOST &&
  FIXED + EACH * segments.length <= Math.max(width, FIXED + EACH * 6);

/** A row and a column a segment: how much of the row is in the column too. */
export function matrixText({ segments, both }: Overlap, style: Style): string {
  const rows = segments.flatMap((segment, i): readonly TableRow[] => [
    ...familyHeading(segment, segments[i - 1], style),
    [
      letters(i),
      shownName(segment),
      count(segment.size),
      count(segment.only),
      ...segments.map((_, j) => (i === j ? "·" : partIn(both[i]![j]!, segment.size))),
    ],
  ]);
  const columns = [
    { head: "" },
    { head: "segment", gives: true },
    { head: "customers", align: "right" as const },
    { head: "in no other", align: "right" as const },
    ...segments.map((_, j) => ({ head: letters(j), align: "right" as const })),
  ];
  const head = style.color.dim("how many of a row's customers are in the column's segment too");
  return `\n${head}\n${table(columns, rows, style)}`;
}

const partIn = (both: number, size: number): string =>
  size === 0 ? "–" : wholePercent(both / size);
