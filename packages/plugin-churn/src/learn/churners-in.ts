import type { LearningRows } from "../data/learning-rows.ts";

/** How many rows are of customers who left. */
export const churnersIn = ({ tree }: Pick<LearningRows, "tree">): number => {
  let left = 0;
  for (const label of tree.labels) left += label;
  return left;
};
