import type { ProjectFacts, RuleDraft, RuleWords } from "@satsuma/plugin";
import { windowPhrase } from "@satsuma/plugin/variables";
import type { BasketsParams } from "./config.ts";
import { itemLabel } from "./item-label.ts";
import { ruleMeasures } from "./mining/measures.ts";
import type { BasketsModel, Rule } from "./model.ts";

/** So many segments are proposed. */
const DRAFTS = 5;

/** Who bought the left side of a strong rule and not its right side: whom to offer it. One draft a product. */
export function basketRules(
  model: BasketsModel,
  params: BasketsParams,
  project: ProjectFacts,
  words: RuleWords,
): readonly RuleDraft[] {
  const byProduct = Map.groupBy(model.rules, ({ consequent }) => consequent);
  const best = [...byProduct.values()].flatMap((rules) => rules.slice(0, 1)).slice(0, DRAFTS);
  return best.map((rule, i) =>
    draft(
      model,
      rule,
      i,
      (item, has) =>
        `${has} ${lines(model, params, project, words, item)} ${windowPhrase(params.window)}`,
    ),
  );
}

function draft(
  model: BasketsModel,
  rule: Rule,
  place: number,
  clause: (item: number, has: "has" | "has no") => string,
): RuleDraft {
  const label = (item: number) => itemLabel(model.items[item]?.name);
  const left = rule.antecedent.map(label).join(" and ");
  const right = label(rule.consequent);
  const { confidence, lift, support } = ruleMeasures(rule, model.baskets);
  return {
    name: `offer_${place + 1}_${slug(right)}`,
    title: `Offer ${right}`,
    doc: `Bought ${left}, and not ${right}: ${baskets(model)} with the former hold the latter ${lift.toFixed(1)} times as often as all.`,
    where: [
      ...rule.antecedent.map((item) => clause(item, "has")),
      clause(rule.consequent, "has no"),
    ].join(" and "),
    measures: {
      confidence: {
        value: confidence,
        unit: "share",
        doc: "Share of baskets with the left side that have the right one too.",
      },
      lift: { value: lift, doc: "How many times as often as all baskets." },
      support: { value: support, unit: "share", doc: "Share of baskets with both." },
    },
  };
}

const baskets = ({ per }: BasketsModel): string => (per === "order" ? "orders" : "customers");

function lines(
  { items, itemKind }: BasketsModel,
  { orders, item: field, where }: BasketsParams,
  { nameInRule }: ProjectFacts,
  { textInRule, numberInRule }: RuleWords,
  item: number,
): string {
  const name = items[item]?.name ?? "";
  const value = itemKind === "text" ? textInRule(name) : numberInRule(Number(name));
  const isIt = `${nameInRule(field)} ${itemKind === "text" ? "is" : "="} ${value}`;
  const condition = where === undefined ? isIt : `(${where}) and ${isIt}`;
  return `${nameInRule(orders)} where (${condition})`;
}

/** Letters, digits and `_` of a name, so that a person knows the segment again. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")
    .slice(0, 30) || "product";
