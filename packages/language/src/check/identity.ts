import { bottomUp, children, parts } from "@satsuma/ir";
import type { Node, Value } from "@satsuma/ir";

/**
 * Numbers trees so that those that say the same have the same number, whatever their spans; names of definitions do not
 * count. Each distinct node is looked at once, however often the function is called.
 */
export function identities(): (node: Node) => number {
  const numbers = new WeakMap<Node, number>();
  const byContent = new Map<string, number>();
  const numberOf = (node: Node): number => numbers.get(node) ?? -1;
  const identity = (root: Node): number => {
    for (const node of bottomUp(root, (part) => numbers.has(part))) {
      const inner = transparent(node);
      const content = contentOf(node, numberOf, identity);
      const number = inner ? numberOf(inner) : (byContent.get(content) ?? byContent.size);
      if (!inner) byContent.set(content, number);
      numbers.set(node, number);
    }
    return numberOf(root);
  };
  return identity;
}

/** A definition says what it stands for. */
const transparent = (node: Node): Node | undefined =>
  node.kind === "defined" || node.kind === "definedCond" ? node.of : undefined;

/** All that a node says, with its parts as numbers, in one text. */
function contentOf(
  node: Node,
  numberOf: (part: Node) => number,
  identity: (value: Value) => number,
): string {
  const own: readonly string[] = parts[node.kind];
  const said = Object.entries(node)
    .filter(([key]) => !unsaid.has(key) && !own.includes(key))
    .map(([key, content]) => `${key}=${JSON.stringify(content)}`);
  if (node.kind === "trait") said.push(settingsText(node.parameters, identity));
  return `${said.toSorted().join()}:${children(node).map(numberOf).join()}`;
}

/** What is not part of the meaning, or is looked at in its own way. */
const unsaid: ReadonlySet<string> = new Set(["span", "percent", "parameters"]);

/** The settings of a trait are values beside the tree. */
const settingsText = (
  settings: Readonly<Record<string, readonly Value[]>>,
  identity: (value: Value) => number,
): string =>
  Object.entries(settings)
    .map(([name, values]) => `${name}:${values.map(identity).join(" ")}`)
    .toSorted()
    .join();
