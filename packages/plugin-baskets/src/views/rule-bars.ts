import { defineView } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import { itemLabel } from "../item-label.ts";
import { ruleMeasures } from "../mining/measures.ts";
import type { BasketsModel, Rule } from "../model.ts";

const SHOWN = 15;

/** The strongest rules by lift. */
export const ruleBars = defineView<BasketsModel>({
  kind: "model",
  method: "rules",
  name: "rules",
  doc: "The products that are most often bought together, beyond chance.",
  draw({ model }) {
    if (model.rules.length === 0) return undefined;
    return {
      kind: "bars",
      title: "Bought together",
      caption: `The strongest of ${counted(model.rules.length)} rules over ${counted(model.baskets)} baskets; each set of products once.`,
      value: { label: "Lift" },
      bars: differentSets(model.rules)
        .slice(0, SHOWN)
        .map((rule) => bar(model, rule)),
    };
  },
});

/** The strongest rule of each set of products. */
function differentSets(rules: readonly Rule[]): readonly Rule[] {
  const bySet = Map.groupBy(rules, ({ antecedent, consequent }) =>
    [...antecedent, consequent].toSorted((a, b) => a - b).join(),
  );
  return [...bySet.values()].flatMap((same) => same.slice(0, 1));
}

function bar(model: BasketsModel, rule: Rule) {
  const label = (item: number) => itemLabel(model.items[item]?.name);
  const { lift, confidence } = ruleMeasures(rule, model.baskets);
  return {
    label: `${rule.antecedent.map(label).join(" + ")} → ${label(rule.consequent)}`,
    value: lift,
    reference: 1,
    note: `${counted(rule.count)} baskets, confidence ${Math.round(100 * confidence)} %`,
  };
}
