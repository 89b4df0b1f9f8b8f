import { normalCdf, normalQuantile } from "../probability/index.ts";
import { inverseFactored } from "./independent-columns.ts";
import type { Factor } from "./independent-columns.ts";
import type { Standardized } from "./standardized.ts";

/** An estimate of log odds a unit with what it may be off by. */
export interface LogisticCoefficient {
  readonly estimate: number;
  readonly standardError: number;
  /** Wald's statistic. */
  readonly z: number;
  /** Two-sided, that the coefficient is 0. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** Coefficients of standardised columns, the intercept first, and the information matrix, factored. */
interface Estimated {
  readonly at: Float64Array;
  readonly information: Factor;
}

/** Coefficients of the columns as they were given, of which there are so many. */
export function inOwnUnits(
  { at, information }: Estimated,
  { kept, means, deviations, width }: Standardized,
  { columns, level }: { readonly columns: number; readonly level: number },
) {
  const covariance = covarianceOf(information, width);
  const infer = inference(level);
  const slope = (i: number) =>
    infer(at[i + 1]! / deviations[i]!, Math.sqrt(covariance[i + 1]![i + 1]!) / deviations[i]!);
  const combination = Float64Array.from({ length: width }, (_, i) =>
    i === 0 ? 1 : -means[i - 1]! / deviations[i - 1]!,
  );
  const estimate = at.reduce((sum, entry, i) => sum + entry * combination[i]!, 0);
  return {
    intercept: infer(estimate, Math.sqrt(quadratic(covariance, combination))),
    coefficients: Array.from({ length: columns }, (_, column) =>
      kept.includes(column) ? slope(kept.indexOf(column)) : undefined,
    ),
  };
}

/** Where the likelihood is flat nothing is known: the variance is infinite. */
function covarianceOf(information: Factor, width: number): readonly Float64Array[] {
  const inverse = inverseFactored(information);
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const [i, place] of information.kept.entries()) {
    for (const [j, other] of information.kept.entries()) {
      covariance[place]![other] = inverse[i]![j]!;
    }
  }
  for (const place of information.dropped) covariance[place]![place] = Infinity;
  return covariance;
}

/** vᵀ × matrix × v; what v does not ask for may be infinite. */
const quadratic = (matrix: readonly Float64Array[], v: Float64Array): number =>
  matrix.reduce(
    (sum, row, i) =>
      sum +
      row.reduce(
        (part, entry, j) =>
          part + (entry === 0 || v[i] === 0 || v[j] === 0 ? 0 : v[i]! * entry * v[j]!),
        0,
      ),
    0,
  );

function inference(level: number) {
  const width = normalQuantile((1 + level) / 2);
  return (estimate: number, standardError: number): LogisticCoefficient => {
    const z = estimate / standardError;
    return {
      estimate,
      standardError,
      z,
      p: 2 * normalCdf(-Math.abs(z)),
      low: estimate - width * standardError,
      high: estimate + width * standardError,
    };
  };
}
