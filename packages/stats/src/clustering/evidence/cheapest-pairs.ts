/**
 * Pairs rows with columns so that the costs of all pairs add up to the least possible. Time grows with the third power.
 *
 * @param costs by row, then column; finite, no more rows than columns
 * @returns the column of each row
 * @throws RangeError when there are more rows than columns
 * @see Kuhn, The Hungarian Method for the Assignment Problem, 1955
 */
export function cheapestPairs(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0;
  if (costs.length > columns) {
    throw new RangeError(`there must be a column for each row, got ${costs.length} and ${columns}`);
  }
  const work: Work = {
    costs,
    rowPrices: new Float64Array(costs.length),
    columnPrices: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(-1),
  };
  for (const row of costs.keys()) pairOneMore(work, row);
  const found = Array.from({ length: costs.length }, () => -1);
  work.rowOf.forEach((row, column) => {
    if (row !== -1) found[row] = column;
  });
  return found;
}

interface Work {
  readonly costs: readonly (readonly number[])[];
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  readonly rowOf: Int32Array;
}

/** Finds the cheapest way, through pairs that may be changed, from a row to a column without one. */
function pairOneMore({ costs, rowPrices, columnPrices, rowOf }: Work, row: number): void {
  const columns = rowOf.length;
  const slack = new Float64Array(columns).fill(Infinity);
  const from = new Int32Array(columns).fill(-1);
  const seen = new Set<number>();
  let column = -1;
  for (;;) {
    const at = column === -1 ? row : rowOf[column]!;
    let next = -1;
    for (let j = 0; j < columns; j++) {
      if (seen.has(j)) continue;
      const cost = costs[at]![j]! - rowPrices[at]! - columnPrices[j]!;
      if (cost < slack[j]!) {
        slack[j] = cost;
        from[j] = column;
      }
      if (next === -1 || slack[j]! < slack[next]!) next = j;
    }
    const step = slack[next]!;
    rowPrices[row]! += step;
    for (const j of seen) {
      rowPrices[rowOf[j]!]! += step;
      columnPrices[j]! -= step;
    }
    for (let j = 0; j < columns; j++) if (!seen.has(j)) slack[j]! -= step;
    column = next;
    if (rowOf[column] === -1) break;
    seen.add(column);
  }
  while (column !== -1) {
    const before = from[column]!;
    rowOf[column] = before === -1 ? row : rowOf[before]!;
    column = before;
  }
}
