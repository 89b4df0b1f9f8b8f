/** Who went from which state to which. */
export interface Transitions {
  /** `counts[from][to]`: how many. */
  readonly counts: readonly Float64Array[];
  /** By state: how many came to it from none. */
  readonly appeared: Float64Array;
  /** By state: how many left it for none. */
  readonly vanished: Float64Array;
}

/**
 * Counts how items moved between states from one time to another.
 *
 * @param before the state of each item, counted from 0; `-1` means none
 * @param after the state of the same items, in the same order, later
 * @param states how many states there are
 * @throws RangeError when the two differ in length or a state is out of range
 */
export function transitionMatrix(
  before: Int32Array,
  after: Int32Array,
  states: number,
): Transitions {
  if (before.length !== after.length) {
    throw new RangeError(
      `before and after must be of one length, got ${before.length} and ${after.length}`,
    );
  }
  const counts = Array.from({ length: states }, () => new Float64Array(states));
  const appeared = new Float64Array(states);
  const vanished = new Float64Array(states);
  before.forEach((from, i) => {
    const to = after[i]!;
    checkState(from, states);
    checkState(to, states);
    if (from !== -1 && to !== -1) counts[from]![to]! += 1;
    else if (to !== -1) appeared[to]! += 1;
    else if (from !== -1) vanished[from]! += 1;
  });
  return { counts, appeared, vanished };
}

/**
 * The chance of each next state: the rows of a matrix of counts, each divided by its sum.
 *
 * @returns a row of `NaN` where nothing was counted
 */
export const rowShares = (counts: readonly Float64Array[]): Float64Array[] =>
  counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / total);
  });

function checkState(state: number, states: number): void {
  if (state < -1 || state >= states) {
    throw new RangeError(`a state must be from -1 to ${states - 1}, got ${state}`);
  }
}
