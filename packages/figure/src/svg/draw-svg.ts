import { checkFigure } from "../check-figure.ts";
import type { Figure } from "../figure.ts";
import { drawBars } from "./bars.ts";
import type { Board, Drawn } from "./board.ts";
import { drawCurve } from "./curve.ts";
import { drawDendrogram } from "./dendrogram.ts";
import { drawDistribution } from "./distribution.ts";
import { element, markup } from "./element.ts";
import { drawHeatMap } from "./heat-map.ts";
import { moved } from "./legend.ts";
import { drawScatter } from "./scatter.ts";
import { drawSparkline } from "./sparkline.ts";
import { ROOT, style } from "./style.ts";
import { text } from "./text.ts";
import { wrapText } from "./text-width.ts";
import { drawTree } from "./tree.ts";

/** How a picture is drawn. */
export interface SvgOptions {
  /** In pixels of a view box; 640 unless given. Height follows from the picture. */
  readonly width?: number;
  /** BCP 47 tag by which numbers are written; `en-GB` unless given. */
  readonly locale?: string;
  /** `none` where the page itself shows title and caption; both are told to those who cannot see in any case. */
  readonly heading?: "drawn" | "none";
}

/**
 * One `<svg>` element as text: self-contained, its colours custom properties with fall-backs, with title and description. It
 * has no script, no link, and no id that could clash with another picture's in the same page.
 *
 * @throws RangeError when `width` is not at least 200, `locale` is no tag, or the figure's parts do not fit together
 */
export function drawSvg(figure: Figure, options: SvgOptions = {}): string {
  const { width = 640, locale = "en-GB", heading = "drawn" } = options;
  if (!(width >= LEAST_WIDTH && width <= MOST_WIDTH))
    throw new RangeError(`width must be from ${LEAST_WIDTH} to ${MOST_WIDTH} pixels, got ${width}`);
  checkFigure(figure);
  const board: Board = { width, locale };
  const head =
    heading === "drawn" && figure.kind !== "sparkline" ? headNodes(figure, board) : NOTHING;
  const body = drawFigure(figure, board);
  const height = Math.ceil(head.height + body.height);
  const label = [figure.title, figure.caption].filter((part) => part !== undefined).join(". ");
  return markup(
    element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        class: ROOT,
        role: "img",
        "aria-label": label,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
      },
      [
        element("title", {}, [figure.title]),
        element("desc", {}, [figure.caption ?? figure.title]),
        element("style", {}, [style()]),
        ...head.nodes,
        moved(body.nodes, 0, head.height),
      ],
    ),
  );
}

const LEAST_WIDTH = 200;
const MOST_WIDTH = 10_000;
const NOTHING: Drawn = { height: 0, nodes: [] };

function headNodes({ title, caption = "" }: Figure, { width }: Board): Drawn {
  const titles = wrapText(title, width, 15.5);
  const captions = wrapText(caption, width);
  const below = titles.length * 20;
  return {
    height: below + captions.length * 17 + 10,
    nodes: [
      ...titles.map((line, i) => text(line, { x: 0, y: 15 + i * 20, kind: "title" })),
      ...captions.map((line, i) => text(line, { x: 0, y: below + 13 + i * 17, kind: "muted" })),
    ],
  };
}

function drawFigure(figure: Figure, board: Board): Drawn {
  switch (figure.kind) {
    case "bars":
      return drawBars(figure, board);
    case "distribution":
      return drawDistribution(figure, board);
    case "scatter":
      return drawScatter(figure, board);
    case "heat map":
      return drawHeatMap(figure, board);
    case "dendrogram":
      return drawDendrogram(figure, board);
    case "tree":
      return drawTree(figure, board);
    case "curve":
      return drawCurve(figure, board);
    case "sparkline":
      return drawSparkline(figure, board);
  }
}
