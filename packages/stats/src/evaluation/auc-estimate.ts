import { checkLabels } from "./check-labels.ts";
import { midRanks } from "./mid-ranks.ts";

/** An area under a ROC curve with the error it is known up to. */
export interface AucEstimate {
  readonly auc: number;
  /** By DeLong's method; `NaN` unless there are two rows of each class. */
  readonly standardError: number;
}

/**
 * The area under the ROC curve and its standard error, without an assumption about how scores are spread: from how far the
 * share of the other class that is outranked varies from row to row. Ties count half. Cost: n log n.
 *
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a score is `NaN`
 * @see DeLong, DeLong and Clarke-Pearson, Comparing the Areas under Two or More Correlated ROC Curves, 1988
 * @see Sun and Xu, Fast Implementation of DeLong's Algorithm, 2014 (by mid-ranks)
 */
export function aucEstimate(scores: Float64Array, labels: Uint8Array): AucEstimate {
  checkLabels(scores, labels);
  const all = midRanks(scores);
  const ones = placements(scores, labels, all, 1);
  const zeros = placements(scores, labels, all, 0);
  const auc = mean(ones);
  const spread = variance(ones) / ones.length + variance(zeros) / zeros.length;
  return { auc, standardError: Math.sqrt(spread) };
}

/** For each row of a class the share of the other class with lower scores. */
function placements(
  scores: Float64Array,
  labels: Uint8Array,
  all: Float64Array,
  label: number,
): Float64Array {
  const isOfClass = (_: number, row: number) => labels[row] === label;
  const within = midRanks(scores.filter(isOfClass));
  const others = scores.length - within.length;
  return all.filter(isOfClass).map((rank, i) => (rank - within[i]!) / others);
}

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: Float64Array): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return values.length < 2 ? NaN : squares / (values.length - 1);
}
