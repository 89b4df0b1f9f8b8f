import type { Figure } from "@satsuma/figure";
import { drawLines } from "@satsuma/figure/text";
import type { Part, Piece } from "@satsuma/figure/text";
import type { Row, Span } from "../view/row.ts";
import { safeFigure } from "./safe-figure.ts";

/** How a figure is shown. */
interface FigureRowsOptions {
  /** In cells; no row is wider. */
  readonly width: number;
  /** The part the user is on: a bar, a cell, a node. */
  readonly chosen?: Part | undefined;
}

/**
 * A figure as rows, without its title and caption: a click on a part does `drill`, with the part as its argument.
 *
 * @throws RangeError where the parts of the figure do not fit together
 */
export function figureRows(
  figure: Figure,
  { width, chosen }: FigureRowsOptions,
): { readonly rows: readonly Row[] } {
  const lines = drawLines(safeFigure(figure), { width: Math.max(1, width) });
  return { rows: lines.map((line) => line.map((piece) => spanOf(piece, chosen))) };
}

function spanOf({ text, role, part }: Piece, chosen: Part | undefined): Span {
  const target = part === undefined ? undefined : ({ command: "drill", argument: part } as const);
  if (part !== undefined && part === chosen) return { text, role: "selected", target };
  return { text, role: role === undefined ? undefined : { chart: role }, target };
}
