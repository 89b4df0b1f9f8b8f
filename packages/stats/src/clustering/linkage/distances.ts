import type { ClusteringKernel } from "../kernel/kernel.ts";
import type { Points } from "../points.ts";

/**
 * Distances of all pairs of rows. That of rows i < j is at `columnStarts[j] + i * STRIP`: strips of some columns each, so that
 * both the distances before the diagonal and those after it lie on few pages of memory.
 */
export interface PairDistances {
  /** Also one place that is spare, the last. */
  readonly values: Float64Array;
  /** One a row. */
  readonly columnStarts: Int32Array;
}

/** Columns in a strip. */
export const STRIP = 64;

/** @throws RangeError above some 65,000 rows: more pairs than an array can hold */
export function pairDistances(points: Points, kernel: ClusteringKernel): PairDistances {
  const { rows } = points;
  const { columnStarts, length } = layOut(rows);
  const values = new Float64Array(length + 1);
  const distancer = kernel.distancer(points);
  for (let i = 0; i < rows - 1; i++) {
    const row = distancer.after(i);
    for (let j = 0; j < row.length; j++) values[columnStarts[i + 1 + j]! + i * STRIP] = row[j]!;
  }
  return { values, columnStarts };
}

/** A strip has a line of so many distances for each row down to its own last. */
function layOut(rows: number): { readonly columnStarts: Int32Array; readonly length: number } {
  const columnStarts = new Int32Array(rows);
  let length = 0;
  for (let strip = 0; strip * STRIP < rows; strip++) {
    const end = Math.min((strip + 1) * STRIP, rows);
    for (let j = strip * STRIP; j < end; j++) columnStarts[j] = length + (j % STRIP);
    length += end * STRIP;
  }
  if (length >= 2 ** 31) throw new RangeError(`${rows} rows have more pairs than can be held`);
  return { columnStarts, length };
}
