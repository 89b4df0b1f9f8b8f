import { cells, fitted, fittedRight } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Row, Span } from "../view/row.ts";
import { GAP } from "./lay-out-columns.ts";
import type { PlacedColumn, PlacedColumns } from "./lay-out-columns.ts";
import type { RowOrder, RowSource } from "./row-source.ts";
import type { SortMarks } from "./sort-marks.ts";

interface Drawn<Item> {
  readonly layout: PlacedColumns<Item>;
  readonly source: RowSource<Item>;
  /** First row, counted from 0. */
  readonly top: number;
  /** Rows under the header. */
  readonly height: number;
  /** The chosen row. */
  readonly row: number;
  /** Id of the chosen column. */
  readonly column: string | undefined;
  readonly marks: SortMarks;
}

/** The header and the rows that are on the screen. */
export function tableRows<Item>(drawn: Drawn<Item>): readonly Row[] {
  const { source, top, height } = drawn;
  const shown = Math.max(0, Math.min(height, (source.size ?? 0) - top));
  return [headerRow(drawn), ...Array.from({ length: shown }, (_, i) => bodyRow(top + i, drawn))];
}

function headerRow<Item>({ layout, source, column, marks }: Drawn<Item>): Row {
  const titles = layout.placed.flatMap((placed, i): Row => [
    ...(i === 0 ? [] : [{ text: gapText(i, layout, marks), role: "dim" } as const]),
    {
      text: headerText(placed, source.order, marks),
      role: placed.column.id === column ? "selected elsewhere" : "heading",
      target: { command: "sort", argument: placed.column.id },
    },
  ]);
  return hasEndMark(layout) ? [...titles, { text: ` ${marks.right}`, role: "dim" }] : titles;
}

/** Where there is room, what says that there are more columns stands behind the last one. */
const hasEndMark = <Item>({ after, rest }: PlacedColumns<Item>): boolean =>
  after > 0 && rest >= GAP;

/** Between the first column and the next, where some are left out; the last gap tells of those on the right where there is no other room. */
function gapText<Item>(i: number, layout: PlacedColumns<Item>, marks: SortMarks): string {
  const { before, after, placed } = layout;
  if (i === 1 && before > 0) return marks.left.padEnd(GAP);
  if (i === placed.length - 1 && after > 0 && !hasEndMark(layout)) return marks.right.padStart(GAP);
  return " ".repeat(GAP);
}

function headerText<Item>(
  { column, width }: PlacedColumn<Item>,
  order: RowOrder,
  marks: SortMarks,
): string {
  const mark =
    order.column === column.id ? (order.isFalling === true ? marks.falling : marks.rising) : "";
  const title = safe(column.title);
  if (mark === "") return aligned(title, column, width);
  const room = width - cells(mark) - 1;
  if (room < 1) return fitted(mark, width);
  return aligned(
    cells(title) > room ? `${fitted(title, room)} ${mark}` : `${title} ${mark}`,
    column,
    width,
  );
}

const aligned = <Item>(
  text: string,
  { align }: PlacedColumn<Item>["column"],
  width: number,
): string => (align === "right" ? fittedRight(text, width) : fitted(text, width));

function bodyRow<Item>(index: number, { layout, source, row }: Drawn<Item>): Row {
  const item = source.at(index);
  const isChosen = index === row;
  const target = { command: isChosen ? "open" : "go-to-row", argument: String(index) } as const;
  const cell = ({ column, width }: PlacedColumn<Item>): Span => {
    const text =
      item === undefined ? fitted("…", width) : aligned(safe(column.text(item)), column, width);
    const own = item === undefined ? "dim" : column.role?.(item);
    return { text, role: isChosen ? "selected" : own, target };
  };
  const gap: Span = { text: " ".repeat(GAP), role: isChosen ? "selected" : undefined, target };
  return layout.placed.flatMap((placed, i) => (i === 0 ? [cell(placed)] : [gap, cell(placed)]));
}
