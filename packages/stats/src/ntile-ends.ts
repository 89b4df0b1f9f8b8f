/**
 * Where the groups end when so many items in a row are cut into groups of equal size, the larger groups first, as SQL's
 * `ntile` does.
 *
 * @param count how many items, 0 or more
 * @param groups how many groups, 1 or more
 * @returns the place of the last item of each group, counted from 1; a group without items ends where the one before it does
 * @throws RangeError when a number is not whole or out of range
 */
export function ntileEnds(count: number, groups: number): number[] {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`count must be a whole number of at least 0, got ${count}`);
  }
  if (!Number.isSafeInteger(groups) || groups < 1) {
    throw new RangeError(`groups must be a whole number of at least 1, got ${groups}`);
  }
  const size = Math.floor(count / groups);
  const larger = count % groups;
  return Array.from({ length: groups }, (_, i) => (i + 1) * size + Math.min(i + 1, larger));
}
