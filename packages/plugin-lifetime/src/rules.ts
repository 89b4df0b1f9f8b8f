import type { Measure, RuleDraft, RuleWords } from "@satsuma/plugin";
import type { Feature } from "./features.ts";
import type { Box, LifetimeModel } from "./model.ts";

/** What each box is called and says. */
const WORDS: Readonly<Record<Box["name"], { readonly title: string; readonly doc: string }>> = {
  top_value: {
    title: "Highest value to come",
    doc: "Spent much and bought of late: nearly the tenth of customers with the highest value to come.",
  },
  likely_gone_but_valuable: {
    title: "Likely gone, but valuable",
    doc: "Spent much and have been silent for long: nearly those of the better half who are more likely gone than not.",
  },
};

/** The customers the model singles out, as thresholds on money spent and days since the last order. */
export const lifetimeRules = (
  { boxes }: LifetimeModel,
  words: RuleWords<Feature>,
): readonly RuleDraft[] =>
  boxes.map((box) => ({
    name: box.name,
    ...WORDS[box.name],
    where: conditionOf(box, words),
    measures: { precision: precision(box), recall: recall(box) },
  }));

function conditionOf(
  { name, spent, last }: Box,
  { expressions, types, numberInRule }: RuleWords<Feature>,
): string {
  const currency = types.spent.kind === "money" ? ` ${types.spent.currency}` : "";
  const recent = name === "top_value" ? "<=" : ">";
  return (
    `${expressions.spent} >= ${numberInRule(spent)}${currency}` +
    ` and ${expressions.last} ${recent} ${numberInRule(last)}`
  );
}

const precision = ({ precision: value }: Box): Measure => ({
  value,
  unit: "share",
  doc: "Share of those the rule selects whom the model means.",
});

const recall = ({ recall: value }: Box): Measure => ({
  value,
  unit: "share",
  doc: "Share of those the model means whom the rule selects.",
});
