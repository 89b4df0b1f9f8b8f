import { factorOf, solveFactored } from "./independent-columns.ts";
import type { Factor } from "./independent-columns.ts";
import { logistic } from "./logistic.ts";
import type { Standardized } from "./standardized.ts";

/** What is maximised: the likelihood of labels, less a penalty on all coefficients but the first. */
export interface Likelihood {
  readonly design: Standardized;
  readonly labels: Uint8Array;
  readonly weights: Float64Array | undefined;
  readonly ridge: number;
}

/** Where the search is, and where Newton's method would go from here. */
export interface Step {
  readonly at: Float64Array;
  /** What is to be added to `at`. */
  readonly towards: Float64Array;
  /** By row. */
  readonly logOdds: Float64Array;
  /** The deviance and the penalty. */
  readonly loss: number;
  /** The information matrix, factored. */
  readonly information: Factor;
}

/** One iteration of reweighted least squares. */
export function newtonStep(data: Likelihood, at: Float64Array): Step {
  const { design, labels, weights, ridge } = data;
  const { rows, width } = design;
  const logOdds = logOddsOf(design, at);
  const gradient = new Float64Array(width);
  const upper = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    const weight = weights?.[row] ?? 1;
    const probability = logistic(logOdds[row]!);
    const residual = weight * (labels[row]! - probability);
    addRow(design, row, weight * probability * (1 - probability), upper);
    for (let i = 0; i < width; i += 1) gradient[i]! += residual * design.values[row * width + i]!;
  }
  for (let i = 1; i < width; i += 1) {
    gradient[i]! -= ridge * at[i]!;
    upper[i * width + i]! += ridge;
  }
  const information = factorOf(symmetric(upper, width), 0);
  const towards = new Float64Array(width);
  const solved = solveFactored(
    information,
    Float64Array.from(information.kept, (i) => gradient[i]!),
  );
  for (const [i, place] of information.kept.entries()) towards[place] = solved[i]!;
  return { at, towards, logOdds, loss: lossOf(data, at, logOdds), information };
}

/** Adds weight × row × rowᵀ to the upper triangle. */
function addRow(
  { values, width }: Standardized,
  row: number,
  weight: number,
  upper: Float64Array,
): void {
  const from = row * width;
  for (let i = 0; i < width; i += 1) {
    const left = weight * values[from + i]!;
    for (let j = i; j < width; j += 1) upper[i * width + j]! += left * values[from + j]!;
  }
}

const symmetric = (upper: Float64Array, width: number): number[][] =>
  Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (__, j) => upper[Math.min(i, j) * width + Math.max(i, j)]!),
  );

function logOddsOf({ values, rows, width }: Standardized, at: Float64Array): Float64Array {
  const logOdds = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let i = 0; i < width; i += 1) sum += at[i]! * values[row * width + i]!;
    logOdds[row] = sum;
  }
  return logOdds;
}

/** −2 × log-likelihood, without the penalty. */
export const devianceOf = (data: Likelihood, at: Float64Array): number =>
  lossOf({ ...data, ridge: 0 }, at, logOddsOf(data.design, at));

function lossOf(
  { labels, weights, ridge }: Likelihood,
  at: Float64Array,
  logOdds: Float64Array,
): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const towards = labels[row] === 1 ? -logOdds[row]! : logOdds[row]!;
    // ln(1 + e^x), without overflow.
    const own = Math.max(towards, 0) + Math.log1p(Math.exp(-Math.abs(towards)));
    sum += (weights?.[row] ?? 1) * own;
  }
  const slopes = at.subarray(1).reduce((squares, entry) => squares + entry * entry, 0);
  return 2 * sum + ridge * slopes;
}
