import type { Given, Reason, Scalar, Value } from "@satsuma/plugin";
import {
  contributions,
  linearValue,
  probabilityValue,
  threeDigits,
  valueInWords,
} from "@satsuma/plugin/variables";
import type { RegressionModel } from "./model.ts";

/** What is foretold, in the outcome's unit, or in log odds. */
export const predictedValue = (model: RegressionModel, { features }: Given<string>): Value =>
  linearValue(model.intercept.estimate, factorsOf(model), features);

/** The probability of yes. */
export const predictedProbability = (model: RegressionModel, given: Given<string>): Value =>
  probabilityValue(predictedValue(model, given));

const factorsOf = ({ terms }: RegressionModel) =>
  terms.map(({ column, coefficient, mean }) => ({ column, mean, factor: coefficient.estimate }));

const MOST_REASONS = 5;

/** What moves a customer most away from the average, the largest part first. */
export function explainPrediction(
  model: RegressionModel,
  customer: Readonly<Record<string, Scalar>>,
): Reason[] {
  const unit = model.kind === "linear" ? "" : " log odds";
  const parts = [...contributions(factorsOf(model), customer)]
    .filter(([, part]) => Number.isFinite(part))
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REASONS);
  if (parts.length === 0) return [{ text: "nothing is known that says more than the average" }];
  return parts.map(([feature, part]) => ({
    text: `${feature} is ${valueInWords(customer[feature] ?? null)}, which ${part < 0 ? "takes away" : "adds"} ${threeDigits(Math.abs(part))}${unit}`,
    feature,
  }));
}
