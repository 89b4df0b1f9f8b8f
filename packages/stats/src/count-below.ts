/**
 * How many values lie strictly below a value: its rank, counted from 0, among them. Cost: log n.
 *
 * @param sorted ascending, without `NaN`
 */
export const countBelow = (sorted: ArrayLike<number>, value: number): number =>
  firstPlace(sorted, (candidate) => candidate >= value);

/**
 * How many values lie at or below a value. Cost: log n.
 *
 * @param sorted ascending, without `NaN`
 */
export const countUpTo = (sorted: ArrayLike<number>, value: number): number =>
  firstPlace(sorted, (candidate) => candidate > value);

/** The first place from which on the test holds, by bisection; the length where it never does. */
function firstPlace(sorted: ArrayLike<number>, test: (candidate: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
