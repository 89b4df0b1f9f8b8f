import type { Measure, RuleDraft, RuleWords } from "@satsuma/plugin";
import { wilsonInterval } from "@satsuma/stats/probability";
import type { ChurnModel, Leaf } from "../model.ts";
import { conditionRule } from "./condition-rule.ts";
import { conditionWords } from "./condition-words.ts";
import { conditionsByNode } from "./conditions.ts";
import { counted, percent } from "./figures.ts";

/** Each leaf as a segment, those most likely to leave first. None when the tree found nothing that parts customers. */
export function leafRules(model: ChurnModel, words: RuleWords): RuleDraft[] {
  if (model.leaves.length < 2) return [];
  const conditions = conditionsByNode(model.nodes);
  return model.leaves.map((leaf) => {
    const rules = conditions[leaf.node]!.map((condition) =>
      conditionRule(condition, model.features[condition.feature]!, words),
    );
    const about = conditions[leaf.node]!.map((each) => conditionWords(each, model.features));
    return draft(model, leaf, {
      where: rules.filter((rule) => rule !== undefined).join(" and "),
      about: about.join("; "),
    });
  });
}

function draft(
  { nodes }: ChurnModel,
  { node, name }: Leaf,
  { where, about }: { readonly where: string; readonly about: string },
): RuleDraft {
  const { customers, churned } = nodes[node]!;
  const rate = churned / customers;
  const base = nodes[0]!.churned / nodes[0]!.customers;
  const { low, high } = wilsonInterval(churned, customers, 0.95);
  const found = `${percent(rate)} of ${counted(customers, "customer")} like this left (${percent(low)} to ${percent(high)}), against ${percent(base)} of all`;
  return {
    name: `churn_${name.replaceAll(" ", "_")}`,
    title: `${standing(low, high, base)}: ${percent(rate)} left (${name})`,
    doc: `${found}: ${about}.`,
    where,
    size: customers,
    measures: measures(rate, base, { low, high }),
  };
}

/** Against all customers, beyond what chance explains. */
function standing(low: number, high: number, base: number): string {
  if (low > base) return "Likelier to leave";
  return high < base ? "Likelier to stay" : "As likely to leave as others";
}

const measures = (
  rate: number,
  base: number,
  { low, high }: { readonly low: number; readonly high: number },
): Record<string, Measure> => ({
  "churn rate": {
    value: rate,
    unit: "share",
    interval: { low, high, level: 0.95 },
    doc: "Share of the customers learnt from who left, with its Wilson interval.",
  },
  lift: { value: rate / base, doc: "Churn rate over that of all customers." },
});
