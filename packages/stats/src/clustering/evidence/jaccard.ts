/**
 * How well each group of one partition is found again in another: the share of the rows in either that are in both, of the
 * other's groups that share the most. 1 when it is there unchanged; `NaN` for a group without rows.
 *
 * @param labels groups of the rows from 0
 * @param others groups of the same rows in the other partition, from 0
 * @see Hennig, Cluster-wise Assessment of Cluster Stability, 2007
 */
export function bestJaccards(
  labels: ArrayLike<number>,
  others: ArrayLike<number>,
  groups: number,
  otherGroups: number,
): Float64Array {
  const both = overlaps(labels, others, groups, otherGroups);
  const own = Float64Array.from(both, (row) => row.reduce((sum, count) => sum + count, 0));
  const other = new Float64Array(otherGroups);
  for (const row of both) row.forEach((count, j) => (other[j]! += count));
  return own.map((size, i) =>
    size === 0
      ? NaN
      : both[i]!.reduce((most, count, j) => Math.max(most, count / (size + other[j]! - count)), 0),
  );
}

/** How many rows each pair of groups shares. */
function overlaps(
  labels: ArrayLike<number>,
  others: ArrayLike<number>,
  groups: number,
  otherGroups: number,
): Float64Array[] {
  const both = Array.from({ length: groups }, () => new Float64Array(otherGroups));
  for (let i = 0; i < labels.length; i++) both[labels[i]!]![others[i]!]! += 1;
  return both;
}
