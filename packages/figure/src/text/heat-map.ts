import { max } from "d3-array";
import type { HeatMap } from "../figure.ts";
import { columnsOf, fit } from "../labels/columns.ts";
import { isKnown, knownOf } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { shadeOf } from "../shades/shade.ts";
import type { Line, Piece } from "./line.ts";
import { LOCALE } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** A row a line; in each cell its shade and, where there is room, its amount. */
export function heatMapLines(figure: HeatMap, sheet: Sheet): readonly Line[] {
  const layout = layOut(figure, sheet);
  const hidden = figure.columns.names.length - layout.shown;
  return [
    [
      {
        text: `${axisName(figure.value)}; down: ${figure.rows.label}, across: ${figure.columns.label}`,
        role: { kind: "axis" },
      },
    ],
    headLine(figure, layout, sheet),
    ...figure.rows.names.map((name, i) => rowLine(name, i, { figure, layout, sheet })),
    ...(hidden > 0
      ? [
          [
            {
              text: `${sheet.glyphs.ellipsis} and ${hidden.toLocaleString(LOCALE)} more columns`,
              role: { kind: "note" } as const,
            },
          ],
        ]
      : []),
  ];
}

/** Widths in columns. */
interface Layout {
  readonly label: number;
  readonly cell: number;
  /** Columns of the heat map that there is room for. */
  readonly shown: number;
  readonly hasAmounts: boolean;
  readonly write: (value: number | null | undefined) => string;
}

/** Where there is little room, the names of columns are cut first, then amounts are left out, then columns. */
function layOut(figure: HeatMap, { width, glyphs }: Sheet): Layout {
  const format = amountWriter(knownOf(figure.cells.flat()), {
    locale: LOCALE,
    unit: figure.value.unit,
  });
  const write = (value: number | null | undefined): string =>
    isKnown(value) ? format(value) : glyphs.unknown;
  const label = Math.min(
    max(figure.rows.names, columnsOf) ?? 0,
    Math.max(6, Math.floor(width * 0.3)),
  );
  const amount = (max(figure.cells.flat(), (value) => columnsOf(write(value))) ?? 1) + 2;
  const name = Math.min(14, max(figure.columns.names, columnsOf) ?? 1);
  const count = figure.columns.names.length;
  const room = Math.floor((width - label) / Math.max(1, count)) - 1;
  const cell = Math.max(1, Math.min(Math.max(amount, name), Math.max(room, 1)));
  return {
    label,
    cell,
    shown: Math.max(1, Math.min(count, Math.floor((width - label) / (cell + 1)))),
    hasAmounts: cell >= amount,
    write,
  };
}

function headLine({ columns }: HeatMap, { label, cell, shown }: Layout, { glyphs }: Sheet): Line {
  const names = columns.names.slice(0, shown).map((name): Piece => ({
    text: ` ${fit(name, cell, cell > 4 ? glyphs.ellipsis : "", "right")}`,
    role: { kind: "axis" },
  }));
  return [{ text: " ".repeat(label) }, ...names];
}

function rowLine(
  name: string,
  row: number,
  {
    figure,
    layout,
    sheet,
  }: { readonly figure: HeatMap; readonly layout: Layout; readonly sheet: Sheet },
): Line {
  const shade = shadeOf(figure);
  const pieces = figure.columns.names.slice(0, layout.shown).flatMap((_, i): readonly Piece[] => {
    const value = figure.cells[row]?.[i];
    const piece = isKnown(value)
      ? cellPiece(value, shade(value), { figure, layout, sheet })
      : { text: sheet.glyphs.unknown.padStart(layout.cell) };
    return [{ text: " " }, { ...piece, part: `${row},${i}` }];
  });
  return [{ text: fit(name, layout.label, sheet.glyphs.ellipsis) }, ...pieces];
}

function cellPiece(
  value: number,
  shade: number,
  {
    figure,
    layout,
    sheet,
  }: { readonly figure: HeatMap; readonly layout: Layout; readonly sheet: Sheet },
): Piece {
  const isDiverging = figure.scale === "diverging";
  const signs = isDiverging && value < 0 ? sheet.glyphs.shadesBelow : sheet.glyphs.shades;
  const strength = isDiverging ? Math.abs(shade - 0.5) * 2 : shade;
  const sign = signs[Math.round(strength * (signs.length - 1))] ?? " ";
  const role = { kind: "shade", shade, diverging: isDiverging } as const;
  return layout.hasAmounts
    ? { text: sign + layout.write(value).padStart(layout.cell - 1), role }
    : { text: sign.repeat(layout.cell), role };
}
