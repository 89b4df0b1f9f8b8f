import type { Gram } from "@satsuma/plugin";

/** The correlation matrix of what varies. */
export interface Correlations {
  readonly matrix: readonly (readonly number[])[];
  /** Places in the Gram matrix of the rows here. */
  readonly kept: readonly number[];
  readonly constant: readonly number[];
  /** Means and deviations of what is kept; deviations with one degree of freedom less than rows. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** What varies only as rounding does is constant. */
const ROUNDING = 1e-12;

export function correlationsOf({ count, means, products }: Gram): Correlations {
  const places = means.map((_, i) => i);
  const deviation = (i: number) =>
    Math.sqrt(Math.max(products[i]![i]!, 0) / Math.max(count - 1, 1));
  const varies = (i: number) => deviation(i) > ROUNDING * Math.abs(means[i]!);
  const kept = places.filter(varies);
  return {
    matrix: kept.map((i) => kept.map((j) => correlation(products, i, j))),
    kept,
    constant: places.filter((i) => !varies(i)),
    means: kept.map((i) => means[i]!),
    deviations: kept.map(deviation),
  };
}

function correlation(products: Gram["products"], i: number, j: number): number {
  if (i === j) return 1;
  return products[i]![j]! / Math.sqrt(products[i]![i]! * products[j]![j]!);
}
