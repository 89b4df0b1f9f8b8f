/**
 * Puts rows that go left before those that go right, each in the order they had, in place.
 *
 * @param bins one a row of the data
 * @param goesLeft one a bin
 * @param spare at least as long as `rows`
 * @returns how many go left
 */
export function partition(
  rows: Int32Array,
  bins: Uint8Array,
  goesLeft: Uint8Array,
  spare: Int32Array,
): number {
  let left = 0;
  let right = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (goesLeft[bins[row]!] === 1) rows[left++] = row;
    else spare[right++] = row;
  }
  rows.set(spare.subarray(0, right), left);
  return left;
}
