import { max } from "d3-array";
import type { Dendrogram } from "../figure.ts";
import { columnsOf, fit } from "../labels/columns.ts";
import { isKnown } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { dendrogramParts } from "../parts/dendrogram-parts.ts";
import type { DendrogramJoin, DendrogramParts } from "../parts/dendrogram-parts.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";
import { ticksApart } from "../scales/ticks-apart.ts";
import { Side } from "./glyphs.ts";
import { makeGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { Line } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** More are put together into groups at the bottom of the tree. */
const MOST_LEAVES = 40;

/** A line for each leaf, joined to the right at the height of each merge. */
export function dendrogramLines(figure: Dendrogram, sheet: Sheet): readonly Line[] {
  const parts = dendrogramParts(figure, MOST_LEAVES);
  const label = Math.min(
    max(parts.leaves, (leaf) => columnsOf(leaf.label)) ?? 0,
    Math.floor(sheet.width * 0.4),
  );
  const columns = Math.max(8, sheet.width - label - 1);
  const scale = heightScale(figure, parts, columns);
  const grid = makeGrid(parts.leaves.length, columns, sheet.glyphs);
  drawJoins(parts, scale, grid);
  drawCut(figure, { scale, grid, rows: parts.leaves.length, sheet });
  const lines = grid.lines();
  return [
    ...parts.leaves.map((leaf, i): Line => [
      { text: `${fit(leaf.label, label, sheet.glyphs.ellipsis)} `, part: String(leaf.id) },
      ...(lines[i] ?? []),
    ]),
    ...axisLines(figure, { scale, label, columns }, sheet),
  ];
}

const heightScale = (figure: Dendrogram, { joins }: DendrogramParts, columns: number): Scale =>
  makeScale({
    axis: figure.height,
    values: [...joins.map(({ height }) => height), figure.cut],
    from: 0,
    to: columns - 1,
    ticks: columns / 12,
    locale: LOCALE,
    hasZero: true,
  });

function drawJoins({ leaves, joins }: DendrogramParts, scale: Scale, grid: Grid): void {
  const ends = new Map(leaves.map(({ id }, row) => [id, { row, column: 0 }]));
  for (const join of joins) {
    const column = Math.round(scale.at(join.height));
    const [top, bottom] = [ends.get(join.left), ends.get(join.right)].toSorted(
      (a, b) => (a?.row ?? 0) - (b?.row ?? 0),
    );
    if (top === undefined || bottom === undefined) continue;
    for (const end of [top, bottom]) drawAcross(grid, end, column);
    grid.join(top.row, column, Side.left + Side.down);
    grid.join(bottom.row, column, Side.left + Side.up);
    for (let row = top.row + 1; row < bottom.row; row++)
      grid.join(row, column, Side.up + Side.down);
    ends.set(join.id, { row: middle(join, top.row, bottom.row), column });
  }
}

/** The row half-way, which is one of those between the parts. */
const middle = ({ place }: DendrogramJoin, top: number, bottom: number): number =>
  Math.max(top, Math.min(bottom, Math.floor(place)));

function drawAcross(
  grid: Grid,
  from: { readonly row: number; readonly column: number },
  to: number,
): void {
  if (from.column < to) grid.join(from.row, from.column, Side.right);
  for (let column = from.column + 1; column < to; column++)
    grid.join(from.row, column, Side.left + Side.right);
}

function drawCut(
  { cut }: Dendrogram,
  {
    scale,
    grid,
    rows,
    sheet,
  }: { readonly scale: Scale; readonly grid: Grid; readonly rows: number; readonly sheet: Sheet },
): void {
  if (!isKnown(cut)) return;
  const column = Math.round(scale.at(cut));
  for (let row = 0; row < rows; row++)
    if (grid.isEmpty(row, column))
      grid.put(row, column, { text: sheet.glyphs.referenceDown, role: { kind: "reference" } });
}

function axisLines(
  figure: Dendrogram,
  {
    scale,
    label,
    columns,
  }: { readonly scale: Scale; readonly label: number; readonly columns: number },
  sheet: Sheet,
): readonly Line[] {
  const role = { kind: "axis" } as const;
  const grid = makeGrid(1, columns, sheet.glyphs);
  const row = { from: 0, to: columns, gap: 2, sizeOf: columnsOf };
  for (const { start, text } of ticksApart(scale.ticks, row))
    grid.put(0, Math.round(start), { text, role });
  const { cut } = figure;
  const said = isKnown(cut)
    ? `, cut at ${amountWriter([cut], { locale: LOCALE, unit: figure.height.unit })(cut)} (${sheet.glyphs.referenceDown})`
    : "";
  return [
    [{ text: " ".repeat(label + 1) }, ...(grid.lines()[0] ?? [])],
    [{ text: " ".repeat(label + 1) + axisName(figure.height) + said, role }],
  ];
}
