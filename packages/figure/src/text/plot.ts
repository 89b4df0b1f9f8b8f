import { max } from "d3-array";
import type { Axis } from "../figure.ts";
import { axisName } from "../numbers/unit.ts";
import { columnsOf } from "../labels/columns.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";
import { ticksApart } from "../scales/ticks-apart.ts";
import { Side } from "./glyphs.ts";
import { makeGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { Line } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** A plane with two axes to draw in, a cell at a time. */
export interface Plot {
  readonly grid: Grid;
  readonly x: Scale;
  readonly y: Scale;
  readonly columns: number;
  readonly rows: number;
  /** The drawn plane with its axes. */
  lines(): readonly Line[];
}

/** What a plane has to cover. */
export interface PlotRequest {
  readonly x: { readonly axis: Axis; readonly values: readonly number[] };
  readonly y: { readonly axis: Axis; readonly values: readonly number[] };
}

/** An empty plane as wide as the sheet, about half as high as it is wide to the eye. */
export function makePlot(request: PlotRequest, sheet: Sheet): Plot {
  const rows = Math.max(8, Math.min(20, Math.round(sheet.width * 0.22)));
  const y = makeScale({ ...request.y, from: rows - 1, to: 0, ticks: rows / 3, locale: LOCALE });
  const gutter = max(y.ticks, ({ text }) => text.length) ?? 0;
  const columns = Math.max(8, sheet.width - gutter - 2);
  const x = makeScale({
    ...request.x,
    from: 0,
    to: columns - 1,
    ticks: columns / 10,
    locale: LOCALE,
  });
  const grid = makeGrid(rows, columns, sheet.glyphs);
  const plane = { grid, x, y, columns, rows };
  return { ...plane, lines: () => framed(plane, { request, gutter, sheet }) };
}

interface Frame {
  readonly request: PlotRequest;
  readonly gutter: number;
  readonly sheet: Sheet;
}

function framed(plane: Omit<Plot, "lines">, { request, gutter, sheet }: Frame): readonly Line[] {
  const axis = { kind: "axis" } as const;
  const texts = new Map(plane.y.ticks.map(({ at, text }) => [Math.round(at), text]));
  const { joints } = sheet.glyphs;
  const rows = plane.grid.lines().map((line, row): Line => {
    const text = texts.get(row);
    const sides = Side.up + Side.down + (text === undefined ? 0 : Side.left);
    return [
      { text: `${(text ?? "").padStart(gutter)} ${joints[sides] ?? ""}`, role: axis },
      ...line,
    ];
  });
  return [
    [{ text: axisName(request.y.axis), role: axis }],
    ...rows,
    ...xAxis(plane, sheet).map((line): Line => [{ text: " ".repeat(gutter + 1) }, ...line]),
    [{ text: axisName(request.x.axis).padStart(sheet.width), role: axis }],
  ];
}

/** The line under the plane, and amounts under it that do not touch each other. */
function xAxis({ columns, x }: Omit<Plot, "lines">, { glyphs }: Sheet): readonly Line[] {
  const role = { kind: "axis" } as const;
  const grid = makeGrid(2, columns + 1, glyphs);
  for (let column = 0; column <= columns; column++)
    grid.join(0, column, column === 0 ? Side.up + Side.right : Side.left + Side.right, role);
  // The line begins a column before the plane.
  const row = { from: -1, to: columns, gap: 2, sizeOf: columnsOf };
  for (const { at, start, text } of ticksApart(x.ticks, row)) {
    grid.join(0, 1 + Math.round(at), Side.down, role);
    grid.put(1, 1 + Math.round(start), { text, role });
  }
  return grid.lines();
}
