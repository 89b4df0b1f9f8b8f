import type { Scatter } from "../figure.ts";
import { isKnown } from "../numbers/known.ts";
import type { Line } from "./line.ts";
import { legendLines } from "./legend.ts";
import { makePlot } from "./plot.ts";
import type { Plot } from "./plot.ts";
import type { Sheet } from "./sheet.ts";

type Point = readonly [x: number, y: number];
const KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

/** A plane where each cell shows the group that has most points in it; centres are shown by the group's number. */
export function scatterLines(figure: Scatter, sheet: Sheet): readonly Line[] {
  const all = figure.groups.flatMap(({ points, centre }) => [
    ...points,
    ...(centre === undefined ? [] : [centre]),
  ]);
  const known = all.filter(isPoint);
  const plot = makePlot(
    {
      x: { axis: figure.x, values: known.map(([x]) => x) },
      y: { axis: figure.y, values: known.map(([, y]) => y) },
    },
    sheet,
  );
  putPoints(figure, plot, sheet);
  putCentres(figure, plot);
  return [...plot.lines(), ...legend(figure, sheet)];
}

const isPoint = ([x, y]: Point): boolean => isKnown(x) && isKnown(y);

const cellOf = ([x, y]: Point, plot: Plot): { readonly row: number; readonly column: number } => ({
  row: Math.round(plot.y.at(y)),
  column: Math.round(plot.x.at(x)),
});

function putPoints({ groups }: Scatter, plot: Plot, { glyphs }: Sheet): void {
  const counts = new Map<number, number[]>();
  groups.forEach(({ points }, group) => {
    for (const point of points.filter(isPoint)) {
      const { row, column } = cellOf(point, plot);
      const cell = counts.get(row * plot.columns + column) ?? groups.map(() => 0);
      cell[group] = (cell[group] ?? 0) + 1;
      counts.set(row * plot.columns + column, cell);
    }
  });
  for (const [cell, each] of counts) {
    const group = each.indexOf(Math.max(...each));
    const marker = glyphs.markers[group % glyphs.markers.length] ?? "";
    plot.grid.put(Math.floor(cell / plot.columns), cell % plot.columns, {
      text: marker,
      role: { kind: "group", group },
      part: String(group),
    });
  }
}

const keyOf = (group: number): string => KEYS[group % KEYS.length] ?? "";

function putCentres({ groups }: Scatter, plot: Plot): void {
  groups.forEach(({ centre }, group) => {
    if (centre === undefined || !isPoint(centre)) return;
    const { row, column } = cellOf(centre, plot);
    plot.grid.put(row, column, {
      text: keyOf(group),
      role: { kind: "title" },
      part: String(group),
    });
  });
}

function legend({ groups }: Scatter, sheet: Sheet): readonly Line[] {
  const { markers } = sheet.glyphs;
  const entries = groups.map(({ label, points, centre }, group) => ({
    sign: {
      text: `${markers[group % markers.length]}${centre === undefined ? "" : ` ${keyOf(group)}`}`,
      role: { kind: "group", group } as const,
      part: String(group),
    },
    label: `${label} (${points.length.toLocaleString("en-GB")})`,
  }));
  return legendLines(entries, sheet);
}
