/**
 * Intercept + sum of coefficient × column, by row. For a logistic regression these are log odds.
 *
 * @param coefficients one a column; `undefined` counts as 0
 */
export function linearPredictor(
  intercept: number,
  coefficients: readonly (number | undefined)[],
  columns: readonly Float64Array[],
  rows: number,
): Float64Array {
  const sums = new Float64Array(rows).fill(intercept);
  for (const [i, column] of columns.entries()) {
    const coefficient = coefficients[i] ?? 0;
    if (coefficient === 0) continue;
    for (let row = 0; row < rows; row += 1) sums[row]! += coefficient * column[row]!;
  }
  return sums;
}
