/**
 * The counts of a group's categories that may be shown: each of nobody, or of at least the minimum group. Where those left out
 * could be worked out from what is shown, because together they are fewer than that, the next smallest are left out as well.
 *
 * @returns one a category; undefined where it is left out
 * @see Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001 (secondary suppression)
 */
export function shownCounts(
  counts: ArrayLike<number>,
  minimumGroup: number,
): (number | undefined)[] {
  const rising = Array.from(counts, (count, i) => ({ count, i }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.i - b.i);
  const hidden = new Set<number>();
  let together = 0;
  for (const { count, i } of rising) {
    if (count >= minimumGroup && (together === 0 || together >= minimumGroup)) break;
    hidden.add(i);
    together += count;
  }
  return Array.from(counts, (count, i) => (hidden.has(i) ? undefined : count));
}
