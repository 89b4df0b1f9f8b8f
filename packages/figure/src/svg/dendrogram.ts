import { max } from "d3-array";
import type { Dendrogram } from "../figure.ts";
import { isKnown } from "../numbers/known.ts";
import { amountWriter } from "../numbers/number-writer.ts";
import { dendrogramParts } from "../parts/dendrogram-parts.ts";
import type { DendrogramJoin, DendrogramParts } from "../parts/dendrogram-parts.ts";
import { makeScale } from "../scales/make-scale.ts";
import type { Scale } from "../scales/scale.ts";
import { BELOW, levelAxis, px } from "./axes.ts";
import type { Plane } from "./axes.ts";
import type { Board, Drawn } from "./board.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./element.ts";
import { groupClass } from "./marker.ts";
import { marksHeight, marksNodes } from "./marks.ts";
import { text } from "./text.ts";
import { textWidth } from "./text-width.ts";

/** More are put together into groups at the bottom of the tree. */
const MOST_LEAVES = 50;
const ROW = 22;

/** A row for each leaf, joined to the right at the height of each merge; what the cut leaves together has one colour. */
export function drawDendrogram(figure: Dendrogram, board: Board): Drawn {
  const parts = dendrogramParts(figure, MOST_LEAVES);
  const label = Math.min(
    max(parts.leaves, (leaf) => textWidth(leaf.label)) ?? 0,
    board.width * 0.36,
  );
  const left = Math.ceil(label) + 10;
  const right = board.width - 8;
  const scale = heightScale(figure, { parts, left, right }, board);
  const marks = cutMarks(figure, scale, board);
  const top = marksHeight(marks, { left, right }) + 4;
  const plane: Plane = { left, right, top, bottom: top + parts.leaves.length * ROW + 6 };
  return {
    height: plane.bottom + BELOW,
    nodes: [
      ...parts.leaves.map((leaf, i) =>
        text(leaf.label, { x: left - 8, y: top + (i + 0.5) * ROW + 4, anchor: "end", room: label }),
      ),
      ...joinNodes(parts, { groups: groupsOf(parts, figure.cut), scale, plane }),
      ...levelAxis(figure.height, scale, plane),
      ...marksNodes(marks, plane),
    ],
  };
}

const heightScale = (
  figure: Dendrogram,
  {
    parts,
    left,
    right,
  }: { readonly parts: DendrogramParts; readonly left: number; readonly right: number },
  { locale }: Board,
): Scale =>
  makeScale({
    axis: figure.height,
    values: [...parts.joins.map(({ height }) => height), figure.cut],
    from: left,
    to: right,
    ticks: (right - left) / 80,
    locale,
    hasZero: true,
  });

function cutMarks({ cut, height }: Dendrogram, scale: Scale, { locale }: Board) {
  if (!isKnown(cut)) return [];
  return [
    {
      at: scale.at(cut),
      label: `cut at ${amountWriter([cut], { locale, unit: height.unit })(cut)}`,
    },
  ];
}

/** Group, counted from 0 from the top, of every leaf and merge that the cut leaves together; the others have none. */
function groupsOf(
  { leaves, joins }: DendrogramParts,
  cut: number | undefined,
): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  if (!isKnown(cut)) return groups;
  const kept = joins.filter(({ height }) => height <= cut);
  const inner = new Set(kept.flatMap(({ left, right }) => [left, right]));
  const heads = [...leaves.map(({ id }, place) => ({ id, place })), ...kept].filter(
    ({ id }) => !inner.has(id),
  );
  heads.toSorted((a, b) => a.place - b.place).forEach(({ id }, group) => groups.set(id, group));
  for (const { id, left, right } of kept.toReversed()) {
    const group = groups.get(id) ?? 0;
    groups.set(left, group).set(right, group);
  }
  return groups;
}

function joinNodes(
  { leaves, joins }: DendrogramParts,
  {
    groups,
    scale,
    plane,
  }: { readonly groups: ReadonlyMap<number, number>; readonly scale: Scale; readonly plane: Plane },
): readonly SvgNode[] {
  const ends = new Map(leaves.map(({ id }, place) => [id, { x: plane.left, place }]));
  return joins.map((join) => {
    const x = scale.at(join.height);
    const d = [join.left, join.right]
      .map((id) => armPath(ends.get(id), { x, join, top: plane.top }))
      .join("");
    ends.set(join.id, { x, place: join.place });
    const group = groups.get(join.id);
    return element(
      "path",
      group === undefined
        ? { class: "axis", "stroke-width": 1.5, d }
        : { class: `${groupClass(group)} stroke`, d },
    );
  });
}

/** From the height of a part across to the height of the merge, and along it to the middle. */
function armPath(
  end: { readonly x: number; readonly place: number } | undefined,
  { x, join, top }: { readonly x: number; readonly join: DendrogramJoin; readonly top: number },
): string {
  if (end === undefined) return "";
  const row = (place: number): string => px(top + (place + 0.5) * ROW);
  return `M${px(end.x)} ${row(end.place)}H${px(x)}V${row(join.place)}`;
}
