import { bottomUp, children, walk } from "@satsuma/ir";
import type { Node } from "@satsuma/ir";
import type { Computed } from "./plan.ts";

/** The level of each node that is not said of stored columns alone, and the last level that is about all customers. */
export interface Levels {
  readonly of: ReadonlyMap<Computed, number>;
  readonly everyone: number;
}

/**
 * The level of each aggregate, sequence, rank and percentile: one above the highest of them that it needs, from 1. Where a scan is
 * restricted to some customers, what no ranking needs waits until all rankings are made, so that it need not be about everyone.
 * Nodes are visited parts first, so that depth is no limit.
 */
export function levelsOf(roots: readonly Node[], isRestricted: boolean): Levels {
  const levels = raised(roots, () => 1);
  const rankings = [...levels.keys()].filter(isAboutEveryone);
  const everyone = Math.max(0, ...rankings.map((ranking) => levels.get(ranking) ?? 0));
  if (!isRestricted || everyone === 0) return { of: levels, everyone };
  const needed = new Set(walk(...rankings));
  return { of: raised(roots, (node) => (needed.has(node) ? 1 : everyone + 1)), everyone };
}

/** Levels that are at least what is said of each node. */
function raised(roots: readonly Node[], least: (node: Node) => number): Map<Computed, number> {
  const reached = new Map<Node, number>();
  const levels = new Map<Computed, number>();
  for (const root of roots) {
    for (const node of bottomUp(root, (node) => reached.has(node))) {
      const below = Math.max(0, ...children(node).map((part) => reached.get(part) ?? 0));
      if (isComputed(node)) levels.set(node, Math.max(least(node), below + 1));
      reached.set(node, isComputed(node) ? (levels.get(node) ?? 0) : below);
    }
  }
  return levels;
}

const isComputed = (node: Node): node is Computed =>
  node.kind === "aggregate" || node.kind === "sequence" || isAboutEveryone(node);

/** True for what follows from all customers and not from one alone. */
export const isAboutEveryone = ({ kind }: Node): boolean =>
  kind === "rank" || kind === "percentile";
