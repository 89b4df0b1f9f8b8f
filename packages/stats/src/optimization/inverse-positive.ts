/**
 * The inverse of a symmetric positive definite matrix: the covariance of estimates from the Hessian of what was minimized.
 *
 * @param matrix row by row
 * @returns nothing when it is not positive definite, as where a likelihood has no peak
 * @see Golub and Van Loan, Matrix Computations, 1983, 4.2 (Cholesky)
 */
export function inversePositive(
  matrix: readonly (readonly number[])[],
): readonly (readonly number[])[] | undefined {
  const root = choleskyRoot(matrix);
  if (root === undefined) return undefined;
  const columns = matrix.map((_, i) => solved(root, i));
  return matrix.map((_, i) => columns.map((column) => column[i] ?? NaN));
}

/** The lower triangle L with L Lᵀ = matrix. */
function choleskyRoot(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const root: number[][] = matrix.map(() => []);
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j += 1) {
      let rest = row[j] ?? NaN;
      for (let k = 0; k < j; k += 1) rest -= entry(root, i, k) * entry(root, j, k);
      if (i === j && !(rest > 0 && rest < Infinity)) return undefined;
      root[i]?.push(i === j ? Math.sqrt(rest) : rest / entry(root, j, j));
    }
  }
  return root;
}

/** The column of the inverse at a place. */
function solved(root: readonly (readonly number[])[], place: number): number[] {
  const x = root.map((_, i): number => (i === place ? 1 : 0));
  for (let i = 0; i < x.length; i += 1) {
    let rest = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) rest -= entry(root, i, k) * (x[k] ?? 0);
    x[i] = rest / entry(root, i, i);
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let rest = x[i] ?? 0;
    for (let k = i + 1; k < x.length; k += 1) rest -= entry(root, k, i) * (x[k] ?? 0);
    x[i] = rest / entry(root, i, i);
  }
  return x;
}

const entry = (matrix: readonly (readonly number[])[], i: number, j: number): number =>
  matrix[i]?.[j] ?? NaN;
