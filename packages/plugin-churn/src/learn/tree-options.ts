import type { TreeOptions } from "@satsuma/stats/tree";
import type { ChurnParams } from "../config.ts";
import { churnersIn } from "./churners-in.ts";
import type { LearningRows } from "../data/learning-rows.ts";

/** Most texts of a feature that are told apart, so that rules stay short: the rarest are together. */
const CATEGORIES = 24;

/** How a tree is grown from so many rows. */
export function treeOptions(
  rows: LearningRows,
  params: ChurnParams,
  signal: AbortSignal,
): TreeOptions {
  const { depth, minimumLeaf = hundredth(rows.tree.rows) } = params;
  const classWeights = [1, churnerWeight(rows, params)];
  return { depth, minimumLeaf, classWeights, categories: CATEGORIES, signal };
}

const hundredth = (rows: number): number => Math.max(10, Math.round(rows / 100));

function churnerWeight(rows: LearningRows, { classWeight }: ChurnParams): number {
  if (typeof classWeight === "number") return classWeight;
  const left = churnersIn(rows);
  return classWeight === "balanced" ? (rows.tree.rows - left) / left : 1;
}
