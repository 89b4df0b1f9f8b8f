import { cells } from "../text/cells.ts";
import type { Matrix, MatrixState } from "./matrix.ts";

/** How a matrix lies in its area, in cells; `from` and `to` are the rows and columns that are shown, `to` not among them. */
export interface MatrixLayout {
  readonly label: number;
  /** Of a column, the space before it included. */
  readonly cell: number;
  /** Of a row: 1, or 3 where there is room for all rows, so that cells are seen as areas. */
  readonly high: 1 | 3;
  readonly rows: Span;
  readonly columns: Span;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lines over the rows: the name of the chosen column, and the heads of all. */
const HEADS = 2;

/** Cells of the arrow that tells of columns on the right. */
const ARROW = 2;

/** Columns are not made wider than this where there is room. */
const MOST_CELL = 12;

/** Lays a matrix out so that the chosen cell is among those that are shown. */
export function matrixLayout(
  matrix: Matrix,
  state: MatrixState,
  { width, height }: { readonly width: number; readonly height: number },
): MatrixLayout {
  const label = Math.min(widest([matrix.corner, ...matrix.rows]), Math.floor(width * 0.4));
  const own = cellWidth(matrix);
  const room = Math.floor((width - label) / Math.max(1, matrix.columns.length));
  const cell = Math.max(own, Math.min(room, MOST_CELL));
  const whole = Math.floor((width - label) / cell);
  const isWhole = whole >= matrix.columns.length;
  const columns = Math.max(1, isWhole ? whole : Math.floor((width - label - ARROW) / cell));
  const high = (height - HEADS) / Math.max(1, matrix.rows.length) >= 3 ? 3 : 1;
  const rows = Math.max(1, Math.floor((height - HEADS) / high));
  return {
    label,
    cell,
    high,
    rows: shown({ first: state.top, chosen: state.row, room: rows, total: matrix.rows.length }),
    columns: shown({
      first: state.left,
      chosen: state.column,
      room: columns,
      total: matrix.columns.length,
    }),
  };
}

/** Lays a matrix out whole, for a file. */
export const wholeLayout = (matrix: Matrix): MatrixLayout =>
  matrixLayout(
    matrix,
    { row: 0, column: 0, top: 0, left: 0 },
    { width: 1_000_000, height: matrix.rows.length + HEADS },
  );

/** The widest amount with its shade and the space before it. */
const cellWidth = ({ columns, amount }: Matrix): number =>
  Math.max(amount + 1, widest(columns.map(({ head }) => head))) + 1;

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, cells(text)), 0);

interface Wanted {
  readonly first: number;
  readonly chosen: number;
  readonly room: number;
  readonly total: number;
}

/** As far from where it was as it must be for the chosen one to be seen. */
export function shown({ first, chosen, room, total }: Wanted): Span {
  const most = Math.max(0, total - room);
  const from = Math.min(most, Math.max(Math.min(first, chosen), chosen - room + 1, 0));
  return { from, to: Math.min(total, from + room) };
}
