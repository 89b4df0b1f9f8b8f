import type { ChurnModel, Leaf, ModelFeature, ModelNode } from "../model.ts";
import { conditionsByNode } from "./conditions.ts";
import type { Condition } from "./conditions.ts";

/** Customers of the base rate that are added to each leaf, so that a small leaf is not sure of anything. */
const PRIOR = 2;

/**
 * The leaves, highest risk first, each with a name that a leaf of the same condition had in the model before, or a new number.
 *
 * @see Zadrozny and Elkan, Obtaining Calibrated Probability Estimates from Decision Trees, 2001 (the m-estimate)
 */
export function nameLeaves(
  features: readonly ModelFeature[],
  nodes: readonly ModelNode[],
  before: ChurnModel | undefined,
): Pick<ChurnModel, "leaves" | "nextLeaf"> {
  const known = before === undefined ? new Map<string, string>() : namesByCondition(before);
  const conditions = leafConditions(features, nodes);
  let nextLeaf = before?.nextLeaf ?? 1;
  const leaves = ranked(nodes).map(({ node, risk }): Leaf => {
    const name = known.get(conditions.get(node)!) ?? `leaf ${nextLeaf++}`;
    return { node, name, risk };
  });
  return { leaves, nextLeaf };
}

function ranked(nodes: readonly ModelNode[]): Omit<Leaf, "name">[] {
  const base = nodes[0]!.churned / nodes[0]!.customers;
  return nodes
    .flatMap(({ customers, churned, split }, node) => {
      const risk = (churned + PRIOR * base) / (customers + PRIOR);
      return split === undefined ? [{ node, risk: Number(risk.toFixed(4)) }] : [];
    })
    .toSorted((one, other) => other.risk - one.risk || one.node - other.node);
}

function namesByCondition({ features, nodes, leaves }: ChurnModel): Map<string, string> {
  const conditions = leafConditions(features, nodes);
  return new Map(leaves.map(({ node, name }) => [conditions.get(node)!, name]));
}

/** What holds of each node's customers as text, the same however the tree came to it. */
function leafConditions(
  features: readonly ModelFeature[],
  nodes: readonly ModelNode[],
): Map<number, string> {
  const nameOf = (condition: Condition) => features[condition.feature]!.name;
  const written = conditionsByNode(nodes).map((conditions) =>
    conditions
      .map((condition) => JSON.stringify([nameOf(condition), ...partsOf(condition)]))
      .toSorted()
      .join(" "),
  );
  return new Map(written.entries());
}

const partsOf = (condition: Condition): unknown[] =>
  condition.kind === "numbers"
    ? [condition.above, condition.atMost, condition.isUnknown, condition.allowsUnknown]
    : [condition.among?.toSorted(), condition.none.toSorted(), condition.allowsUnknown];
