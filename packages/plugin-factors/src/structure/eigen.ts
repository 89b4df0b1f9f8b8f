import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues of a symmetric matrix, falling, and a vector of length 1 for each. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

export function eigenOf(matrix: readonly (readonly number[])[]): Eigen {
  const copy = new Matrix(matrix.map((row) => [...row]));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(copy, {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].toSorted(
    (a, b) => realEigenvalues[b]! - realEigenvalues[a]! || a - b,
  );
  return {
    values: order.map((i) => realEigenvalues[i]!),
    vectors: order.map((i) => eigenvectorMatrix.getColumn(i)),
  };
}
