import { bottomUp, children, parts } from "@satsuma/ir";
import type { Node } from "@satsuma/ir";

/**
 * Numbers trees so that those that say the same have the same number, whatever their spans; names of definitions do not
 * count. Each distinct node is looked at once, however often the function is called.
 */
export function identities(): (node: Node) => number {
  const numbers = new WeakMap<Node, number>();
  const byContent = new Map<string, number>();
  const numberOf = (node: Node): number => numbers.get(node) ?? -1;
  return (root) => {
    for (const node of bottomUp(root, (part) => numbers.has(part))) {
      const inner = transparent(node);
      const content = contentOf(node, numberOf);
      const number = inner ? numberOf(inner) : (byContent.get(content) ?? byContent.size);
      if (!inner) byContent.set(content, number);
      numbers.set(node, number);
    }
    return numberOf(root);
  };
}

/** A definition says what it stands for. */
const transparent = (node: Node): Node | undefined =>
  node.kind === "defined" || node.kind === "definedCond" ? node.of : undefined;

/** All that a node says, with its parts as numbers, in one text. */
function contentOf(node: Node, numberOf: (part: Node) => number): string {
  const own: readonly string[] = parts[node.kind];
  const said = Object.entries(node)
    .filter(([key]) => key !== "span" && key !== "percent" && !own.includes(key))
    .map(([key, content]) => `${key}=${contentText(key, content)}`)
    .toSorted();
  return `${said.join()}:${children(node).map(numberOf).join()}`;
}

const contentText = (key: string, content: unknown): string =>
  JSON.stringify(key === "parameters" ? withoutSpans(content) : content);

/** Trait parameters hold constants, which carry spans. */
function withoutSpans(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutSpans);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== "span")
      .map(([key, inner]) => [key, withoutSpans(inner)]),
  );
}
