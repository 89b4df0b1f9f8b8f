import { checkFigure } from "../check-figure.ts";
import type { Figure } from "../figure.ts";
import { wrap } from "../labels/columns.ts";
import { barsLines } from "./bars.ts";
import { curveLines } from "./curve.ts";
import { dendrogramLines } from "./dendrogram.ts";
import { distributionLines } from "./distribution.ts";
import { ascii, unicode } from "./glyphs.ts";
import { heatMapLines } from "./heat-map.ts";
import { clipped, paintLine } from "./line.ts";
import type { Line } from "./line.ts";
import type { Role } from "./role.ts";
import { scatterLines } from "./scatter.ts";
import type { Sheet } from "./sheet.ts";
import { sparklineLines } from "./sparkline.ts";
import { treeLines } from "./tree.ts";

/** How a picture is drawn. */
export interface TextOptions {
  /** In columns; 80 unless given. Nothing is wider. */
  readonly width?: number;
  /** `ascii` where the terminal cannot show block elements and box drawing. */
  readonly characters?: "unicode" | "ascii";
  /** Colours text by role: the caller decides what a role looks like. Gives the text back unless given. */
  readonly paint?: (text: string, role: Role) => string;
}

/**
 * Lines of text without a line break at the end. Control characters in labels are made visible and never come through.
 *
 * @throws RangeError when `width` is not a whole number of at least 1, or the figure's parts do not fit together
 */
export function drawText(figure: Figure, options: TextOptions = {}): string {
  const { width = 80, paint = (text) => text } = options;
  const lines = uncut(figure, options);
  return [...heading(figure, width), ...lines]
    .map((line) => paintLine(line, { width, paint }))
    .join("\n");
}

/**
 * The picture without its title and caption as lines of pieces, each with its role and the part of the figure it shows, for those
 * who draw or mark parts themselves. No line is wider than asked for, and control characters in labels do not come through.
 *
 * @throws RangeError as `drawText`
 */
export function drawLines(
  figure: Figure,
  options: Omit<TextOptions, "paint"> = {},
): readonly Line[] {
  const { width = 80 } = options;
  return uncut(figure, options).map((line) =>
    clipped(line, width).filter(({ text }) => text !== ""),
  );
}

function uncut(
  figure: Figure,
  { width = 80, characters = "unicode" }: TextOptions,
): readonly Line[] {
  if (!Number.isInteger(width) || width < 1)
    throw new RangeError(`width must be a whole number of at least 1, got ${width}`);
  checkFigure(figure);
  return figureLines(figure, {
    width: Math.max(LEAST_WIDTH, width),
    glyphs: characters === "ascii" ? ascii : unicode,
  });
}

/** Pictures are laid out for at least so many columns; where there are fewer, they are cut. */
const LEAST_WIDTH = 24;

function heading({ title, caption = "" }: Figure, width: number): readonly Line[] {
  return [
    ...wrap(title, width).map((text): Line => [{ text, role: { kind: "title" } }]),
    ...wrap(caption, width).map((text): Line => [{ text, role: { kind: "note" } }]),
  ];
}

function figureLines(figure: Figure, sheet: Sheet): readonly Line[] {
  switch (figure.kind) {
    case "bars":
      return barsLines(figure, sheet);
    case "distribution":
      return distributionLines(figure, sheet);
    case "scatter":
      return scatterLines(figure, sheet);
    case "heat map":
      return heatMapLines(figure, sheet);
    case "dendrogram":
      return dendrogramLines(figure, sheet);
    case "tree":
      return treeLines(figure, sheet);
    case "curve":
      return curveLines(figure, sheet);
    case "sparkline":
      return sparklineLines(figure, sheet);
  }
}
