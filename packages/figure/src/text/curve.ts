import type { Curve } from "../figure.ts";
import { markLabel } from "../labels/mark-label.ts";
import { isKnown } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import { Side } from "./glyphs.ts";
import type { Line } from "./line.ts";
import { legendLines } from "./legend.ts";
import type { Entry } from "./legend.ts";
import { makePlot } from "./plot.ts";
import type { Plot } from "./plot.ts";
import type { Role } from "./role.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

type CurveLine = Curve["lines"][number];
type Point = readonly [x: number, y: number];

/** A plane with a joined line for each line, its own sign at its points, and dots for what it is compared with. */
export function curveLines(figure: Curve, sheet: Sheet): readonly Line[] {
  const known = figure.lines.flatMap(({ points }) => points.filter(isPoint));
  const marks = (figure.marks ?? []).filter(({ at }) => isKnown(at));
  const plot = makePlot(
    {
      x: { axis: figure.x, values: [...known.map(([x]) => x), ...marks.map(({ at }) => at)] },
      y: { axis: figure.y, values: known.map(([, y]) => y) },
    },
    sheet,
  );
  for (const [group, index] of dataLines(figure).entries())
    drawLine(figure, { group, index }, { plot, sheet });
  for (const line of figure.lines.filter(isReference)) drawReference(line, { plot, sheet });
  for (const { at } of marks) drawMark(at, { plot, sheet });
  return [
    ...plot.lines(),
    ...legendLines([...entries(figure, sheet), ...markEntries(figure, sheet)], sheet),
  ];
}

interface Drawing {
  readonly plot: Plot;
  readonly sheet: Sheet;
}

const isPoint = ([x, y]: Point): boolean => isKnown(x) && isKnown(y);
const isReference = ({ role }: CurveLine): boolean => role === "reference";
/** Where the lines are that are data. */
const dataLines = ({ lines }: Curve): readonly number[] =>
  lines.flatMap((line, i) => (isReference(line) ? [] : [i]));

function drawLine(
  { lines }: Curve,
  { group, index }: { readonly group: number; readonly index: number },
  { plot, sheet }: Drawing,
): void {
  const points = lines[index]?.points ?? [];
  const role: Role = { kind: "group", group };
  const rows = rowsOf(points, plot);
  rows.forEach((row, column) => {
    if (row === undefined) return;
    const before = rows[column - 1];
    if (before !== undefined && before !== row) joinRows(before, row, { column, plot, role });
    else plot.grid.join(row, column, Side.left + Side.right, role);
  });
  for (const { column, row, point } of markedCells(points, plot))
    plot.grid.put(row, column, {
      text: sheet.glyphs.markers[group % sheet.glyphs.markers.length] ?? "",
      role,
      part: `${index},${point}`,
    });
}

/** The row of a line in each column between its ends, by straight lines between the points. */
function rowsOf(points: readonly Point[], plot: Plot): readonly (number | undefined)[] {
  const places = points.filter(isPoint).map(([x, y]) => [plot.x.at(x), plot.y.at(y)] as const);
  return Array.from({ length: plot.columns }, (_, column) => {
    const next = places.findIndex(([x]) => x >= column - 0.5);
    const [x2, y2] = places[next] ?? [];
    const [x1, y1] = places[next - 1] ?? [x2, y2];
    if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined)
      return undefined;
    if (next === 0 && x2 > column + 0.5) return undefined;
    const part = x2 === x1 ? 1 : Math.max(0, Math.min(1, (column - x1) / (x2 - x1)));
    return Math.round(y1 + part * (y2 - y1));
  });
}

/** From the row of the column before to the row of this one, down or up. */
function joinRows(
  before: number,
  row: number,
  { column, plot, role }: { readonly column: number; readonly plot: Plot; readonly role: Role },
): void {
  const [towards, back] = row > before ? [Side.down, Side.up] : [Side.up, Side.down];
  plot.grid.join(before, column, Side.left + towards, role);
  plot.grid.join(row, column, back + Side.right, role);
  for (let each = Math.min(before, row) + 1; each < Math.max(before, row); each++)
    plot.grid.join(each, column, Side.up + Side.down, role);
}

/** Cells of the points; where they are many, only some, so that the line is still seen. */
function markedCells(points: readonly Point[], plot: Plot): readonly MarkedCell[] {
  const cells: MarkedCell[] = [];
  for (const [point, [x, y]] of points.entries()) {
    if (!isPoint([x, y])) continue;
    const column = Math.round(plot.x.at(x));
    const last = cells.at(-1);
    if (last === undefined || column - last.column >= 4)
      cells.push({ column, row: Math.round(plot.y.at(y)), point });
  }
  return cells;
}

interface MarkedCell {
  readonly column: number;
  readonly row: number;
  /** Index of the point that is shown there. */
  readonly point: number;
}

function drawReference({ points }: CurveLine, { plot, sheet }: Drawing): void {
  rowsOf(points, plot).forEach((row, column) => {
    if (row !== undefined && plot.grid.isEmpty(row, column))
      plot.grid.put(row, column, {
        text: sheet.glyphs.referenceAcross,
        role: { kind: "reference" },
      });
  });
}

function drawMark(at: number, { plot, sheet }: Drawing): void {
  const column = Math.round(plot.x.at(at));
  for (let row = 0; row < plot.rows; row++)
    if (plot.grid.isEmpty(row, column))
      plot.grid.put(row, column, {
        text: sheet.glyphs.referenceDown,
        role: { kind: "reference" },
      });
}

function entries(figure: Curve, { glyphs }: Sheet): readonly Entry[] {
  let group = 0;
  return figure.lines.map((line) => {
    if (isReference(line))
      return {
        sign: { text: glyphs.referenceAcross, role: { kind: "reference" } },
        label: line.label,
      };
    const sign = {
      text: glyphs.markers[group % glyphs.markers.length] ?? "",
      role: { kind: "group", group } as const,
    };
    group++;
    return { sign, label: line.label };
  });
}

function markEntries({ marks = [], x }: Curve, { glyphs }: Sheet): readonly Entry[] {
  return marks
    .filter(({ at }) => isKnown(at))
    .map(({ at, label }) => ({
      sign: { text: glyphs.referenceDown, role: { kind: "reference" } },
      label: markLabel(label, axisWriter(x, [at], LOCALE)(at)),
    }));
}
