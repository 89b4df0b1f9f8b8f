import {
  approx,
  choose,
  compare,
  known,
  literal,
  not,
  number,
  or,
  and,
  text,
} from "@satsuma/plugin";
import type { Cond, Given, Value } from "@satsuma/plugin";
import type { ChurnModel, Leaf, ModelSplit } from "../model.ts";

/** The traits of a customer: which leaf, and the chance of leaving. */
export function leafValues(
  model: ChurnModel,
  given: Given<string>,
): Record<"risk" | "leaf", Value> {
  const leaves = new Map(model.leaves.map((leaf) => [leaf.node, leaf]));
  const values = (of: (leaf: Leaf) => Value) =>
    valueFrom(model, given, 0, (node) => of(leaves.get(node)!));
  return { risk: values(({ risk }) => number(risk)), leaf: values(({ name }) => text(name)) };
}

/** The value at the leaf that the questions from a node on lead to. */
function valueFrom(
  model: ChurnModel,
  given: Given<string>,
  node: number,
  valueAt: (leaf: number) => Value,
): Value {
  const { split } = model.nodes[node]!;
  if (split === undefined) return valueAt(node);
  const side = (child: number) => valueFrom(model, given, child, valueAt);
  const feature = given.features[model.features[split.feature]!.name]!;
  const branches = [{ when: goesLeft(split, feature), value: side(split.left) }];
  if (split.unknown !== undefined) return choose(branches, side(split.right));
  return choose([...branches, { when: known(feature), value: side(split.right) }]);
}

function goesLeft(split: ModelSplit, feature: Value): Cond {
  const holds = question(split, feature);
  return split.unknown === "left" ? or(not(known(feature)), holds) : holds;
}

/** False where the feature is unknown. */
function question(split: ModelSplit, feature: Value): Cond {
  if (split.kind === "one of") {
    return or(...split.values.map((value) => compare(feature, "eq", same(feature, value))));
  }
  if (split.threshold === undefined) return known(feature);
  return and(known(feature), compare(feature, "le", amount(feature, split.threshold)));
}

/** A constant of the feature's type. */
function amount(feature: Value, threshold: number): Value {
  if (feature.type.kind === "approx") return approx(threshold);
  return literal(feature.type, number(threshold).value.toString());
}

const same = ({ type }: Value, value: string): Value =>
  type.kind === "yes/no" ? literal(type, value === "yes") : literal({ kind: "text" }, value);
