import { extent, max } from "d3-array";
import type { HeatMap } from "../figure.ts";
import { isKnown, knownOf } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import type { WriteNumber } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { shadeOf } from "../shades/shade.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { moved } from "./legend.ts";
import { light } from "./palette.ts";
import { isTurned } from "./style.ts";
import { text } from "./text.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** More are not told apart; the rest is counted. */
const MOST = 60;
const STEPS = light.shades.length;
const AROUND = 22;

/** A shaded cell for each amount, with the amount where there is room, and what the shades mean below. */
export function drawHeatMap(whole: HeatMap, board: Board): Drawn {
  const figure = firstOf(whole);
  const layout = layOut(figure, board);
  const { left, top, width, height } = layout;
  const bottom = top + figure.rows.names.length * height;
  const foot = shadeKey(figure, layout, board);
  const hidden =
    Math.max(0, whole.rows.names.length - MOST) + Math.max(0, whole.columns.names.length - MOST);
  return {
    height: bottom + foot.height + (hidden > 0 ? 20 : 0),
    nodes: [
      text(figure.columns.label, { x: left, y: 12, kind: "muted", room: board.width - left }),
      text(figure.rows.label, { x: 0, y: top - 8, kind: "muted", room: left - 8 }),
      ...figure.columns.names.map((name, i) => columnName(name, left + (i + 0.5) * width, layout)),
      ...figure.rows.names.flatMap((name, i) => [
        ...rowName(name, top + (i + 0.5) * height, layout),
        ...cellNodes(figure, i, layout),
      ]),
      moved(foot.nodes, 0, bottom),
      ...(hidden > 0
        ? [
            text(`… and ${hidden.toLocaleString(board.locale)} more rows or columns`, {
              x: 0,
              y: bottom + foot.height + 12,
              kind: "muted",
            }),
          ]
        : []),
    ],
  };
}

const firstOf = (figure: HeatMap): HeatMap => ({
  ...figure,
  rows: { ...figure.rows, names: figure.rows.names.slice(0, MOST) },
  columns: { ...figure.columns, names: figure.columns.names.slice(0, MOST) },
});

/** In pixels. */
interface Layout {
  /** Of the first cell. */
  readonly left: number;
  readonly top: number;
  /** Of each cell. */
  readonly width: number;
  readonly height: number;
  readonly areNamesUpright: boolean;
  readonly write: WriteNumber;
}

function layOut(figure: HeatMap, board: Board): Layout {
  const { rows, columns, cells, value } = figure;
  const names = Math.max(max(rows.names, (name) => textWidth(name)) ?? 0, textWidth(rows.label));
  const left = Math.ceil(Math.min(names, board.width * 0.4)) + 8;
  const width = Math.min(92, (board.width - left) / Math.max(1, columns.names.length));
  const longest = max(columns.names, (name) => textWidth(name)) ?? 0;
  const areNamesUpright = longest > width - 6;
  return {
    left,
    top: AROUND + (areNamesUpright ? Math.min(longest, 120) + 8 : 20),
    width,
    height: rows.names.length > 24 ? 16 : 30,
    areNamesUpright,
    write: amountWriter(knownOf(cells.flat()), { locale: board.locale, unit: value.unit }),
  };
}

function columnName(name: string, x: number, { top, width, areNamesUpright }: Layout): SvgNode {
  if (!areNamesUpright) return text(name, { x, y: top - 8, anchor: "middle", room: width });
  if (width < 11) return element("g", {});
  return element("g", { transform: `translate(${Math.round(x + 4)} ${top - 6}) rotate(-90)` }, [
    text(name, { x: 0, y: 0, room: 120 }),
  ]);
}

/** In two lines where it is long and there is room. */
function rowName(name: string, middle: number, { left, height }: Layout): readonly SvgNode[] {
  const room = left - 8;
  const [first = "", ...rest] = wrapText(name, room);
  const isLong = rest.length > 0 && height >= 28;
  const place = { x: left - 8, anchor: "end", room } as const;
  if (!isLong) return [text(name, { ...place, y: middle + 4 })];
  return [
    text(first, { ...place, y: middle - 3 }),
    text(rest.join(" "), { ...place, y: middle + 11 }),
  ];
}

function cellNodes(figure: HeatMap, row: number, layout: Layout): readonly SvgNode[] {
  const { left, top, width, height, write } = layout;
  const shade = shadeOf(figure);
  const isDiverging = figure.scale === "diverging";
  return figure.columns.names.flatMap((name, i): readonly SvgNode[] => {
    const value = figure.cells[row]?.[i];
    const x = left + i * width;
    const y = top + row * height;
    const middle = { x: x + width / 2, y: y + height / 2 + 4, anchor: "middle" } as const;
    if (!isKnown(value)) return width > 12 ? [text("–", { ...middle, kind: "muted" })] : [];
    const step = Math.round(shade(value) * (STEPS - 1));
    const amount = write(value);
    const kind = isTurned(step, isDiverging) ? "turned" : undefined;
    return [
      element(
        "rect",
        {
          class: stepClass(step, isDiverging),
          x: x + 0.75,
          y: y + 0.75,
          width: Math.max(1, width - 1.5),
          height: height - 1.5,
          rx: 2,
        },
        [element("title", {}, [`${figure.rows.names[row] ?? ""}, ${name}: ${amount}`])],
      ),
      ...(textWidth(amount) <= width - 4 && height >= 16
        ? [text(amount, { ...middle, kind })]
        : []),
    ];
  });
}

const stepClass = (step: number, isDiverging: boolean): string =>
  `${isDiverging ? "d" : "s"}${step}`;

/** The shades in order between the amounts they stand for, below the name of these. */
function shadeKey(figure: HeatMap, { write }: Layout, { width }: Board): Drawn {
  const [low, high] = extent(knownOf(figure.cells.flat()));
  if (low === undefined || high === undefined) return { height: 6, nodes: [] };
  const isDiverging = figure.scale === "diverging";
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const [from, to] = isDiverging ? [-largest, largest] : [low, high];
  const start = textWidth(write(from)) + 6;
  const steps = Array.from({ length: STEPS }, (_, i) =>
    element("rect", {
      class: stepClass(i, isDiverging),
      x: start + i * 14,
      y: 34,
      width: 14,
      height: 10,
    }),
  );
  return {
    height: 52,
    nodes: [
      text(axisName(figure.value), { x: 0, y: 22, kind: "muted", room: width }),
      text(write(from), { x: 0, y: 43, kind: "muted" }),
      ...steps,
      text(write(to), { x: start + STEPS * 14 + 6, y: 43, kind: "muted" }),
    ],
  };
}
