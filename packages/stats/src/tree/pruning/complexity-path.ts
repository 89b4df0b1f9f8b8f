import type { ClassTree } from "../class-tree.ts";
import { Links } from "./links.ts";

/** A tree among those that pruning leads to. */
export interface PathStep {
  /** Cost of a leaf, as a share of the root's impurity, from which on this is the best tree. */
  readonly complexity: number;
  readonly leaves: number;
}

/**
 * The trees that pruning leads to, from the whole one to the root alone, their complexities rising: each is a part of the one
 * before, and the best up to the next one's complexity. `pruneTree` at a step's complexity gives the step's tree.
 *
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984, chapter 3
 */
export function complexityPath(tree: ClassTree): PathStep[] {
  const links = new Links(tree);
  const path: PathStep[] = [{ complexity: 0, leaves: links.leaves() }];
  for (let weakest = links.weakest(); weakest !== undefined; weakest = links.weakest()) {
    links.cut(weakest.node);
    const last = path.at(-1)!;
    const isHigher = weakest.strength > last.complexity;
    if (!isHigher) path.pop();
    path.push({
      complexity: isHigher ? weakest.strength : last.complexity,
      leaves: links.leaves(),
    });
  }
  return path;
}
