import { area, line } from "d3-shape";
import type { Curve, Interval } from "../figure.ts";
import { markLabel } from "../labels/mark-label.ts";
import { isKnown } from "../numbers/known.ts";
import { axisWriter } from "../numbers/axis-writer.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";
import { ABOVE, BELOW, gutterOf, levelAxis, px, uprightAxis } from "./axes.ts";
import type { Plane } from "./axes.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { legend } from "./legend.ts";
import type { Entry } from "./legend.ts";
import { dashOf, groupClass, markerPath } from "./marker.ts";
import { marksHeight, marksNodes } from "./marks.ts";

type CurveLine = Curve["lines"][number];
type Point = readonly [x: number, y: number];

/** A line with markers for each line, a band for its intervals, dashes for what it is compared with. */
export function drawCurve(figure: Curve, board: Board): Drawn {
  const lines = numbered(figure);
  const marks = (figure.marks ?? []).filter(({ at }) => isKnown(at));
  const signs = legend(lines.map(entryOf), board);
  const scales = { y: yScale(figure, { from: 1, to: 0 }, board) };
  const left = gutterOf(scales.y);
  const right = board.width - 8;
  const x = makeScale({
    axis: figure.x,
    values: [...pointsOf(figure).map((point) => point[0]), ...marks.map(({ at }) => at)],
    from: left,
    to: right,
    ticks: board.width / 80,
    locale: board.locale,
  });
  const write = axisWriter(
    figure.x,
    marks.map(({ at }) => at),
    board.locale,
  );
  const placed = marks.map(({ at, label }) => ({
    at: x.at(at),
    label: markLabel(label, write(at)),
  }));
  const above = marksHeight(placed, { left, right });
  const top = signs.height + ABOVE + above;
  const plane: Plane = {
    left,
    right,
    top,
    bottom: top + Math.round(Math.min(board.width * 0.5, 320)),
  };
  const y = yScale(figure, { from: plane.bottom, to: plane.top }, board);
  return {
    height: plane.bottom + BELOW,
    nodes: [
      ...signs.nodes,
      ...uprightAxis(figure.y, y, { plane, above }),
      ...levelAxis(figure.x, x, plane),
      ...lines.map((each) => bandNode(each, { x, y })),
      ...lines.flatMap((each) => lineNodes(each, { x, y })),
      ...marksNodes(placed, plane),
    ],
  };
}

interface Numbered {
  readonly line: CurveLine;
  /** From 0 among those that are not references. */
  readonly group: number | undefined;
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

function numbered({ lines }: Curve): readonly Numbered[] {
  let next = 0;
  return lines.map((line) => ({ line, group: line.role === "reference" ? undefined : next++ }));
}

const isPoint = ([x, y]: Point): boolean => isKnown(x) && isKnown(y);

const pointsOf = ({ lines }: Curve): readonly Point[] =>
  lines.flatMap(({ points }) => points.filter(isPoint));

function yScale(
  figure: Curve,
  { from, to }: { readonly from: number; readonly to: number },
  { locale }: Board,
): Scale {
  const ends = figure.lines.flatMap(({ intervals = [] }) =>
    intervals.flatMap(({ low, high }) => [low, high]),
  );
  const values = [...pointsOf(figure).map((point) => point[1]), ...ends];
  return makeScale({ axis: figure.y, values, from, to, ticks: 5, locale });
}

function bandNode(
  { line: { points, intervals = [] }, group }: Numbered,
  { x, y }: Scales,
): SvgNode {
  const band = area<readonly [Point, Interval | undefined]>()
    .defined(
      ([point, interval]) =>
        isPoint(point) && interval !== undefined && isKnown(interval.low) && isKnown(interval.high),
    )
    .x(([point]) => x.at(point[0]))
    .y0(([, interval]) => y.at(interval?.low ?? 0))
    .y1(([, interval]) => y.at(interval?.high ?? 0))
    .digits(2);
  const pairs = points.map((point, i) => [point, intervals[i]] as const);
  return element("path", {
    class: `${groupClass(group ?? 0)} band`,
    d: intervals.length === 0 ? "" : (band(pairs) ?? ""),
  });
}

function lineNodes({ line: { points }, group }: Numbered, { x, y }: Scales): readonly SvgNode[] {
  const path = line<Point>()
    .defined(isPoint)
    .x((point) => x.at(point[0]))
    .y((point) => y.at(point[1]))
    .digits(2);
  const d = path(points) ?? "";
  if (group === undefined) return [element("path", { class: "reference", d })];
  const known = points.filter(isPoint);
  // On a dense line markers would only make it thick.
  const every = Math.max(1, Math.ceil(known.length / 16));
  const markers = known
    .filter((_, i) => i % every === 0)
    .map((point) => markerPath(group, x.at(point[0]), y.at(point[1])));
  return [
    element("path", { class: `${groupClass(group)} stroke`, "stroke-dasharray": dashOf(group), d }),
    element("path", { class: `${groupClass(group)} fill`, d: markers.join("") }),
  ];
}

const entryOf = ({ line: { label }, group }: Numbered): Entry => ({
  label,
  reach: 13,
  sign: (x, y) => {
    const d = `M${px(x - 13)} ${y}h26`;
    if (group === undefined) return element("path", { class: "reference", d });
    return element("g", { class: groupClass(group) }, [
      element("path", { class: "stroke", "stroke-dasharray": dashOf(group), d }),
      element("path", { class: "fill", d: markerPath(group, x, y) }),
    ]);
  },
});
