import type { Moments } from "@satsuma/stats/regression";

/** Second moments of rows, the way a warehouse sums them. */
export function momentsOf(rows: readonly (readonly number[])[]): Moments {
  const width = rows[0]!.length;
  const means = columns(width).map((i) => sum(rows.map((row) => row[i]!)) / rows.length);
  const products = columns(width).map((i) =>
    columns(width).map((j) =>
      sum(rows.map((row) => (row[i]! - means[i]!) * (row[j]! - means[j]!))),
    ),
  );
  return { count: rows.length, weight: rows.length, means, products };
}

const columns = (width: number): number[] => Array.from({ length: width }, (_, i) => i);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
