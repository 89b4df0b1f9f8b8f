import type { Kind, Node } from "@satsuma/ir";

const scoreKinds: ReadonlySet<Kind> = new Set<Kind>([
  "literal",
  "feature",
  "key",
  "constant",
  "and",
  "or",
  "not",
  "atLeast",
  "compare",
  "between",
  "in",
  "known",
  "isYes",
  "text",
  "case",
  "default",
  "truth",
  "arithmetic",
  "negate",
  "call",
]);

const scoreFunctions: ReadonlySet<string> = new Set([
  "round",
  "abs",
  "smaller",
  "larger",
  "exp",
  "ln",
  "sqrt",
]);

/**
 * True for the nodes a score expression may be made of: constants, features, the key, comparisons, boolean forms, branches,
 * arithmetic and rounding, and texts compared as they are. A score never reads attributes or events itself: what it needs
 * is a feature.
 */
export function isScoreNode(node: Node): boolean {
  if (node.kind === "call") return scoreFunctions.has(node.fn);
  if (node.kind === "text") return node.op === "equals" && !node.fold;
  if (node.kind === "in") return !node.fold;
  return scoreKinds.has(node.kind);
}
