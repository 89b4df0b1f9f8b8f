/** Rows by what they are and what they were taken for. */
export type Confusion = readonly (readonly number[])[];

/**
 * Counts rows by their class and the class they were given: `confusion(…)[is][takenFor]`.
 *
 * @param predicted class of each row, from 0
 * @param classes how many there are
 * @throws RangeError when lengths differ or a class is out of range
 */
export function confusion(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): Confusion {
  checkLengths(labels, predicted);
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (let row = 0; row < labels.length; row++) {
    counts[within(labels[row]!, classes)]![within(predicted[row]!, classes)]!++;
  }
  return counts;
}

/** Share of rows given the class they have; `NaN` of none. @throws RangeError when lengths differ */
export function accuracy(labels: ArrayLike<number>, predicted: ArrayLike<number>): number {
  checkLengths(labels, predicted);
  let right = 0;
  for (let row = 0; row < labels.length; row++) if (labels[row] === predicted[row]) right++;
  return right / labels.length;
}

function checkLengths(labels: ArrayLike<number>, predicted: ArrayLike<number>): void {
  if (labels.length === predicted.length) return;
  throw new RangeError(`predicted must be ${labels.length}, one a label, got ${predicted.length}`);
}

function within(label: number, classes: number): number {
  if (Number.isInteger(label) && label >= 0 && label < classes) return label;
  throw new RangeError(`a class must be from 0 to ${classes - 1}, got ${label}`);
}
