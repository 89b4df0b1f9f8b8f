import type { BinnedData } from "../binned-data.ts";

/** Where the counts of each column begin in a node's histogram. */
export interface HistogramLayout {
  readonly starts: Int32Array;
  readonly length: number;
}

/** One count for each column, bin (the unknown last) and class, in this order. */
export type Histogram = Int32Array;

/** Where counts lie, for all nodes of a tree. */
export function layoutOf({ columns, classes }: BinnedData): HistogramLayout {
  const starts = new Int32Array(columns.length);
  let length = 0;
  for (const [i, column] of columns.entries()) {
    starts[i] = length;
    length += (column.count + 1) * classes;
  }
  return { starts, length };
}

/** Counts rows by column, bin and class into a histogram of zeros. Cost: rows × columns. */
export function countRows(
  data: BinnedData,
  layout: HistogramLayout,
  rows: Int32Array,
  into: Histogram,
): void {
  const { classes } = data;
  const labels = data.classes > 256 ? new Int32Array(rows.length) : new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) labels[i] = data.labels[rows[i]!]!;
  for (const [column, { bins }] of data.columns.entries()) {
    const start = layout.starts[column]!;
    for (let i = 0; i < rows.length; i++) into[start + bins[rows[i]!]! * classes + labels[i]!]!++;
  }
}

/** Takes the counts of one child off the parent's, which leaves the other's. */
export function subtract(from: Histogram, part: Histogram): void {
  for (let i = 0; i < from.length; i++) from[i]! -= part[i]!;
}
