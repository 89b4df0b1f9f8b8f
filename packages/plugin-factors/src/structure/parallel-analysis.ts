import { drawGamma, drawNormal, quantile, seededRandom, sortedKnown } from "@satsuma/stats";
import type { Random } from "@satsuma/stats";
import { eigenOf } from "./eigen.ts";

const DRAWS = 200;
const PERCENTILE = 0.95;

export interface ParallelOptions {
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/**
 * What eigenvalues of a correlation matrix are by chance: the 95th percentile by rank over 200 samples of unrelated normal
 * features. Samples are drawn as Wishart matrices, so that the cost does not depend on the number of rows.
 *
 * @returns one a feature, falling; needs more rows than features
 * @see Horn, A Rationale and Test for the Number of Factors in Factor Analysis, 1965
 * @see Glorfeld, An Improvement on Horn's Parallel Analysis Methodology, 1995
 * @see Bartlett, On the Theory of Statistical Regression, 1933 (the decomposition of Wishart matrices)
 */
export function chanceEigenvalues({ rows, features, seed, signal }: ParallelOptions): number[] {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: DRAWS }, () => {
    signal.throwIfAborted();
    return eigenOf(drawCorrelations(random, rows, features)).values;
  });
  return Array.from({ length: features }, (_, rank) =>
    quantile(sortedKnown(Float64Array.from(drawn, (values) => values[rank]!)), PERCENTILE),
  );
}

function drawCorrelations(random: Random, rows: number, features: number): number[][] {
  const lower = Array.from({ length: features }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) =>
      i === j ? Math.sqrt(drawGamma(random, (rows - 1 - i) / 2, 0.5)) : drawNormal(random),
    ),
  );
  const lengths = lower.map((row) => Math.hypot(...row));
  return lower.map((row, i) =>
    lower.map((other, j) => {
      const [short, long] = i < j ? [row, other] : [other, row];
      const product = short.reduce((sum, entry, k) => sum + entry * long[k]!, 0);
      return i === j ? 1 : product / (lengths[i]! * lengths[j]!);
    }),
  );
}

/** How many of the first eigenvalues exceed chance, one after the other. */
export function aboveChance(eigenvalues: readonly number[], chance: readonly number[]): number {
  const first = eigenvalues.findIndex((value, rank) => value <= chance[rank]!);
  return first === -1 ? eigenvalues.length : first;
}
