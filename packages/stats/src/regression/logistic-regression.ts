import type { Factor } from "./independent-columns.ts";
import { inOwnUnits } from "./logistic-inference.ts";
import type { LogisticCoefficient } from "./logistic-inference.ts";
import { devianceOf, newtonStep } from "./newton-step.ts";
import type { Likelihood, Step } from "./newton-step.ts";
import { standardized } from "./standardized.ts";

export interface LogisticOptions {
  /** How often each row counts; 1 unless given. */
  readonly weights?: Float64Array;
  /**
   * Penalty on the squared coefficients of the standardised columns, half of it added to minus the log-likelihood; 0, maximum
   * likelihood, unless given. Standard errors are then those of a normal prior of variance 1 / ridge.
   */
  readonly ridge?: number;
  /** How sure the intervals are; 0.95 unless given. */
  readonly level?: number;
  readonly signal?: AbortSignal;
}

export interface LogisticFit {
  readonly intercept: LogisticCoefficient;
  /** One a column; `undefined` for those that earlier columns determine. */
  readonly coefficients: readonly (LogisticCoefficient | undefined)[];
  /** Places of columns that are constant, or combinations of earlier ones. */
  readonly collinear: readonly number[];
  /** −2 × log-likelihood, without the penalty. */
  readonly deviance: number;
  /** That of the intercept alone. */
  readonly nullDeviance: number;
  readonly iterations: number;
  readonly converged: boolean;
  /**
   * Places of columns that, together, part the two classes without error for some rows: their coefficients have no finite
   * maximum-likelihood estimate, and those given are where the search stopped. Never with a ridge.
   */
  readonly separated: readonly number[];
}

const ITERATIONS = 60;
/** Log odds that move less than this have arrived. */
const ARRIVED = 1e-9;
/** Log odds still move this far where the deviance no longer does: they are on their way to infinity. */
const RUNAWAY = 0.05;
const STILL = 1e-9;
const HALVINGS = 20;
/** Entries of the last step, as a share of the largest, that count as part of the separating direction. */
const IN_DIRECTION = 1e-3;

/**
 * Logistic regression with an intercept by iteratively reweighted least squares: Newton's method on standardised columns, with
 * halved steps where the deviance would rise. Cost: rows × columns² an iteration, usually under ten iterations.
 *
 * @param columns numbers without unknowns, one entry a row
 * @param labels 1 or 0 by row
 * @throws RangeError when lengths differ, a value is not finite, or not both labels occur (with some weight)
 * @see McCullagh & Nelder, Generalized Linear Models, 1989, chapter 4
 * @see Albert & Anderson, On the Existence of Maximum Likelihood Estimates in Logistic Regression Models, 1984
 */
export function logisticRegression(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  { weights, ridge = 0, level = 0.95, signal }: LogisticOptions = {},
): LogisticFit {
  const share = shareOf(columns, labels, weights);
  const design = standardized(columns, labels.length, weights);
  const data: Likelihood = { design, labels, weights, ridge };
  const start = new Float64Array(design.width);
  start[0] = Math.log(share / (1 - share));
  const nullDeviance = devianceOf(data, start);
  const search = maximize(data, start, signal);
  const { coefficients, intercept } = inOwnUnits(search, design, {
    columns: columns.length,
    level,
  });
  return {
    intercept,
    coefficients,
    collinear: design.dropped,
    deviance: devianceOf(data, search.at),
    nullDeviance,
    iterations: search.iterations,
    converged: search.end === "arrived",
    separated: search.end === "runaway" ? directionOf(search.last, design.kept) : [],
  };
}

interface Search {
  readonly at: Float64Array;
  readonly information: Factor;
  readonly last: Float64Array;
  readonly iterations: number;
  readonly end: "arrived" | "runaway" | "out of patience";
}

function maximize(data: Likelihood, start: Float64Array, signal: AbortSignal | undefined): Search {
  let step = newtonStep(data, start);
  let last = new Float64Array(start.length);
  for (let iterations = 1; iterations <= ITERATIONS; iterations += 1) {
    signal?.throwIfAborted();
    const before = step;
    step = halvedUntilBetter(data, before);
    last = step.at.map((entry, i) => entry - before.at[i]!);
    const end = endOf(before, step, data.ridge);
    if (end !== undefined) {
      return { at: step.at, information: step.information, last, iterations, end };
    }
  }
  const { at, information } = step;
  return { at, information, last, iterations: ITERATIONS, end: "out of patience" };
}

function halvedUntilBetter(data: Likelihood, from: Step): Step {
  let size = 1;
  let next = moved(data, from, size);
  const worst = from.loss + Math.abs(from.loss) * 1e-12;
  for (let i = 0; i < HALVINGS && !(next.loss <= worst); i += 1) {
    size /= 2;
    next = moved(data, from, size);
  }
  return next;
}

const moved = (data: Likelihood, { at, towards }: Step, size: number): Step =>
  newtonStep(
    data,
    at.map((entry, i) => entry + size * towards[i]!),
  );

function endOf(before: Step, after: Step, ridge: number): Search["end"] | undefined {
  let furthest = 0;
  for (let row = 0; row < after.logOdds.length; row += 1) {
    furthest = Math.max(furthest, Math.abs(after.logOdds[row]! - before.logOdds[row]!));
  }
  if (furthest < ARRIVED) return "arrived";
  const isStill = Math.abs(before.loss - after.loss) < STILL * (Math.abs(after.loss) + 0.1);
  if (!isStill) return undefined;
  if (furthest > RUNAWAY && ridge === 0) return "runaway";
  return furthest < Math.sqrt(ARRIVED) ? "arrived" : undefined;
}

function directionOf(last: Float64Array, kept: readonly number[]): number[] {
  const slopes = last.subarray(1);
  const largest = slopes.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return kept.filter((_, i) => Math.abs(slopes[i]!) > IN_DIRECTION * largest);
}

/** The weighted share of ones. */
function shareOf(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array | undefined,
): number {
  const rows = labels.length;
  for (const column of [...columns, ...(weights ? [weights] : [])]) {
    if (column.length !== rows)
      throw new RangeError(`columns must have ${rows} rows, got ${column.length}`);
    if (!column.every(Number.isFinite)) throw new RangeError("columns must be known and finite");
  }
  let ones = 0;
  let all = 0;
  for (let row = 0; row < rows; row += 1) {
    const weight = weights?.[row] ?? 1;
    all += weight;
    if (labels[row] === 1) ones += weight;
  }
  if (!(ones > 0 && ones < all)) {
    throw new RangeError(`labels must have both 0 and 1, got a weight of ${ones} ones in ${all}`);
  }
  return ones / all;
}
