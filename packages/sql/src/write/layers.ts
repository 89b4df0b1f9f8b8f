import { bottomUp, children, isCond, isValue } from "@satsuma/ir";
import type { Node } from "@satsuma/ir";
import { mentions } from "./mentions.ts";

/**
 * The nodes that must be columns before the roots are written, in layers: a layer needs columns of earlier ones only. They are
 * what would be written many times over, and cuts in what is nested deeply, so that the text of a statement grows with the number
 * of distinct nodes and its expressions stay shallow.
 *
 * @param isColumn what is a column already; nothing below it matters
 * @param mostRepeated how many nodes may be written again rather than made a column
 */
export function layers(
  roots: readonly Node[],
  isColumn: (node: Node) => boolean,
  mostRepeated: number,
): Node[][] {
  const order = inOrder(roots, isColumn);
  const uses = countUses(roots, order);
  const measured = new Map<Node, Measure>();
  const found: Node[][] = [];
  for (const node of order) {
    const measure = measureOf(node, measured);
    const repeated = ((uses.get(node) ?? 0) - 1) * (measure.size - 1);
    const isNamed = canBeNamed(node) && (repeated > mostRepeated || measure.depth >= deepest);
    if (isNamed) (found[measure.layer] ??= []).push(node);
    measured.set(node, isNamed ? { ...column, layer: measure.layer + 1 } : measure);
  }
  return found;
}

/** How much SQL a node is, how deep, and how many layers must come before it. */
interface Measure {
  readonly size: number;
  /** As an operand of doubles that are reckoned on with: there results are not looked at one by one. */
  readonly operandSize: number;
  readonly depth: number;
  readonly layer: number;
}

/** Engines refuse expressions nested a thousand deep; half of each level are parentheses. */
const deepest = 64;

/** Windows and steps are no values, and a point is two numbers. */
const canBeNamed = (node: Node): boolean =>
  isCond(node) || (isValue(node) && node.type.kind !== "point");

/** Parts first, each once; what is a column is left out. */
function inOrder(roots: readonly Node[], isColumn: (node: Node) => boolean): Node[] {
  const seen = new Set<Node>();
  for (const root of roots) {
    for (const node of bottomUp(root, (node) => seen.has(node) || isColumn(node))) seen.add(node);
  }
  return [...seen];
}

function countUses(roots: readonly Node[], order: readonly Node[]): Map<Node, number> {
  const uses = new Map<Node, number>();
  const use = (node: Node, times: number): unknown => uses.set(node, (uses.get(node) ?? 0) + times);
  for (const root of roots) use(root, 1);
  for (const node of order) for (const part of children(node)) use(part, mentions(node));
  return uses;
}

function measureOf(node: Node, measured: ReadonlyMap<Node, Measure>): Measure {
  const below = children(node).map((part) => measured.get(part) ?? column);
  const isDouble = node.kind === "arithmetic" && node.type.kind === "approx";
  const sizes = below.map(({ size, operandSize }) => (isDouble ? operandSize : size));
  const once = 1 + sizes.reduce((sum, size) => sum + size, 0);
  const size = 1 + (once - 1) * mentions(node);
  return {
    size,
    operandSize: isDouble ? once : size,
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    layer: Math.max(0, ...below.map(({ layer }) => layer)),
  };
}

const column: Measure = { size: 1, operandSize: 1, depth: 0, layer: 0 };
