import { chiSquareTail } from "@satsuma/stats/probability";
import { factorOf, inverseFactored } from "@satsuma/stats/regression";

/** Whether features have enough in common to look for what lies behind them. */
export interface Adequacy {
  /** Kaiser, Meyer and Olkin's measure, 0 to 1: below 0.5 there is little in common. */
  readonly kmo: number;
  /** Bartlett's test that features are unrelated. */
  readonly sphericity: {
    readonly chiSquare: number;
    readonly degreesOfFreedom: number;
    readonly p: number;
  };
}

/**
 * @returns nothing when some feature is a combination of others, given by its place
 * @see Kaiser & Rice, Little Jiffy, Mark IV, 1974
 * @see Bartlett, A Note on the Multiplying Factors for Various Chi Square Approximations, 1954
 */
export function adequacyOf(
  correlations: readonly (readonly number[])[],
  rows: number,
): { readonly adequacy?: Adequacy; readonly collinear: readonly number[] } {
  const factor = factorOf(correlations);
  if (factor.dropped.length > 0) return { collinear: factor.dropped };
  const size = correlations.length;
  const logDeterminant = Array.from(
    correlations,
    (_, i) => 2 * Math.log(factor.lower[i * size + i]!),
  );
  const chiSquare = Math.max(
    0,
    -(rows - 1 - (2 * size + 5) / 6) * logDeterminant.reduce((sum, log) => sum + log, 0),
  );
  const degreesOfFreedom = (size * (size - 1)) / 2;
  const p = chiSquareTail(chiSquare, degreesOfFreedom);
  const kmo = kmoOf(correlations, inverseFactored(factor));
  return { adequacy: { kmo, sphericity: { chiSquare, degreesOfFreedom, p } }, collinear: [] };
}

/** Squared correlations as a share of them and the squared partial ones; 0 when there are none. */
function kmoOf(
  correlations: readonly (readonly number[])[],
  inverse: readonly Float64Array[],
): number {
  let plain = 0;
  let partial = 0;
  for (const [i, row] of correlations.entries()) {
    for (let j = 0; j < i; j += 1) {
      plain += row[j]! ** 2;
      partial += inverse[i]![j]! ** 2 / (inverse[i]![i]! * inverse[j]![j]!);
    }
  }
  return plain + partial === 0 ? 0 : plain / (plain + partial);
}
