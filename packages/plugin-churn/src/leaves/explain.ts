import type { Reason, Scalar } from "@satsuma/plugin";
import type { ChurnModel, ModelFeature, ModelSplit } from "../model.ts";
import { demand, isOnlyUnknown } from "./condition-words.ts";
import { conditionsByNode } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import { counted, percent } from "./figures.ts";

/** The questions on the customer's way, taken together feature by feature, and what became of customers like this. */
export function explain(
  model: ChurnModel,
  customer: Readonly<Record<string, Scalar>>,
): readonly Reason[] {
  const valueOf = ({ feature }: { readonly feature: number }) =>
    customer[model.features[feature]!.name] ?? null;
  const { node, isWhole } = way(model, (split) => side(split, valueOf(split)));
  const conditions = conditionsByNode(model.nodes)[node]!;
  const reasons = conditions.map((each) => reason(each, model.features, valueOf(each)));
  const { customers, churned } = model.nodes[node]!;
  const found = `${percent(churned / customers)} of ${counted(customers, "customer")} like this left`;
  const isUnknown = "what is not known here was known of all others, so there is no leaf";
  return [...reasons, { text: isWhole ? found : isUnknown }];
}

/** How far the questions lead: to a leaf, or to one that was never asked of an unknown value. */
function way(
  { nodes }: ChurnModel,
  sideOf: (split: ModelSplit) => "left" | "right" | undefined,
): { readonly node: number; readonly isWhole: boolean } {
  let node = 0;
  for (let { split } = nodes[0]!; split !== undefined; { split } = nodes[node]!) {
    const taken = sideOf(split);
    if (taken === undefined) return { node, isWhole: false };
    node = split[taken];
  }
  return { node, isWhole: true };
}

function side(split: ModelSplit, value: Scalar): "left" | "right" | undefined {
  if (value === null) return split.unknown;
  if (split.kind === "at most") {
    return Number(value) <= (split.threshold ?? Infinity) ? "left" : "right";
  }
  return split.values.includes(written(value)) ? "left" : "right";
}

const written = (value: Scalar): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

function reason(condition: Condition, features: readonly ModelFeature[], value: Scalar): Reason {
  const { label, name, kind, unit } = features[condition.feature]!;
  const asked = demand(condition, kind).replace(/^is /u, "");
  if (value === null) {
    const also = isOnlyUnknown(condition) ? "" : `, as if it were ${asked}`;
    return { feature: name, text: `${label} is not known${also}` };
  }
  if (kind === "yes/no") return { feature: name, text: `${label} ${demand(condition, kind)}` };
  const shown =
    unit === undefined || kind === "text" ? written(value) : `${written(value)} ${unit}`;
  const isSame = asked === shown;
  return {
    feature: name,
    text: isSame ? `${label} is ${shown}` : `${label} is ${shown}, ${asked}`,
  };
}
