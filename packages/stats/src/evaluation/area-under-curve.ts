import { checkLabels } from "./check-labels.ts";
import { midRanks } from "./mid-ranks.ts";

/**
 * The chance that a row of class 1 has a higher score than one of class 0, ties counting half: the area under the ROC curve.
 *
 * @param scores higher for rows that are more likely of class 1; not `NaN`
 * @param labels 0 or 1, one a score
 * @returns `NaN` unless both classes occur
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a score is `NaN`
 * @see Hanley and McNeil, The Meaning and Use of the Area under a ROC Curve, 1982
 */
export function areaUnderCurve(scores: Float64Array, labels: Uint8Array): number {
  checkLabels(scores, labels);
  const ranks = midRanks(scores);
  let ones = 0;
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 0) continue;
    ones++;
    sum += ranks[row]!;
  }
  const zeros = labels.length - ones;
  return (sum - (ones * (ones + 1)) / 2) / (ones * zeros);
}
