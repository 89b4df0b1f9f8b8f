import { factorOf } from "./independent-columns.ts";

/** Columns of mean 0 and deviation 1 after a first column of ones, row by row. */
export interface Standardized {
  readonly rows: number;
  /** Entries a row: one more than kept columns. */
  readonly width: number;
  readonly values: Float64Array;
  /** Places of the columns that are independent of those before; means and deviations are theirs. */
  readonly kept: readonly number[];
  readonly dropped: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Leaves out columns that are constant or combinations of earlier ones. Cost: rows × columns². */
export function standardized(
  columns: readonly Float64Array[],
  rows: number,
  weights?: Float64Array,
): Standardized {
  const summaries = columns.map((column) => summaryOf(column, weights));
  const correlations = columns.map((_, i) =>
    columns.map((__, j) => (j > i ? 0 : correlation([i, j], columns, summaries, weights))),
  );
  const { kept, dropped } = factorOf(correlations);
  const means = kept.map((i) => summaries[i]!.mean);
  const deviations = kept.map((i) => summaries[i]!.deviation);
  const width = kept.length + 1;
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    values[row * width] = 1;
    for (let i = 0; i < kept.length; i += 1) {
      values[row * width + i + 1] = (columns[kept[i]!]![row]! - means[i]!) / deviations[i]!;
    }
  }
  return { rows, width, values, kept, dropped, means, deviations };
}

interface ColumnSummary {
  readonly mean: number;
  /** 0 where all that differs is rounding. */
  readonly deviation: number;
  readonly weight: number;
}

function summaryOf(column: Float64Array, weights: Float64Array | undefined): ColumnSummary {
  let weight = 0;
  let sum = 0;
  for (let row = 0; row < column.length; row += 1) {
    const own = weights?.[row] ?? 1;
    weight += own;
    sum += own * column[row]!;
  }
  const mean = sum / weight;
  let squares = 0;
  for (let row = 0; row < column.length; row += 1) {
    squares += (weights?.[row] ?? 1) * (column[row]! - mean) ** 2;
  }
  const deviation = Math.sqrt(squares / weight);
  return { mean, weight, deviation: deviation > 1e-13 * Math.abs(mean) ? deviation : 0 };
}

function correlation(
  [i, j]: readonly [number, number],
  columns: readonly Float64Array[],
  summaries: readonly ColumnSummary[],
  weights: Float64Array | undefined,
): number {
  const [a, b] = [summaries[i]!, summaries[j]!];
  if (a.deviation === 0 || b.deviation === 0) return 0;
  if (i === j) return 1;
  let sum = 0;
  for (let row = 0; row < columns[i]!.length; row += 1) {
    sum += (weights?.[row] ?? 1) * (columns[i]![row]! - a.mean) * (columns[j]![row]! - b.mean);
  }
  return sum / (a.weight * a.deviation * b.deviation);
}
