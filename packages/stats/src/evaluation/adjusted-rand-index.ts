/**
 * How far two groupings of the same rows agree, corrected for chance: 1 when they are the same but for the groups' numbers,
 * around 0 when they have nothing to do with each other. Two groupings that are both of one group, or both of single rows, agree.
 *
 * @param one group of each row, any whole numbers
 * @throws RangeError when lengths differ
 * @see Hubert and Arabie, Comparing Partitions, 1985
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) {
    throw new RangeError(`groupings must have as many rows, got ${one.length} and ${other.length}`);
  }
  const both = pairsIn(one.length, (row) => `${one[row]},${other[row]}`);
  const pairsOfOne = pairsIn(one.length, (row) => one[row]);
  const pairsOfOther = pairsIn(one.length, (row) => other[row]);
  const all = pairs(one.length);
  if (all === 0) return 1;
  const expected = (pairsOfOne * pairsOfOther) / all;
  const most = (pairsOfOne + pairsOfOther) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** How many pairs of rows are in the same group. */
function pairsIn(rows: number, groupOf: (row: number) => unknown): number {
  const sizes = new Map<unknown, number>();
  for (let row = 0; row < rows; row++) {
    const group = groupOf(row);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}

const pairs = (rows: number): number => (rows * (rows - 1)) / 2;
