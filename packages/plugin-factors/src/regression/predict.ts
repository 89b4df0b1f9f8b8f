import { approx, arithmetic, exp, negate } from "@satsuma/plugin";
import type { Given, Reason, Scalar, Value } from "@satsuma/plugin";
import { columnNumber } from "../columns/column-numbers.ts";
import { weightedSum } from "../columns/column-value.ts";
import type { RegressionModel } from "./model.ts";

/** What is foretold, in the outcome's unit, or in log odds. */
export const predictedValue = (
  { intercept, terms }: RegressionModel,
  { features }: Given<string>,
): Value =>
  weightedSum(
    intercept.estimate,
    terms.map(({ column, coefficient }) => ({ column, factor: coefficient.estimate })),
    features,
  );

/** Beyond so many log odds a probability is 0 or 1 to the last bit, and e to their power overflows. */
const FURTHEST = 700;

/** The probability of yes. */
export function probabilityValue(model: RegressionModel, given: Given<string>): Value {
  const odds: Value = {
    kind: "call",
    fn: "larger",
    args: [predictedValue(model, given), approx(-FURTHEST)],
    type: { kind: "approx" },
    nullable: true,
  };
  return arithmetic(approx(1), "/", arithmetic(approx(1), "+", exp(negate(odds))));
}

/** What moves a customer most away from the average, the largest part first. */
export function explainPrediction(
  model: RegressionModel,
  customer: Readonly<Record<string, Scalar>>,
): Reason[] {
  const unit = model.kind === "linear" ? "" : " log odds";
  const parts = [...partsOf(model, customer)]
    .filter(([, part]) => Number.isFinite(part))
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REASONS);
  if (parts.length === 0) return [{ text: "nothing is known that says more than the average" }];
  return parts.map(([feature, part]) => ({
    text: `${feature} is ${textOf(customer[feature] ?? null)}, which ${part < 0 ? "takes away" : "adds"} ${amount(Math.abs(part))}${unit}`,
    feature,
  }));
}

const MOST_REASONS = 5;

/** By feature: how far all its columns move the prediction from the average. */
function partsOf(
  { terms }: RegressionModel,
  customer: Readonly<Record<string, Scalar>>,
): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { column, coefficient, mean } of terms) {
    const value = columnNumber(column, customer[column.feature] ?? null);
    const part = coefficient.estimate * (value - mean);
    parts.set(column.feature, (parts.get(column.feature) ?? 0) + part);
  }
  return parts;
}

function textOf(value: Scalar): string {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? amount(value) : String(value);
}

const amount = (value: number): string => String(Number(value.toPrecision(3)));
