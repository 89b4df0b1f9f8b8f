import { clusteringKernel, rowsAt, twoGroups } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";
import type { Halves } from "../profile-result.ts";
import type { Space } from "./space.ts";
import { typicalValue } from "./value-at.ts";

/** So many members are parted: more find the same. */
const MOST_ROWS = 1000;
/** As few as this say nothing of groups. */
const LEAST_ROWS = 30;
/** Shuffled variables may be parted as well by chance so often. */
const CHANCE = 0.05;
/** One symmetric peak explains no more than 0.75 along a line; somewhat more may be chance. */
const ONE_PEAK = 0.8;
/** A smaller group is a few outliers. */
const LEAST_SHARE = 0.1;
const MOST_DIFFERENCES = 4;

/**
 * Whether the members are two groups rather than one. Three things must hold: k-means parts them better than the same values
 * shuffled, so that variables go together; along the line between the two middles there is more than one peak, so that they do not
 * only rise together; and the smaller group is no handful.
 *
 * @param members the rows of the space that are members: its first ones
 * @returns undefined with fewer than 30 members, or fewer than two variables in which they differ
 */
export function halvesOf(
  { blocks, variables }: Space,
  members: Points,
  { minimumGroup, signal }: { readonly minimumGroup: number; readonly signal?: AbortSignal },
): Halves | undefined {
  if (members.rows < LEAST_ROWS) return undefined;
  const rows = evenly(members.rows);
  const found = twoGroups(rowsAt(members, rows), blocks, {
    seed: "halves of a segment",
    kernel: clusteringKernel(),
    ...(signal && { signal }),
  });
  if (found === undefined) return undefined;
  const { labels, smaller, explained, shuffled, chance, along } = found;
  const size = Math.round(smaller * rows.length);
  const isTwoGroups =
    chance <= CHANCE && along > ONE_PEAK && smaller >= LEAST_SHARE && size >= minimumGroup;
  return {
    isTwoGroups,
    smaller,
    explained,
    shuffled,
    chance,
    along,
    differences: isTwoGroups ? differences({ blocks, variables }, members, rows, labels) : [],
  };
}

/** So many places, evenly among all: rows are in key order, which has nothing to do with what they hold. */
function evenly(rows: number): Int32Array {
  const wanted = Math.min(rows, MOST_ROWS);
  return Int32Array.from({ length: wanted }, (_, i) => Math.floor((i * rows) / wanted));
}

/** The variables whose middles are farthest apart, in figures. */
function differences(
  { blocks, variables }: Pick<Space, "blocks" | "variables">,
  { columns, values }: Points,
  rows: Int32Array,
  labels: Int32Array,
): Halves["differences"] {
  const [larger, smaller] = [0, 1].map((label) => rows.filter((_, i) => labels[i] === label));
  const mean = (group: Int32Array, f: number) =>
    group.reduce((sum, row) => sum + values[row * columns + f]!, 0) / group.length;
  return variables
    .map((each, v) => {
      let apart = 0;
      for (let f = blocks[v]!; f < blocks[v + 1]!; f += 1)
        apart += (mean(larger!, f) - mean(smaller!, f)) ** 2;
      return { each, apart };
    })
    .filter(({ each }) => each.variable.kind !== "list")
    .toSorted((a, b) => b.apart - a.apart)
    .slice(0, MOST_DIFFERENCES)
    .map(({ each }) => ({
      name: each.variable.name,
      larger: typicalValue(each, larger!),
      smaller: typicalValue(each, smaller!),
      ...(each.variable.unit && { unit: each.variable.unit }),
    }));
}
