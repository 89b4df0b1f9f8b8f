/** @throws RangeError when lengths differ, a label is neither 0 nor 1, or a score is `NaN` */
export function checkLabels(scores: Float64Array, labels: Uint8Array): void {
  if (scores.length !== labels.length) {
    throw new RangeError(`labels must be ${scores.length}, one a score, got ${labels.length}`);
  }
  const label = labels.find((label) => label > 1);
  if (label !== undefined) throw new RangeError(`labels must be 0 or 1, got ${label}`);
  if (scores.some(Number.isNaN)) throw new RangeError("scores must be known, got NaN");
}
