import type { Reason, Scalar } from "@satsuma/plugin";
import { columnNumber } from "../columns/column-numbers.ts";
import { nameOf } from "../columns/column.ts";
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
  const byFeature = new Map<string, number>();
  for (const [i, column] of columns.entries()) {
    const value = columnNumber(column, customer[column.feature] ?? null);
    const part = scorer.coefficients[i]! * (value - scorer.means[i]!);
    byFeature.set(column.feature, (byFeature.get(column.feature) ?? 0) + part);
  }
  return [...byFeature]
    .filter(([, part]) => part !== 0)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REASONS)
    .map(([feature, part]) => ({
      text: `${feature} is ${textOf(customer[feature] ?? null)}, which is ${part > 0 ? "more" : "less"} like ${like} (${part > 0 ? "+" : "−"}${amount(Math.abs(part))} log odds)`,
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
    const text = `${nameOf(column)} is ${amount(value)}, ${goesLeft ? "at most" : "more than"} ${amount(split.threshold)}`;
    reasons.push({ text, feature: column.feature });
    node = nodes[goesLeft ? split.left : split.right]!;
  }
  return reasons;
}

function textOf(value: Scalar): string {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? amount(value) : String(value);
}

const amount = (value: number): string => String(Number(value.toPrecision(3)));
