import type { Measure } from "@satsuma/plugin";
import { wilsonInterval } from "@satsuma/stats/probability";
import type { FoundRules } from "../mining/association-rules.ts";
import { ruleMeasures } from "../mining/measures.ts";
import type { BasketsModel } from "../model.ts";

const LEVEL = 0.95;

/** Figures about a model: what it stands on, how many rules there are by length, and the strongest. */
export function qualityOf(
  model: BasketsModel,
  { rules, tested }: FoundRules,
): Record<string, Measure> {
  const byLength = Map.groupBy(rules, ({ antecedent }) => antecedent.length + 1);
  const lengths = [...byLength].toSorted(([a], [b]) => a - b);
  return {
    baskets: { value: model.baskets, unit: "baskets", doc: "Baskets with at least one product." },
    minimum: {
      value: model.minimum,
      unit: "baskets",
      doc: "Sets of products in fewer baskets were not looked at.",
    },
    products: { value: model.items.length, unit: "products", doc: "Products in enough baskets." },
    tested: {
      value: tested,
      unit: "rules",
      doc: "Rules whose products are often together: each p-value is multiplied by this (Bonferroni).",
    },
    rules: { value: rules.length, unit: "rules", doc: "Rules of them with enough confidence." },
    ...Object.fromEntries(
      lengths.map(([length, found]) => [
        `rules of ${length}`,
        { value: found.length, unit: "rules", doc: `Rules of ${length} products.` },
      ]),
    ),
    kept: {
      value: model.rules.length,
      unit: "rules",
      doc: "Rules that are kept: above chance after correction, the strongest by lift.",
    },
    ...strongest(model),
  };
}

function strongest({ rules: [rule], baskets }: BasketsModel): Record<string, Measure> {
  if (rule === undefined) return {};
  const { lift, confidence } = ruleMeasures(rule, baskets);
  const interval = wilsonInterval(rule.count, rule.antecedentCount, LEVEL);
  const share = rule.consequentCount / baskets;
  return {
    "highest lift": {
      value: lift,
      interval: { low: interval.low / share, high: interval.high / share, level: LEVEL },
      doc: "Lift of the strongest rule: how many times as likely its right side is with its left.",
    },
    "its confidence": {
      value: confidence,
      unit: "share",
      interval: { ...interval, level: LEVEL },
      doc: "Share of baskets with its left side that have the right one too.",
    },
  };
}
