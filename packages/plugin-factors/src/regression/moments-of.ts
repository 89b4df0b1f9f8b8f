import type { Moments } from "@satsuma/stats/regression";

/** Second moments of some columns. */
export function momentsOf(columns: readonly Float64Array[]): Moments {
  const count = columns[0]?.length ?? 0;
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / count);
  const centred = columns.map((column, i) => column.map((value) => value - means[i]!));
  const lower = centred.map((column, i) =>
    centred.slice(0, i + 1).map((other) => dot(column, other)),
  );
  return {
    count,
    weight: count,
    means,
    products: columns.map((_, i) =>
      columns.map((__, j) => lower[Math.max(i, j)]![Math.min(i, j)]!),
    ),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row += 1) sum += a[row]! * b[row]!;
  return sum;
}
