import { cells, cut, fitted, fittedRight } from "../text/cells.ts";
import type { Row, Span } from "../view/row.ts";
import type { Matrix, MatrixCell, MatrixPlace } from "./matrix.ts";
import type { MatrixLayout } from "./matrix-layout.ts";

/** Shades that need no colour, faintest first. */
const shades = Array.from(" ░▒▓█");

interface Drawing {
  readonly matrix: Matrix;
  readonly layout: MatrixLayout;
  readonly chosen: MatrixPlace;
}

/** The part of a matrix that is shown: the name of the chosen column, the heads, and a row each. A click on a cell does `drill` with its place. */
export function matrixRows(
  matrix: Matrix,
  layout: MatrixLayout,
  chosen: MatrixPlace,
): readonly Row[] {
  const drawing = { matrix, layout, chosen };
  return [
    nameRow(drawing),
    headRow(drawing),
    ...between(layout.rows).flatMap((i) => dataRows(i, drawing)),
  ];
}

const between = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Ends over the end of its column, and is moved right where there is no room for it. */
function nameRow({ matrix, layout, chosen }: Drawing): Row {
  const { head, name } = matrix.columns[chosen.column] ?? { head: "", name: "" };
  const end = layout.label + layout.cell * (chosen.column - layout.columns.from + 1);
  const text = name === head ? "" : name;
  return [{ text: " ".repeat(Math.max(0, end - cells(text))) }, { text, role: "heading" }];
}

function headRow({ matrix, layout, chosen }: Drawing): Row {
  const hidden = layout.columns.to < matrix.columns.length;
  return [
    { text: fitted(matrix.corner, layout.label), role: "dim" },
    ...between(layout.columns).map((j): Span => ({
      text: fittedRight(matrix.columns[j]?.head ?? "", layout.cell),
      role: j === chosen.column ? "heading" : "dim",
    })),
    ...(hidden ? [{ text: " →", role: "dim" } as const] : []),
  ];
}

/** The amounts of a row and, where rows are high, its shades above and below. */
function dataRows(i: number, drawing: Drawing): readonly Row[] {
  const amounts = dataRow(i, drawing, cellSpan);
  if (drawing.layout.high === 1) return [amounts];
  const around = dataRow(i, drawing, shadeSpan).with(0, { text: " ".repeat(drawing.layout.label) });
  return [around, amounts, around];
}

type DrawCell = (cell: MatrixCell, drawing: CellDrawing) => Span;

function dataRow(i: number, { matrix, layout, chosen }: Drawing, draw: DrawCell): Row {
  const isChosen = i === chosen.row;
  return [
    {
      text: fitted(matrix.rows[i] ?? "", layout.label),
      role: isChosen ? "heading" : undefined,
    },
    ...between(layout.columns).flatMap((j): readonly Span[] => [
      { text: " " },
      draw(matrix.cell(i, j), {
        width: layout.cell - 1,
        place: `${i},${j}`,
        isChosen: isChosen && j === chosen.column,
      }),
    ]),
  ];
}

interface CellDrawing {
  readonly width: number;
  readonly place: string;
  readonly isChosen: boolean;
}

function cellSpan(cell: MatrixCell, drawing: CellDrawing): Span {
  const width = drawing.width - 1;
  const amount = fittedRight(cut(cell.text, width).text, width);
  return painted(`${signOf(cell)}${amount}`, cell, drawing);
}

const shadeSpan: DrawCell = (cell, drawing) =>
  painted(signOf(cell).repeat(drawing.width), cell, drawing);

const signOf = ({ shade }: MatrixCell): string =>
  shade === undefined ? " " : (shades[Math.round(shade * (shades.length - 1))] ?? " ");

function painted(text: string, { shade }: MatrixCell, { place, isChosen }: CellDrawing): Span {
  const target = { command: "drill", argument: place } as const;
  if (isChosen) return { text, role: "selected", target };
  if (shade === undefined) return { text, target };
  if (shade === 0) return { text, role: "dim", target };
  return { text, role: { chart: { kind: "shade", shade, diverging: false } }, target };
}
