/** A Cholesky factor of the independent columns of a symmetric matrix. */
export interface Factor {
  /** Places of the columns that are independent of those before them, rising. */
  readonly kept: readonly number[];
  /** Places of those that are not. */
  readonly dropped: readonly number[];
  /** Lower triangle L of the kept columns, row by row, `kept.length` squared: kept part of the matrix = L × Lᵀ. */
  readonly lower: Float64Array;
}

/** Below this share of a column's own sum of squares, what the columns before leave of it may be rounding. */
const INDEPENDENT = 1e-10;

/**
 * Cholesky's factor of a symmetric, positive semi-definite matrix, with columns left out that are combinations of earlier ones:
 * pivoting is limited, as in R's `lm`, so that which one stays does not depend on the data. Cost: cubic in the number of columns.
 *
 * @param matrix row by row, of which the upper triangle is not read; column 0 comes first
 * @param independent the share of its own entry that a column must keep when the columns before are taken out of it
 * @see Dongarra et al., LINPACK Users' Guide, 1979, chapters 8 and 9
 */
export function factorOf(
  matrix: readonly (readonly number[])[],
  independent = INDEPENDENT,
): Factor {
  const size = matrix.length;
  const rows: Float64Array[] = [];
  const kept: number[] = [];
  const dropped: number[] = [];
  for (let column = 0; column < size; column += 1) {
    const own = matrix[column]![column]!;
    const { row, left } = nextRow(matrix, column, rows, kept);
    if (own > 0 && left > independent * own) {
      row[kept.length] = Math.sqrt(left);
      rows.push(row);
      kept.push(column);
    } else dropped.push(column);
  }
  return { kept, dropped, lower: packed(rows) };
}

function nextRow(
  matrix: readonly (readonly number[])[],
  column: number,
  rows: readonly Float64Array[],
  kept: readonly number[],
): { readonly row: Float64Array; readonly left: number } {
  const row = new Float64Array(kept.length + 1);
  let left = matrix[column]![column]!;
  for (const [i, earlier] of kept.entries()) {
    let sum = matrix[column]![earlier]!;
    for (let k = 0; k < i; k += 1) sum -= row[k]! * rows[i]![k]!;
    row[i] = sum / rows[i]![i]!;
    left -= row[i] * row[i];
  }
  return { row, left };
}

function packed(rows: readonly Float64Array[]): Float64Array {
  const lower = new Float64Array(rows.length * rows.length);
  for (const [i, row] of rows.entries()) lower.set(row.subarray(0, i + 1), i * rows.length);
  return lower;
}

/** Solves kept part × x = right side. One entry a kept column. */
export function solveFactored({ lower, kept }: Factor, right: Float64Array): Float64Array {
  const size = kept.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}

/** The inverse of the kept part, row by row. */
export function inverseFactored(factor: Factor): readonly Float64Array[] {
  return factor.kept.map((_, i) => {
    const unit = new Float64Array(factor.kept.length);
    unit[i] = 1;
    return solveFactored(factor, unit);
  });
}
