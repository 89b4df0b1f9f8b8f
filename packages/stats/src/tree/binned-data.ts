import type { BinnedColumn } from "./binning/binned-column.ts";
import { MOST_BINS } from "./binning/binned-column.ts";
import { binColumns } from "./binning/bin-columns.ts";
import { checkData } from "./check-data.ts";
import type { TreeData } from "./class-tree.ts";

/** Rows in the form in which splits are found: columns in bins. Trees on parts of the rows share it. */
export interface BinnedData {
  readonly rows: number;
  readonly columns: readonly BinnedColumn[];
  readonly labels: Uint8Array | Int32Array;
  readonly classes: number;
}

/**
 * Checks rows and puts their columns into bins.
 *
 * @param categories most categories of a column that are told apart, the rarest being together; 255 unless given
 * @yields how many steps of `inTurns` a column took
 * @throws RangeError when columns or labels do not fit each other, or a number is infinite
 */
export function* binData(
  data: TreeData,
  categories: number = MOST_BINS,
): Generator<number, BinnedData> {
  checkData(data);
  if (!Number.isInteger(categories) || categories < 2) {
    throw new RangeError(`categories must be a whole number of at least 2, got ${categories}`);
  }
  const { rows, labels, classes } = data;
  return { rows, labels, classes, columns: yield* binColumns(data.columns, categories) };
}
