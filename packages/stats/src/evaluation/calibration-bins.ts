import { checkLabels } from "./check-labels.ts";
import { placesByValue } from "./mid-ranks.ts";

/** Rows with about the same probability. */
export interface CalibrationBin {
  readonly rows: number;
  /** Mean of the probabilities. */
  readonly expected: number;
  /** How many are of class 1. */
  readonly ones: number;
}

/**
 * Rows by rising probability in groups of about equal size; equal probabilities share a group, so there may be fewer.
 *
 * @param bins how many groups, 1 or more
 * @throws RangeError when lengths differ, a label is neither 0 nor 1, a probability is `NaN`, or bins is no whole number above 0
 */
export function calibrationBins(
  probabilities: Float64Array,
  labels: Uint8Array,
  bins: number,
): CalibrationBin[] {
  checkLabels(probabilities, labels);
  if (!Number.isInteger(bins) || bins < 1) {
    throw new RangeError(`bins must be a whole number of at least 1, got ${bins}`);
  }
  const order = placesByValue(probabilities);
  const ends = groupEnds(order, probabilities, bins);
  return ends.map((end, i) => binOf(order.subarray(ends[i - 1] ?? 0, end), probabilities, labels));
}

/** Where groups end: at the first place of at least their share that parts two different probabilities. */
function groupEnds(order: Int32Array, probabilities: Float64Array, bins: number): number[] {
  const ends: number[] = [];
  for (let i = 1; i <= order.length; i++) {
    const isShared = i < order.length && probabilities[order[i]!] === probabilities[order[i - 1]!];
    const isFull =
      i * bins >= (Math.floor(((ends.at(-1) ?? 0) * bins) / order.length) + 1) * order.length;
    if (!isShared && (isFull || i === order.length)) ends.push(i);
  }
  return ends;
}

function binOf(rows: Int32Array, probabilities: Float64Array, labels: Uint8Array): CalibrationBin {
  let expected = 0;
  let ones = 0;
  for (const row of rows) {
    expected += probabilities[row]!;
    ones += labels[row]!;
  }
  return { rows: rows.length, expected: expected / rows.length, ones };
}
