import { max } from "d3-array";
import type { Distribution } from "../figure.ts";
import { markLabel } from "../labels/mark-label.ts";
import { isKnown } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { axisName } from "../numbers/unit.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";
import { ABOVE, BELOW, gutterOf, levelAxis, px, uprightAxis } from "./axes.ts";
import type { Plane } from "./axes.ts";
import { binScale } from "./bin-places.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { groupClass } from "./marker.ts";
import { marksHeight, marksNodes } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { text } from "./text.ts";

/** Pixels of the one group, and of each of several. */
const ALONE = 200;
const TOGETHER = 62;
const NAME = 20;

/** Columns over the bins; several groups below each other over the same bins, each to its own height. */
export function drawDistribution(figure: Distribution, board: Board): Drawn {
  return figure.groups.length > 1 ? drawPanels(figure, board) : drawAlone(figure, board);
}

function drawAlone(figure: Distribution, board: Board): Drawn {
  const counts = figure.groups[0]?.counts ?? [];
  const scaleOf = (from: number, to: number): Scale =>
    makeScale({
      axis: figure.count,
      values: counts,
      from,
      to,
      ticks: 5,
      locale: board.locale,
      hasZero: true,
    });
  const left = gutterOf(scaleOf(1, 0));
  const right = board.width - 8;
  const x = binScale(figure, { left, right, locale: board.locale });
  const marks = marksOf(figure, x, board);
  const above = marksHeight(marks, { left, right });
  const top = ABOVE + above;
  const plane: Plane = { left, right, top, bottom: top + ALONE };
  const y = scaleOf(plane.bottom, plane.top);
  return {
    height: plane.bottom + BELOW,
    nodes: [
      ...uprightAxis(figure.count, y, { plane, above }),
      columnsNode(figure, { counts, x, y: y.at, group: 0, bottom: plane.bottom }),
      ...levelAxis(figure.value, x, plane),
      ...marksNodes(marks, plane),
    ],
  };
}

function drawPanels(figure: Distribution, board: Board): Drawn {
  const right = board.width - 8;
  const x = binScale(figure, { left: 0, right, locale: board.locale });
  const marks = marksOf(figure, x, board);
  const top = ABOVE + marksHeight(marks, { left: 0, right });
  const plane: Plane = {
    left: 0,
    right,
    top,
    bottom: top + figure.groups.length * (TOGETHER + NAME),
  };
  return {
    height: plane.bottom + BELOW,
    nodes: [
      text(`${axisName(figure.count)}, each group to its own height`, {
        x: 0,
        y: 12,
        kind: "muted",
        room: right,
      }),
      ...figure.groups.flatMap((_, i) => panelNodes(figure, i, { x, plane, board })),
      ...levelAxis(figure.value, x, plane),
      ...marksNodes(marks, plane),
    ],
  };
}

function panelNodes(
  figure: Distribution,
  group: number,
  { x, plane, board }: { readonly x: Scale; readonly plane: Plane; readonly board: Board },
): readonly SvgNode[] {
  const { label = "", counts = [] } = figure.groups[group] ?? {};
  const bottom = plane.top + (group + 1) * (TOGETHER + NAME);
  const most = max(counts) ?? 0;
  const write = amountWriter(counts, { locale: board.locale, unit: figure.count.unit });
  const y = (count: number): number => bottom - (most === 0 ? 0 : (count / most) * TOGETHER);
  return [
    element("path", { class: "line", d: `M${plane.left} ${bottom}H${plane.right}` }),
    columnsNode(figure, { counts, x, y, group, bottom }),
    text(label, { x: 0, y: bottom - TOGETHER - 4, kind: "strong on", room: plane.right * 0.6 }),
    text(`highest ${write(most)}`, {
      x: plane.right,
      y: bottom - TOGETHER - 4,
      anchor: "end",
      kind: "muted on",
    }),
  ];
}

interface Columns {
  readonly counts: readonly number[];
  readonly x: Scale;
  readonly y: (count: number) => number;
  readonly group: number;
  readonly bottom: number;
}

/** All columns of a group as one path. */
function columnsNode({ edges }: Distribution, { counts, x, y, group, bottom }: Columns): SvgNode {
  const columns = counts.map((count, i) => {
    if (count === 0) return "";
    const from = x.at(edges[i] ?? 0);
    const to = x.at(edges[i + 1] ?? 0);
    const gap = to - from > 4 ? 1 : 0;
    // A sliver for more than nothing.
    return `M${px(from)} ${px(bottom)}V${px(Math.min(y(count), bottom - 1))}H${px(to - gap)}V${px(bottom)}z`;
  });
  return element("path", { class: `${groupClass(group)} fill`, d: columns.join("") });
}

/** Marks between the first and the last edge. */
function marksOf(
  { marks = [], value, edges }: Distribution,
  x: Scale,
  { locale }: Board,
): readonly Mark[] {
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const known = marks.filter(({ at }) => isKnown(at) && at >= first && at <= last);
  const write = axisWriter(
    value,
    known.map(({ at }) => at),
    locale,
  );
  return known.map(({ at, label }) => ({ at: x.at(at), label: markLabel(label, write(at)) }));
}
