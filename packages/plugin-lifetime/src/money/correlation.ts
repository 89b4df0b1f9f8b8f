/**
 * The correlation of two lists of equal length.
 *
 * @returns −1 to 1; nothing when one of them does not vary
 * @see Pearson, Note on Regression and Inheritance in the Case of Two Parents, 1895
 */
export function correlation(x: readonly number[], y: readonly number[]): number | undefined {
  const dx = deviations(x);
  const dy = deviations(y);
  const product = dx.reduce((sum, value, i) => sum + value * (dy[i] ?? 0), 0);
  const size = Math.sqrt(squares(dx) * squares(dy));
  return size > 0 ? Math.max(-1, Math.min(1, product / size)) : undefined;
}

function deviations(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

const squares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);
