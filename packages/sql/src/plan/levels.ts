import { bottomUp, children } from "@satsuma/ir";
import type { Aggregate, Node } from "@satsuma/ir";

/**
 * The level of each aggregate: one above the highest aggregate that an end of its window needs, from 1.
 * Nodes are visited parts first, so that depth is no limit.
 */
export function levelsOf(roots: readonly Node[]): Map<Aggregate, number> {
  const reached = new Map<Node, number>();
  const levels = new Map<Aggregate, number>();
  for (const root of roots) {
    for (const node of bottomUp(root, (node) => reached.has(node))) {
      const below = Math.max(0, ...children(node).map((part) => reached.get(part) ?? 0));
      reached.set(node, node.kind === "aggregate" ? below + 1 : below);
      if (node.kind === "aggregate") levels.set(node, below + 1);
    }
  }
  return levels;
}
