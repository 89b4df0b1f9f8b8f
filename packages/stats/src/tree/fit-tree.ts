import { binData } from "./binned-data.ts";
import { checkOptions } from "./check-data.ts";
import type { ClassTree, TreeData, TreeOptions } from "./class-tree.ts";
import { grow } from "./growing/grow.ts";
import { pruneTree, pruneToLeaves } from "./pruning/prune-tree.ts";
import { inTurns } from "./turns.ts";

/**
 * Learns a tree that tells classes apart, by Gini impurity. Numbers are parted at midpoints between values that occur: exactly
 * as by sorting while a column has at most 255 different values, and otherwise between 255 bins of about equal size. Unknown
 * values go to the side that is better for them; at nodes that met none, to the larger side. A split of all known numbers from
 * the unknown has the threshold `Number.MAX_VALUE`.
 *
 * The order of rows makes no difference. Without rows, or columns that tell classes apart, the tree is one leaf.
 * Cost: rows × columns × depth at most; memory: a byte a row and column, and eight a row.
 *
 * @throws RangeError when columns, labels or options do not fit each other
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984
 */
export function fitTree(data: TreeData, options: TreeOptions = {}): ClassTree {
  const work = fitting(data, options);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** As `fitTree`, letting other work have its turn now and then, so that the signal of the options can stop it. */
export const fitTreeInTurns = async (data: TreeData, options: TreeOptions): Promise<ClassTree> =>
  inTurns(fitting(data, options), options.signal);

function* fitting(data: TreeData, options: TreeOptions): Generator<number, ClassTree> {
  checkOptions(options, data.classes);
  const binned = yield* binData(data, options.categories);
  return pruned(yield* grow(binned, allRows(data.rows), options), options);
}

/** All places from 0. */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

function pruned(tree: ClassTree, { complexity = 0, leaves = Infinity }: TreeOptions): ClassTree {
  const simple = complexity > 0 ? pruneTree(tree, complexity) : tree;
  return leaves === Infinity ? simple : pruneToLeaves(simple, leaves);
}
