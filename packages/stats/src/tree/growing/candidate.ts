import type { Sides } from "./sides.ts";
import type { BinnedColumn } from "../binning/binned-column.ts";
import type { Histogram } from "./histogram.ts";

/** A way to part the rows of a node. */
export interface Candidate {
  readonly column: number;
  /** Impurity it takes away. */
  readonly gain: number;
  /** Rows of each class that go left. */
  readonly left: Int32Array;
  /** One a bin of the column, the unknown last: 1 when its rows go left. */
  readonly goesLeft: Uint8Array;
  /** What is asked. */
  readonly question:
    | { readonly kind: "at most"; readonly threshold: number }
    | { readonly kind: "one of"; readonly categories: readonly number[] };
}

/** A column as a node sees it. */
export interface ColumnCounts {
  readonly column: number;
  readonly contents: BinnedColumn["contents"];
  /** How many bins of known values; the bin of the unknown has this number. */
  readonly count: number;
  readonly histogram: Histogram;
  /** Where the column's counts begin. */
  readonly start: number;
  readonly sides: Sides;
  /** Rows of each class in the node. */
  readonly counts: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly minimumLeaf: number;
}

/** Place of a bin's counts. */
export const placeOf = ({ start, counts }: ColumnCounts, bin: number): number =>
  start + bin * counts.length;

/** How many rows of the node are in a bin. */
export function rowsIn(seen: ColumnCounts, bin: number): number {
  const place = placeOf(seen, bin);
  let rows = 0;
  for (let k = 0; k < seen.counts.length; k++) rows += seen.histogram[place + k]!;
  return rows;
}

/** The bins of known values that hold rows of the node. */
export function filledBins(seen: ColumnCounts): number[] {
  const filled: number[] = [];
  for (let bin = 0; bin < seen.count; bin++) if (rowsIn(seen, bin) > 0) filled.push(bin);
  return filled;
}

/** The side with more rows; left when they are equal. Values that were never seen are sent there. */
export function largerSide(left: ArrayLike<number>, all: ArrayLike<number>): "left" | "right" {
  let difference = 0;
  for (let k = 0; k < all.length; k++) difference += 2 * left[k]! - all[k]!;
  return difference >= 0 ? "left" : "right";
}
