import type { Reason, Scalar } from "@satsuma/plugin";
import {
  columnName,
  columnNumber,
  contributions,
  threeDigits,
  valueInWords,
} from "@satsuma/plugin/variables";
import type { LogisticScorer, ProspectsModel, TreeScorer } from "../model.ts";

type Customer = Readonly<Record<string, Scalar>>;

const MOST_REASONS = 5;

/** Why a customer is as alike as that: what moves him most, or the questions that led to his leaf. */
export function explainLikeness(model: ProspectsModel, customer: Customer): Reason[] {
  const { scorer } = model;
  const reasons =
    scorer.kind === "tree" ? questions(model, scorer, customer) : parts(model, scorer, customer);
  return reasons.length > 0
    ? reasons
    : [{ text: `nothing tells this customer from the average of all` }];
}

function parts(
  { columns, like }: ProspectsModel,
  scorer: LogisticScorer,
  customer: Customer,
): Reason[] {
  const terms = columns.map((column, i) => ({
    column,
    factor: scorer.coefficients[i]!,
    mean: scorer.means[i]!,
  }));
  return [...contributions(terms, customer)]
    .filter(([, part]) => part !== 0)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REASONS)
    .map(([feature, part]) => ({
      text: `${feature} is ${valueInWords(customer[feature] ?? null)}, which is ${part > 0 ? "more" : "less"} like ${like} (${part > 0 ? "+" : "−"}${threeDigits(Math.abs(part))} log odds)`,
      feature,
    }));
}

function questions(
  { columns }: ProspectsModel,
  { nodes }: TreeScorer,
  customer: Customer,
): Reason[] {
  const reasons: Reason[] = [];
  let node = nodes[0]!;
  for (let { split } = node; split !== undefined; { split } = node) {
    const column = columns[split.column]!;
    const value = columnNumber(column, customer[column.feature] ?? null);
    const goesLeft = value <= split.threshold;
    const text = `${columnName(column)} is ${threeDigits(value)}, ${goesLeft ? "at most" : "more than"} ${threeDigits(split.threshold)}`;
    reasons.push({ text, feature: column.feature });
    node = nodes[goesLeft ? split.left : split.right]!;
  }
  return reasons;
}
