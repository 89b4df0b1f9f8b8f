import { checkLabels } from "./check-labels.ts";

/**
 * Mean squared difference of probability and what became: 0 at best, 0.25 for saying one half of everything. `NaN` of none.
 *
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a probability is `NaN`
 * @see Brier, Verification of Forecasts Expressed in Terms of Probability, 1950
 */
export function brierScore(probabilities: Float64Array, labels: Uint8Array): number {
  checkLabels(probabilities, labels);
  const squares = probabilities.reduce((sum, p, row) => sum + (p - labels[row]!) ** 2, 0);
  return squares / labels.length;
}

/**
 * Mean of −ln of the probability that was given to what became, in nats. `Infinity` where that was 0, `NaN` of none.
 *
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a probability is `NaN`
 */
export function logLoss(probabilities: Float64Array, labels: Uint8Array): number {
  checkLabels(probabilities, labels);
  const losses = probabilities.map((p, row) => -Math.log(labels[row] === 1 ? p : 1 - p));
  return losses.reduce((sum, loss) => sum + loss, 0) / labels.length;
}
