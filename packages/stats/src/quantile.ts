/**
 * The quantile of type 7: linear between the two order statistics around `probability · (n − 1)`, counted from 0. R's and
 * NumPy's standard. A place that is whole but for the rounding of doubles counts as whole, so that a quantile that falls on
 * a value is that value.
 *
 * @param sorted ascending, without `NaN`
 * @param probability 0 to 1
 * @returns `NaN` when there are no values
 * @throws RangeError when the probability is out of range
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  const place = probability * (sorted.length - 1);
  // A probability and its product are each off by half a unit in the last place at most.
  const fuzz = 4 * Number.EPSILON * Math.max(1, place);
  const below = Math.floor(place + fuzz);
  const share = place - below;
  const low = sorted[below] ?? NaN;
  if (Math.abs(share) < fuzz) return low;
  const high = sorted[below + 1] ?? low;
  return low + share * (high - low);
}
