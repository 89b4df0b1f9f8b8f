import {
  crossValidatedComplexity,
  fitTreeInTurns,
  pruneTree,
  roundThresholds,
} from "@satsuma/stats/tree";
import type { ClassTree, TreeOptions } from "@satsuma/stats/tree";
import type { ChurnParams } from "../config.ts";
import type { LearningRows } from "../data/learning-rows.ts";
import { cartTree } from "./cart-tree.ts";
import { foldsOf } from "./hold-out.ts";

/** The tree on some rows, pruned, with thresholds that read well. */
export async function growTree(
  rows: LearningRows,
  algorithm: ChurnParams["algorithm"],
  options: TreeOptions,
  complexity: number,
): Promise<ClassTree> {
  const tree =
    algorithm === "ml-cart" ? cartTree(rows, options) : await fitTreeInTurns(rows.tree, options);
  return roundThresholds(pruneTree(tree, complexity), rows.tree.columns);
}

/** What a leaf costs: found by leaving out a fold of the customers at a time, or as the config says. */
export async function leafCost(
  rows: LearningRows,
  { pruning, folds }: ChurnParams,
  options: TreeOptions,
  progress: (done: number) => void,
): Promise<number> {
  if (pruning === "none") return 0;
  if (typeof pruning === "number") return pruning;
  const found = await crossValidatedComplexity(
    rows.tree,
    options,
    foldsOf(rows.keys, folds),
    progress,
  );
  return found.complexity;
}
