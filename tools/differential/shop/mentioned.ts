import { children, isCond, walk } from "@satsuma/ir";
import type { Literal, Node } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Output } from "@satsuma/sql";

/** The constants that rules mention. */
export interface Mentioned {
  /** Texts that a column is held against, patterns among them, by its name. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** All others by the kind of their type: the ends of windows are instants. */
  readonly others: ReadonlyMap<ValueType["kind"], readonly string[]>;
}

/** The constants in resolved rules, so that shops can be made of which they select somebody. */
export function mentionedIn(outputs: readonly Output[]): Mentioned {
  const roots = outputs.map((output) => (output.kind === "cond" ? output.cond : output.value));
  const [texts, others] = [new Map<string, string[]>(), new Map<ValueType["kind"], string[]>()];
  for (const node of walk(...roots)) {
    if (node.kind === "literal" && typeof node.value === "string")
      add(others, node.type.kind, node.value);
    if (!isCond(node) || !tests.has(node.kind)) continue;
    const parts = [...walk(...children(node))];
    for (const column of parts.flatMap(columnIn))
      for (const text of parts.flatMap(textIn)) add(texts, column, text);
  }
  return { texts, others };
}

const tests: ReadonlySet<string> = new Set(["compare", "in", "text", "listHas"]);

const columnIn = (node: Node): readonly string[] =>
  node.kind === "attribute" || node.kind === "field" ? [node.name] : [];

const textIn = (node: Node): readonly string[] => (isText(node) ? [String(node.value)] : []);

const isText = (node: Node): node is Literal =>
  node.kind === "literal" && (node.type.kind === "text" || node.type.kind === "enum");

function add<Key>(lists: Map<Key, string[]>, key: Key, value: string): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  lists.set(key, list);
}
