import { cutTree } from "@satsuma/stats/clustering";
import type { Linkage, Merge } from "@satsuma/stats/clustering";
import type { Hierarchy } from "../model.ts";
import type { Weighted } from "./weighted.ts";

/** Most items of the tree that is kept. */
const ITEMS = 30;

/** The top of a tree of merges: what is below so many groups is one item each. */
export function topOf(
  merges: readonly Merge[],
  { points, sizes }: Pick<Weighted, "points" | "sizes">,
  { groups, linkage }: { readonly groups: number; readonly linkage: Linkage },
): Hierarchy {
  const { rows } = points;
  const count = Math.min(rows, Math.max(ITEMS, groups));
  const itemOf = cutTree(merges, rows, { groups: count });
  const items = Array.from({ length: count }, () => 0);
  itemOf.forEach((item, i) => (items[item]! += sizes[i]!));
  const top = merges.slice(rows - count);
  const first = merges.length - top.length + rows;
  const below = itemsBelow(merges.slice(0, rows - count), itemOf, rows);
  const place = (group: number) => (group >= first ? count + group - first : below(group));
  return {
    linkage,
    points: rows,
    items,
    merges: top.map(({ left, right, height }) => ({
      left: place(left),
      right: place(right),
      height,
    })),
    cut: cutHeight(merges, groups, rows),
  };
}

/** Which item a group below the top is. */
function itemsBelow(
  merges: readonly Merge[],
  itemOf: Int32Array,
  rows: number,
): (group: number) => number {
  const some = Array.from({ length: rows + merges.length }, (_, i) => i);
  merges.forEach(({ left }, i) => (some[rows + i] = some[left]!));
  return (group) => itemOf[some[group]!]!;
}

/** Half-way between the last merge within groups and the first of two groups. */
function cutHeight(merges: readonly Merge[], groups: number, rows: number): number {
  const done = merges[rows - groups - 1]?.height ?? 0;
  const next = merges[rows - groups]?.height;
  return next === undefined ? done * 1.05 : (done + next) / 2;
}
