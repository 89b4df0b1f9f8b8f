import {
  children,
  choose,
  compare,
  isCond,
  isValue,
  number,
  parts,
  walk,
  withParts,
} from "@satsuma/ir";
import type { Aggregate, Cond, Literal, Node, Value } from "@satsuma/ir";

type Elapsed = Extract<Value, { kind: "elapsed" }>;

/** What stands in a panel for trees that differ by instant: one tree over columns, each of which has a value an instant. */
export interface Columns {
  /** For constants of one type: one an instant. */
  parameter(literals: readonly Literal[]): Value;
  /** For aggregates that differ in their windows only; undefined where they cannot be folded so. */
  figure(aggregates: readonly Aggregate[]): Value | undefined;
  /** For whether such aggregates count any event; undefined where they cannot be folded so. */
  seen(counts: readonly Aggregate[]): Cond | undefined;
  /** For anything else: worked out for each instant beforehand. */
  worked(nodes: readonly (Cond | Value)[]): Cond | Value;
  /** The number of the instant, by which customers are ranked apart. */
  readonly instant: Value;
}

/**
 * One tree for the trees that a rule or value is at several instants. All nodes must be interned together. Cost: linear in nodes and instants.
 */
export function aligner(columns: Columns): (roots: readonly Node[]) => Node {
  const ids = new Map<Node, number>();
  const done = new Map<string, Node>();
  const idOf = (node: Node): number => {
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    return id;
  };
  const align = (nodes: readonly Node[]): Node => {
    const key = nodes.map(idOf).join(" ");
    const made = done.get(key) ?? fresh(nodes);
    done.set(key, made);
    return made;
  };
  const fresh = (nodes: readonly Node[]): Node => {
    const [first] = nodes;
    if (first === undefined) throw new RangeError("a panel must have an instant, got none");
    if (nodes.every((node) => node === first) && isTheSame(first)) return first;
    return special(nodes, first) ?? together(nodes, first) ?? worked(nodes);
  };
  const special = (nodes: readonly Node[], first: Node): Node | undefined => {
    if (alone.has(first.kind)) return worked(nodes);
    if (nodes.every((node) => node.kind === "aggregate"))
      return columns.figure(nodes) ?? worked(nodes);
    if (nodes.every((node) => node.kind === "literal") && isOneType(nodes))
      return columns.parameter(nodes);
    if (nodes.every((node) => node.kind === "elapsed")) return elapsed(nodes);
    const counts = nodes.map(countOfAny).filter((count) => count !== undefined);
    return counts.length === nodes.length ? columns.seen(counts) : undefined;
  };
  /** Time until as-of is written by the as-of: that of each instant over one column, in a case. */
  const elapsed = (nodes: readonly Elapsed[]): Value | undefined => {
    const [first] = nodes;
    const value = align(nodes.map((node) => node.value));
    if (first === undefined || !isValue(value)) return undefined;
    if (!nodes.every(({ unit, direction }) => unit === first.unit && direction === first.direction))
      return undefined;
    const branches = nodes.map((node, i) => ({
      when: compare(columns.instant, "eq", number(i)),
      value: { ...node, value },
    }));
    return choose(branches);
  };
  /** The first with each part replaced by that of all; undefined where they are built differently. */
  const together = (nodes: readonly Node[], first: Node): Node | undefined => {
    const shape = shapeOf(first);
    if (nodes.some((node) => shapeOf(node) !== shape)) return undefined;
    if (first.kind === "rank" && first.per !== undefined) return undefined;
    const below = nodes.map((node) => children(node));
    if (constants.has(first.kind) && !below[0]!.every((_, i) => isConstantHere(below, i)))
      return undefined;
    let place = 0;
    const whole = withParts(first, () => {
      const part = align(below.map((each) => each[place]!));
      place += 1;
      return part;
    });
    return whole.kind === "rank" ? { ...whole, per: columns.instant } : whole;
  };
  const worked = (nodes: readonly Node[]): Node => {
    const roots = nodes.filter((node) => isCond(node) || isValue(node));
    if (roots.length < nodes.length)
      throw new TypeError("only conditions and values are worked out beforehand");
    return columns.worked(roots);
  };
  return align;
}

/** Kinds that are worked out for each instant: what follows from keys, other tables, or many rows at once. */
const alone: ReadonlySet<Node["kind"]> = new Set([
  "sequence",
  "percentile",
  "sample",
  "key",
  "stored",
]);

/** Kinds that are written by the constants among their parts: patterns, places to round to, points. */
const constants: ReadonlySet<Node["kind"]> = new Set(["call", "text", "listHas", "near", "plus"]);

/** Whether a part is the same constant in all, or in none of them one. */
const isConstantHere = (below: readonly (readonly Node[])[], i: number): boolean =>
  below.every((each) => each[i] === below[0]?.[i]) ||
  below.every((each) => each[i]?.kind !== "literal");

/** True for what is the same of a customer at every instant, and can be said of the stored columns. */
function isTheSame(root: Node): boolean {
  for (const { kind } of walk(root))
    if (alone.has(kind) || kind === "aggregate" || kind === "rank") return false;
  return true;
}

/** The count of a condition that there is any event; undefined for all others. */
function countOfAny(node: Node): Aggregate | undefined {
  if (node.kind !== "compare" || node.op !== "ge" || !isOne(node.right)) return undefined;
  return node.left.kind === "aggregate" && node.left.fn === "count" ? node.left : undefined;
}

const isOne = (node: Value): boolean => node.kind === "literal" && node.value === "1";

function isOneType(literals: readonly Literal[]): boolean {
  const kinds = new Set(literals.map(({ type }) => type.kind));
  return kinds.size === 1 && !kinds.has("point") && !kinds.has("duration") && !kinds.has("list");
}

/** Everything that two nodes must have in common, their parts aside. */
function shapeOf(node: Node): string {
  const holders: readonly string[] = parts[node.kind];
  const own = Object.entries(node)
    .filter(([name]) => !holders.includes(name) && !ignored.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const held = Object.entries(node)
    .filter(([name]) => holders.includes(name))
    .map(([name, part]): [string, number] => [name, Array.isArray(part) ? part.length : -1])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([own, held]);
}

const ignored: ReadonlySet<string> = new Set(["span", "title", "nullable", "type"]);
