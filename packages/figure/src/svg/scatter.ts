import type { Scatter } from "../figure.ts";
import { isKnown } from "../numbers/known.ts";
import { makeScale } from "../scales/make-scale.ts";
import { ABOVE, BELOW, gutterOf, levelAxis, uprightAxis } from "./axes.ts";
import type { Plane } from "./axes.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { legend, moved } from "./legend.ts";
import { groupClass, markerPath } from "./marker.ts";

type Point = readonly [x: number, y: number];
type Place = (point: Point) => Point;

/** Points with a shape and a colour for each group; its centre is larger, in a ring. */
export function drawScatter(figure: Scatter, board: Board): Drawn {
  const known = figure.groups
    .flatMap(({ points, centre }) => (centre === undefined ? points : [...points, centre]))
    .filter(isPoint);
  const signs = legend(entries(figure, board), board);
  const top = signs.height + ABOVE;
  const bottom = top + Math.round(Math.min(board.width * 0.62, 420));
  const y = makeScale({
    axis: figure.y,
    values: known.map((point) => point[1]),
    from: bottom,
    to: top,
    ticks: 6,
    locale: board.locale,
  });
  const plane: Plane = { left: gutterOf(y), right: board.width - 6, top, bottom };
  const x = makeScale({
    axis: figure.x,
    values: known.map((point) => point[0]),
    from: plane.left,
    to: plane.right,
    ticks: board.width / 80,
    locale: board.locale,
  });
  const place: Place = (point) => [x.at(point[0]), y.at(point[1])];
  return {
    height: bottom + BELOW,
    nodes: [
      ...signs.nodes,
      ...uprightAxis(figure.y, y, { plane }),
      ...levelAxis(figure.x, x, plane),
      ...figure.groups.map(({ points }, group) => pointsNode(points, group, place)),
      ...figure.groups.flatMap(({ centre }, group) => centreNodes(centre, group, place)),
    ],
  };
}

const isPoint = ([x, y]: Point): boolean => isKnown(x) && isKnown(y);

/** All points of a group as one path; those that would hide each other wholly are drawn once. */
function pointsNode(points: readonly Point[], group: number, place: Place): SvgNode {
  const places = points
    .filter(isPoint)
    .map(place)
    .map(([x, y]) => markerPath(group, Math.round(x * 2) / 2, Math.round(y * 2) / 2));
  return element("path", { class: `${groupClass(group)} dots`, d: [...new Set(places)].join("") });
}

function centreNodes(centre: Point | undefined, group: number, place: Place): readonly SvgNode[] {
  if (centre === undefined || !isPoint(centre)) return [];
  const [x, y] = place(centre);
  const large = element("path", {
    class: `${groupClass(group)} centre`,
    transform: "scale(1.9)",
    d: markerPath(group, 0, 0),
    "vector-effect": "non-scaling-stroke",
  });
  return [
    moved([large, element("circle", { class: "ring", cx: 0, cy: 0, r: 10.5 })], round(x), round(y)),
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;

const entries = ({ groups }: Scatter, { locale }: Board) =>
  groups.map(({ label, points }, group) => ({
    label: `${label} (${points.length.toLocaleString(locale)})`,
    reach: 5,
    sign: (x: number, y: number) =>
      element("path", { class: `${groupClass(group)} fill`, d: markerPath(group, x, y) }),
  }));
