import { max } from "d3-array";
import type { Tree } from "../figure.ts";
import { isKnown, knownOf } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import type { WriteNumber } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { treeRows } from "../parts/tree-rows.ts";
import type { TreeRow } from "../parts/tree-rows.ts";
import { NARROW } from "./board.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { light } from "./palette.ts";
import { isTurned } from "./style.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** More are not read; the rest is counted. */
const MOST_ROWS = 120;
const ROW = 42;
const HEAD = 24;

/** A row for each node below what leads to it: the answer, who they are, and the amount on its shade. */
export function drawTree(figure: Tree, board: Board): Drawn {
  const all = treeRows(figure);
  const rows = all.slice(0, MOST_ROWS);
  const layout = layOut(figure, rows, board);
  const bottom = HEAD + rows.length * ROW;
  const hidden = all.length - rows.length;
  return {
    height: bottom + (hidden > 0 ? 22 : 4),
    nodes: [
      text(axisName(figure.value), {
        x: board.width,
        y: 12,
        anchor: "end",
        kind: "muted",
        room: board.width,
      }),
      ...branchNodes(rows, layout),
      ...rows.flatMap((row, i) => rowNodes(row, HEAD + i * ROW, layout)),
      ...(hidden > 0
        ? [
            text(`… and ${hidden.toLocaleString(board.locale)} more`, {
              x: 0,
              y: bottom + 14,
              kind: "muted",
            }),
          ]
        : []),
    ],
  };
}

interface Layout {
  /** Pixels to the right for each level. */
  readonly indent: number;
  /** Of the box of an amount. */
  readonly box: { readonly left: number; readonly width: number };
  readonly write: WriteNumber;
  readonly stepOf: (value: number) => number;
}

function layOut({ value }: Tree, rows: readonly TreeRow[], { width, locale }: Board): Layout {
  const known = knownOf(rows.map(({ node }) => node.value));
  const write = amountWriter(known, { locale, unit: value.unit });
  const box = Math.ceil(max(known, (each) => textWidth(write(each))) ?? 0) + 18;
  const depth = max(rows, (row) => row.depth) ?? 0;
  const most = max(known, Math.abs) ?? 0;
  return {
    indent: Math.min(width < NARROW ? 14 : 26, (width * 0.4) / Math.max(1, depth)),
    box: { left: width - box, width: box },
    write,
    stepOf: (each) =>
      Math.round((most === 0 ? 0 : Math.abs(each) / most) * (light.shades.length - 1)),
  };
}

/** Lines from each node down to its branches. */
function branchNodes(rows: readonly TreeRow[], { indent }: Layout): readonly SvgNode[] {
  const open: number[] = [];
  return rows.flatMap(({ depth }, i) => {
    open[depth] = i;
    if (depth === 0) return [];
    const parent = open[depth - 1] ?? 0;
    const x = (depth - 1) * indent + 5;
    const from = HEAD + parent * ROW + 24;
    return [
      element("path", {
        class: "axis",
        d: `M${x} ${from}V${HEAD + i * ROW + 15}h${Math.max(2, indent - 9)}`,
      }),
    ];
  });
}

function rowNodes(
  { node, answer, depth }: TreeRow,
  top: number,
  { indent, box, write, stepOf }: Layout,
): readonly SvgNode[] {
  const x = depth * indent;
  const room = box.left - x - 16;
  const about = [
    ...(answer === undefined ? [] : [node.label]),
    ...(node.note === undefined ? [] : [node.note]),
  ].join(" · ");
  return [
    element("circle", { class: "axis", "stroke-width": 1.5, cx: x + 5, cy: top + 15, r: 4 }),
    text(answer ?? node.label, { x: x + 15, y: top + 19, kind: "strong", room }),
    ...(about === "" ? [] : [text(about, { x: x + 15, y: top + 34, kind: "muted", room })]),
    ...(isKnown(node.value) ? boxNodes(node.value, top, { box, write, stepOf }) : []),
  ];
}

function boxNodes(
  value: number,
  top: number,
  { box, write, stepOf }: Omit<Layout, "indent">,
): readonly SvgNode[] {
  const step = stepOf(value);
  return [
    element("rect", {
      class: `s${step}`,
      x: box.left,
      y: top + 3,
      width: box.width,
      height: 24,
      rx: 4,
    }),
    text(write(value), {
      x: box.left + box.width / 2,
      y: top + 19,
      anchor: "middle",
      kind: isTurned(step, false) ? "strong turned" : "strong",
    }),
  ];
}
