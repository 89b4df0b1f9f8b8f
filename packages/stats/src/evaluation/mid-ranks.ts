/**
 * Ranks from 1 for the lowest; equal values share the mean of their ranks.
 *
 * @param values not `NaN`
 * @returns one a value
 */
export function midRanks(values: Float64Array): Float64Array {
  const order = placesByValue(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    // Ranks from + 1 to `to`.
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
  }
  return ranks;
}

/** Places of values, the lowest first, equal ones in the order they have. */
export const placesByValue = (values: Float64Array): Int32Array =>
  Int32Array.from(values, (_, i) => i).toSorted((a, b) => values[a]! - values[b]! || a - b);
