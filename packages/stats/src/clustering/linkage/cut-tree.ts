import type { Merge } from "./merge.ts";

/** Where a tree of merges is cut: into so many groups, or above all merges up to a height. */
export type Cut = { readonly groups: number } | { readonly height: number };

/**
 * The group of each row after all merges below a cut, numbered from 0 by first row.
 *
 * @param merges sorted by height, as `linkage` gives them
 * @param rows one more than merges, or none
 * @throws RangeError when there are not as many rows, or `groups` is no whole number from 1 to their number
 */
export function cutTree(merges: readonly Merge[], rows: number, cut: Cut): Int32Array {
  if (merges.length !== Math.max(rows - 1, 0)) {
    throw new RangeError(`${rows} rows do not belong to ${merges.length} merges`);
  }
  const kept = mergesBelow(merges, rows, cut);
  const parents = Int32Array.from({ length: rows + kept }, (_, i) => i);
  for (let i = 0; i < kept; i++) {
    parents[merges[i]!.left] = rows + i;
    parents[merges[i]!.right] = rows + i;
  }
  // A group's number is above those of its parts, so one pass from the top leads every part to its root.
  for (let i = parents.length - 1; i >= 0; i--) parents[i] = parents[parents[i]!]!;
  const numbers = new Map<number, number>();
  return parents.subarray(0, rows).map((root) => {
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

function mergesBelow(merges: readonly Merge[], rows: number, cut: Cut): number {
  if ("height" in cut) return merges.filter(({ height }) => height <= cut.height).length;
  const { groups } = cut;
  if (rows === 0) return 0;
  if (!Number.isInteger(groups) || groups < 1 || groups > rows) {
    throw new RangeError(`groups must be a whole number from 1 to ${rows}, got ${groups}`);
  }
  return rows - groups;
}
