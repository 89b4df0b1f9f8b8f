import { parts } from "./node.ts";
import type { Node } from "./node.ts";

/** The direct parts of a node, in the order of the table; absent parts are left out. */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  for (const key of parts[node.kind]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table names only keys that hold nodes or lists of nodes
    const part = node[key as keyof Node] as unknown as Node | readonly Node[] | undefined;
    if (part === undefined) continue;
    if (isList(part)) found.push(...part);
    else found.push(part);
  }
  return found;
}

const isList = (part: Node | readonly Node[]): part is readonly Node[] => Array.isArray(part);

/**
 * Every node below and including the given ones, each once even where it is shared.
 *
 * @yields nodes, parents first
 */
export function* walk(...roots: readonly Node[]): Generator<Node> {
  const seen = new Set<Node>();
  const pending = roots.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    yield node;
    pending.push(...children(node).toReversed());
  }
}

/**
 * Every node below and including the given one that is not done yet, parts before what holds them, each once. Uses no
 * recursion, so the depth of a tree is no limit.
 *
 * @param partsOf the parts to go into; all of them unless said otherwise
 * @yields nodes; what has been yielded counts as done
 */
export function* bottomUp(
  root: Node,
  isDone: (node: Node) => boolean = () => false,
  partsOf: (node: Node) => readonly Node[] = children,
): Generator<Node> {
  const seen = new Set<Node>();
  const settled = (node: Node): boolean => seen.has(node) || isDone(node);
  const pending = [root];
  for (let node = pending.at(-1); node !== undefined; node = pending.at(-1)) {
    const waiting = settled(node) ? [] : partsOf(node).filter((part) => !settled(part));
    pending.push(...waiting);
    if (waiting.length > 0) continue;
    pending.pop();
    if (settled(node)) continue;
    seen.add(node);
    yield node;
  }
}
