import { checkLabels } from "./check-labels.ts";
import { placesByValue } from "./mid-ranks.ts";

/** What calling rows of at least a score class 1 would find. */
export interface RocPoint {
  /** `Infinity` at the start, where none is. */
  readonly score: number;
  /** Share of class 0 that would be called 1. */
  readonly falsePositives: number;
  /** Share of class 1 that would be. */
  readonly truePositives: number;
}

/**
 * The curve from (0, 0) to (1, 1), a point for each different score, the highest first.
 *
 * @returns no points unless both classes occur
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, or a score is `NaN`
 */
export function rocCurve(scores: Float64Array, labels: Uint8Array): RocPoint[] {
  checkLabels(scores, labels);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  const zeros = labels.length - ones;
  if (ones === 0 || zeros === 0) return [];
  const order = placesByValue(scores).toReversed();
  const points: RocPoint[] = [{ score: Infinity, falsePositives: 0, truePositives: 0 }];
  let found = 0;
  for (const [i, row] of order.entries()) {
    found += labels[row]!;
    const score = scores[row]!;
    if (i + 1 < order.length && scores[order[i + 1]!] === score) continue;
    points.push({ score, falsePositives: (i + 1 - found) / zeros, truePositives: found / ones });
  }
  return points;
}
