import { bottomUp, children, parts, withParts } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import { simplify } from "./simplify.ts";

/** Gives structurally equal trees one object, so that equal work is done once. */
export interface Interner {
  cond(cond: Cond): Cond;
  value(value: Value): Value;
  /** The segments and definitions an interned node stands for, as rules call them. */
  labels(node: Node): readonly string[];
}

/**
 * An interner. Where nodes come from and what they are called does not tell them apart. Cost is linear in distinct nodes, and
 * depth is no limit.
 */
export function interner(): Interner {
  const done = new Map<Node, Node>();
  const byKey = new Map<string, Node>();
  const ids = new Map<Node, number>();
  const names = new Map<Node, Set<string>>();

  const unique = (node: Node): Node => {
    const key = keyOf(node, ids);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, node);
    ids.set(node, ids.size);
    done.set(node, node);
    return node;
  };
  /** Takes in parts that simplifying made. */
  const adopt = (node: Node): Node => (ids.has(node) ? node : unique(withParts(node, adopt)));
  const intern = (root: Node): Node => {
    for (const node of bottomUp(root, (node) => done.has(node))) {
      const whole = adopt(simplify(withParts(node, (part) => done.get(part) ?? part)));
      done.set(node, whole);
      const name = nameOf(node);
      if (name !== undefined) names.set(whole, (names.get(whole) ?? new Set()).add(name));
    }
    return done.get(root) ?? root;
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- simplifying maps conditions to conditions
    cond: (cond) => intern(cond) as Cond,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- simplifying maps values to values
    value: (value) => intern(value) as Value,
    labels: (node) => [...(names.get(node) ?? [])],
  };
}

/** Everything that tells a node apart from another whose parts are interned. */
function keyOf(node: Node, ids: ReadonlyMap<Node, number>): string {
  const holders: readonly string[] = parts[node.kind];
  const own = Object.entries(node)
    .filter(([name]) => !holders.includes(name) && !ignored.has(name))
    .map(([name, value]) => [name, name === "type" ? typeKey(value) : value])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const below = children(node).map((part) => ids.get(part) ?? -1);
  if (node.kind === "and" || node.kind === "or") below.sort((a, b) => a - b);
  const shape = holders.map((name) => (name in node ? "+" : "-")).join("");
  return JSON.stringify([own, shape, below]);
}

const ignored: ReadonlySet<string> = new Set(["span", "title", "nullable"]);

/** The closed list of an enum is long and says nothing that the column's name does not. */
function typeKey(type: unknown): unknown {
  return typeof type === "object" && type !== null && "kind" in type ? type.kind : type;
}

const nameOf = (node: Node): string | undefined =>
  node.kind === "member"
    ? node.segment
    : node.kind === "definedCond" || node.kind === "defined"
      ? node.name
      : undefined;
