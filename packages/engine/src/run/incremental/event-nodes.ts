import { children, walk } from "@satsuma/ir";
import type { Aggregate, Cond, Node } from "@satsuma/ir";

/** What is worked out from events. */
export type EventNode = Aggregate | Extract<Cond, { kind: "sequence" }>;

const isEventNode = (node: Node): node is EventNode =>
  node.kind === "aggregate" || node.kind === "sequence";

/** The outermost nodes that are worked out from events, in the order they stand in; a node that is shared comes as often as it is used. */
export function eventNodes(root: Node): EventNode[] {
  if (isEventNode(root)) return [root];
  return children(root).flatMap(eventNodes);
}

/** True where events have a say. */
export function hasEvents(root: Node): boolean {
  for (const node of walk(root)) if (isEventNode(node)) return true;
  return false;
}

/** True for what does not follow from one customer's own data: standings among others, and scores. */
export function isAboutOthers(root: Node): boolean {
  for (const { kind } of walk(root)) if (others.has(kind)) return true;
  return false;
}

const others: ReadonlySet<Node["kind"]> = new Set([
  "rank",
  "percentile",
  "trait",
  "feature",
  "stored",
]);

/** True where a score of a method is part of it. */
export function isAboutScores(root: Node): boolean {
  for (const { kind } of walk(root)) if (kind === "trait" || kind === "feature") return true;
  return false;
}
