/**
 * How far two groupings agree, corrected for chance, from their cross-table: as `adjustedRandIndex` of the rows that it counts.
 *
 * @param counts `counts[i][j]`: how many are in group `i` of the one and group `j` of the other
 * @throws RangeError when rows of the table differ in length, or a count is no whole number of 0 or more
 * @see Hubert and Arabie, Comparing Partitions, 1985
 */
export function adjustedRandIndexOf(counts: readonly ArrayLike<number>[]): number {
  const rows = counts.map((row) => Array.from(row));
  const width = rows[0]?.length ?? 0;
  for (const row of rows) check(row, width);
  const columns = Array.from({ length: width }, (_, j) => rows.map((row) => row[j]!));
  const together = pairsIn(rows.flat());
  const ofOne = pairsIn(rows.map(sum));
  const ofOther = pairsIn(columns.map(sum));
  const all = pairs(sum(rows.flat()));
  if (all === 0) return 1;
  const expected = (ofOne * ofOther) / all;
  const most = (ofOne + ofOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function check(row: readonly number[], width: number): void {
  if (row.length !== width)
    throw new RangeError(`rows of counts must be of one length, got ${width} and ${row.length}`);
  const wrong = row.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined)
    throw new RangeError(`counts must be whole numbers of 0 or more, got ${wrong}`);
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

const pairs = (count: number): number => (count * (count - 1)) / 2;

const pairsIn = (counts: readonly number[]): number => sum(counts.map(pairs));
