import { fTail, studentCdf, studentQuantile } from "../probability/index.ts";
import { factorOf, inverseFactored, solveFactored } from "./independent-columns.ts";

/** Second moments of some columns: all that least squares needs to know of the rows. */
export interface Moments {
  readonly count: number;
  /** Sum of weights; equals `count` without. */
  readonly weight: number;
  readonly means: readonly number[];
  /** Row by row: sum of weight × (x − mean x) × (y − mean y). */
  readonly products: readonly (readonly number[])[];
}

export interface LinearOptions {
  /** How sure the intervals are; 0.95 unless given. */
  readonly level?: number;
}

/** An estimate with what it may be off by. */
export interface LinearCoefficient {
  readonly estimate: number;
  readonly standardError: number;
  /** Infinite where the fit is perfect and the estimate is not 0. */
  readonly t: number;
  /** Two-sided, that the coefficient is 0. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

export interface LinearFit {
  readonly intercept: LinearCoefficient;
  /** One a column but the outcome; `undefined` for those that earlier columns determine. */
  readonly coefficients: readonly (LinearCoefficient | undefined)[];
  /** Places of columns that are constant, or combinations of earlier ones. */
  readonly collinear: readonly number[];
  readonly degreesOfFreedom: number;
  /** Standard deviation of the residuals, in the outcome's unit. */
  readonly residualDeviation: number;
  /** Share of the outcome's variance that is explained; 0 when the outcome is constant. */
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** That all coefficients but the intercept are 0; absent when there are none. */
  readonly f?: { readonly value: number; readonly p: number };
}

/**
 * Linear regression by least squares, with an intercept, from second moments. Columns are scaled to unit length before they are
 * factored, so units do not matter. Cost: cubic in the number of columns, whatever the number of rows.
 *
 * @param moments of the columns, the outcome last
 * @throws RangeError when there is no row more than coefficients
 * @see Draper & Smith, Applied Regression Analysis, 1998
 */
export function linearRegression(
  moments: Moments,
  { level = 0.95 }: LinearOptions = {},
): LinearFit {
  const least = leastSquares(moments);
  const { kept, slopes, scales, rSquared, total } = least;
  const degreesOfFreedom = moments.count - kept.length - 1;
  if (degreesOfFreedom < 1) {
    throw new RangeError(`rows must be more than ${kept.length + 1}, got ${moments.count}`);
  }
  const variance = (total * (1 - rSquared)) / degreesOfFreedom;
  const infer = inference(degreesOfFreedom, level);
  const means = kept.map((column) => moments.means[column]!);
  const outcome = moments.means.at(-1)!;
  const intercept = outcome - slopes.reduce((sum, slope, i) => sum + slope * means[i]!, 0);
  const spread = quadratic(
    least.inverse,
    means.map((mean, i) => mean / scales[i]!),
  );
  const coefficients = moments.means.slice(0, -1).map((_, column) => {
    const i = kept.indexOf(column);
    if (i === -1) return undefined;
    return infer(slopes[i]!, Math.sqrt(variance * least.inverse[i]![i]!) / scales[i]!);
  });
  return {
    intercept: infer(intercept, Math.sqrt(variance * (1 / moments.weight + spread))),
    coefficients,
    collinear: least.dropped,
    degreesOfFreedom,
    residualDeviation: Math.sqrt(variance),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (moments.count - 1)) / degreesOfFreedom,
    ...(kept.length > 0 && { f: fTest(rSquared, kept.length, degreesOfFreedom) }),
  };
}

/** The columns are scaled by the root of their sum of squares; `inverse` is that of the scaled columns. */
function leastSquares({ products }: Moments) {
  const last = products.length - 1;
  const total = products[last]![last]!;
  const lengths = products.map((row, i) => Math.sqrt(Math.max(row[i]!, 0)));
  const unit = (i: number) => (lengths[i]! > 0 ? lengths[i]! : 1);
  const scaled = products
    .slice(0, last)
    .map((row, i) => row.slice(0, last).map((entry, j) => entry / unit(i) / unit(j)));
  const factor = factorOf(scaled);
  const right = Float64Array.from(factor.kept, (i) => products[i]![last]! / unit(i) / unit(last));
  const solved = solveFactored(factor, right);
  const explained = right.reduce((sum, entry, i) => sum + entry * solved[i]!, 0);
  const scales = factor.kept.map(unit);
  return {
    ...factor,
    scales,
    total,
    inverse: inverseFactored(factor),
    slopes: Array.from(solved, (slope, i) => (slope * unit(last)) / scales[i]!),
    rSquared: Math.min(Math.max(explained, 0), 1),
  };
}

function inference(degreesOfFreedom: number, level: number) {
  const width = studentQuantile((1 + level) / 2, degreesOfFreedom);
  return (estimate: number, standardError: number): LinearCoefficient => {
    const t = standardError > 0 ? estimate / standardError : perfect(estimate);
    return {
      estimate,
      standardError,
      t,
      p: Number.isFinite(t) ? 2 * studentCdf(-Math.abs(t), degreesOfFreedom) : 0,
      low: estimate - width * standardError,
      high: estimate + width * standardError,
    };
  };
}

const perfect = (estimate: number): number => (estimate === 0 ? 0 : Math.sign(estimate) * Infinity);

function fTest(rSquared: number, columns: number, degreesOfFreedom: number) {
  const value = rSquared / columns / ((1 - rSquared) / degreesOfFreedom);
  if (!Number.isFinite(value)) return { value, p: 0 };
  return { value, p: fTail(value, columns, degreesOfFreedom) };
}

/** vᵀ × matrix × v. */
const quadratic = (matrix: readonly Float64Array[], v: readonly number[]): number =>
  matrix.reduce(
    (sum, row, i) => sum + v[i]! * row.reduce((part, entry, j) => part + entry * v[j]!, 0),
    0,
  );
