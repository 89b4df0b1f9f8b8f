import type { Cond, Value } from "./tree.ts";
import { parts } from "./node.ts";
import type { Node } from "./node.ts";
import { bottomUp } from "./walk.ts";

/** What a rewrite does at a node whose parts are already rewritten: returns it, or what stands in its place. */
export interface Rule {
  readonly cond?: (cond: Cond) => Cond;
  readonly value?: (value: Value) => Value;
}

/** Applies one rule to trees. */
export interface Rewriter {
  cond(cond: Cond): Cond;
  value(value: Value): Value;
}

/**
 * A rewriter, bottom up. A node that nothing changes in stays the same object, and a node shared by many users is
 * rewritten once and stays shared, however often the rewriter is called: cost is linear in distinct nodes.
 */
export function rewriter(rule: Rule): Rewriter {
  const done = new Map<Node, Node>();
  const rewritten = (node: Node): Node => done.get(node) ?? node;
  const visit = (root: Node): Node => {
    for (const node of bottomUp(root, (part) => done.has(part)))
      done.set(node, applyRule(rule, withParts(node, rewritten)));
    return rewritten(root);
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule maps conditions to conditions
    cond: (cond) => visit(cond) as Cond,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule maps values to values
    value: (value) => visit(value) as Value,
  };
}

/** The node with each part replaced; the same object when no part changed. */
export function withParts<N extends Node>(node: N, replace: (part: Node) => Node): N {
  let changed: Record<string, unknown> | undefined;
  for (const key of parts[node.kind]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table names only keys that hold nodes or lists of nodes
    const before = node[key as keyof N] as unknown as Node | readonly Node[] | undefined;
    if (before === undefined) continue;
    const after = isList(before) ? replaceAll(before, replace) : replace(before);
    if (after !== before) changed = { ...changed, [key]: after };
  }
  return changed === undefined ? node : { ...node, ...changed };
}

function replaceAll(list: readonly Node[], replace: (part: Node) => Node): readonly Node[] {
  const replaced = list.map(replace);
  return replaced.some((part, i) => part !== list[i]) ? replaced : list;
}

const isList = (part: Node | readonly Node[]): part is readonly Node[] => Array.isArray(part);

function applyRule(rule: Rule, node: Node): Node {
  if (isCond(node)) return rule.cond?.(node) ?? node;
  if (isValue(node)) return rule.value?.(node) ?? node;
  return node;
}

const condKinds: ReadonlySet<string> = new Set<Cond["kind"]>([
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
  "listHas",
  "inWindow",
  "sequence",
  "rank",
  "sample",
  "near",
  "periods",
  "member",
  "definedCond",
]);

/** True for conditions; the kinds of conditions and values are disjoint. */
export const isCond = (node: Node): node is Cond => condKinds.has(node.kind);

/** True for values: every value carries its type, which conditions, windows and bounds do not. */
export const isValue = (node: Node): node is Value => "type" in node;
