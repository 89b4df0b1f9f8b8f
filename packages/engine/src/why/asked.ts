import { walk, withParts } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";

/** What one customer's data does not answer: values of plugins, and where one stands among all. */
export type Asked =
  | Extract<Cond, { kind: "rank" }>
  | Extract<Value, { kind: "trait" | "percentile" }>;

/** Questions of a resolved rule with a name each, and how a part of it is rewritten so that their answers stand in their place. */
export interface Questions {
  readonly names: ReadonlyMap<Asked, string>;
  /** The name of the question that a resolved node is. */
  nameOf(node: Node): string | undefined;
  answered<N extends Node>(node: N): N;
}

/** The table that answers stand in, as `stored` nodes call it. */
export const answers = "answers";

/** Finds what has to be asked of the warehouse. */
export function questionsIn(root: Cond): Questions {
  const names = new Map<Node, string>();
  const asked = new Map<Asked, string>();
  for (const node of walk(root)) {
    if (!isAsked(node)) continue;
    names.set(node, `a${names.size}`);
    asked.set(node, names.get(node)!);
  }
  const done = new Map<Node, Node>();
  const answered = (node: Node): Node => {
    const name = names.get(node);
    const made =
      done.get(node) ?? (name === undefined ? withParts(node, answered) : answerTo(node, name));
    done.set(node, made);
    return made;
  };
  return {
    names: asked,
    nameOf: (node) => names.get(node),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a condition is answered by a condition, a value by a value
    answered: <N extends Node>(node: N) => answered(node) as N,
  };
}

const isAsked = (node: Node): node is Asked =>
  node.kind === "rank" || node.kind === "percentile" || node.kind === "trait";

const yesNo: ValueType = { kind: "yes/no" };

/** What stands in the place of a question. */
export function answerTo(node: Node, column: string): Node {
  const type = "type" in node ? node.type : yesNo;
  const value: Value = { kind: "stored", table: answers, column, type, nullable: true };
  return "type" in node ? value : { kind: "isYes", value };
}
