import { binData } from "./binned-data.ts";
import { checkOptions } from "./check-data.ts";
import type { ClassTree, TreeData, TreeOptions } from "./class-tree.ts";
import { allRows } from "./fit-tree.ts";
import { grow } from "./growing/grow.ts";
import { leafOf } from "./leaf-of.ts";
import { complexityPath } from "./pruning/complexity-path.ts";
import { pruneTree } from "./pruning/prune-tree.ts";
import { inTurns, otherWork } from "./turns.ts";

/** How far a tree should be pruned. */
export interface CrossValidation {
  /** Cost of a leaf for `pruneTree`: that of the simplest tree that is as good as the best, up to chance. */
  readonly complexity: number;
  /** The trees that were compared, the largest first. */
  readonly steps: readonly CrossValidationStep[];
}

export interface CrossValidationStep {
  readonly complexity: number;
  /** Of the tree on all rows at this complexity. */
  readonly leaves: number;
  /** Brier score on rows that were left out, the mean of the folds: half the squared distance of shares and what became. */
  readonly error: number;
  /** Standard error of its difference from the best step's, over folds. */
  readonly standardError: number;
}

/** Most trees of the path that are compared. */
const MOST_STEPS = 40;

/**
 * Chooses how far to prune: trees are grown without one fold of the rows at a time, pruned to each complexity, and judged on the
 * fold that was left out. Chosen is the simplest whose error is within one standard error of the best one's; differences are
 * taken fold by fold, as all trees of a fold are judged on the same rows.
 *
 * @param folds the fold of each row, from 0. Rows that belong together (of one customer) share one. With fewer than two folds
 *   that hold rows nothing is pruned: complexity 0
 * @throws RangeError when columns, labels, folds or options do not fit each other
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984, section 3.4 and chapter 11
 */
export async function crossValidatedComplexity(
  data: TreeData,
  options: TreeOptions,
  folds: Int32Array,
  progress: (done: number) => void = () => {},
): Promise<CrossValidation> {
  checkOptions(options, data.classes);
  if (folds.length !== data.rows) {
    throw new RangeError(`folds must be ${data.rows}, one a row, got ${folds.length}`);
  }
  const binned = await inTurns(binData(data, options.categories), options.signal);
  const numbers = [...new Set(folds)].toSorted((a, b) => a - b);
  const whole = await inTurns(grow(binned, allRows(data.rows), options), options.signal);
  const candidates = candidatesOf(whole);
  if (numbers.length < 2) return { complexity: 0, steps: [] };
  const errors: number[][] = [];
  for (const [i, fold] of numbers.entries()) {
    progress((i + 1) / (numbers.length + 1));
    await otherWork();
    const { signal } = options;
    const tree = await inTurns(grow(binned, rowsOf(folds, fold, "without"), options), signal);
    const rows = rowsOf(folds, fold, "in");
    errors.push(await inTurns(errorsOf(tree, { data, options }, rows, candidates), signal));
  }
  return chosen(candidates, errors);
}

interface Candidate {
  readonly complexity: number;
  readonly leaves: number;
}

/** Complexities halfway between those at which the tree changes, by their geometric mean; at most forty of them. */
function candidatesOf(tree: ClassTree): Candidate[] {
  const path = complexityPath(tree);
  const all = path.map(({ complexity, leaves }, i) => ({
    complexity: Math.sqrt(complexity * (path[i + 1]?.complexity ?? complexity)),
    leaves,
  }));
  const stride = Math.max(1, (all.length - 1) / (MOST_STEPS - 1));
  const count = Math.min(all.length, MOST_STEPS);
  return Array.from({ length: count }, (_, i) => all[Math.round(i * stride)]!);
}

function rowsOf(folds: Int32Array, fold: number, which: "in" | "without"): Int32Array {
  return allRows(folds.length).filter((row) => (folds[row] === fold) === (which === "in"));
}

interface Judged {
  readonly data: TreeData;
  readonly options: TreeOptions;
}

/** Steps of `inTurns` that judging a row takes. */
const STEPS_A_ROW = 10;

/** The error of a tree on rows it has not seen, at each complexity. */
function* errorsOf(
  tree: ClassTree,
  judged: Judged,
  rows: Int32Array,
  candidates: readonly Candidate[],
): Generator<number, number[]> {
  const errors: number[] = [];
  for (const { complexity } of candidates) {
    errors.push(errorOf(pruneTree(tree, complexity), judged, rows));
    yield rows.length * STEPS_A_ROW;
  }
  return errors;
}

function errorOf(tree: ClassTree, { data, options }: Judged, rows: Int32Array): number {
  const weights = options.classWeights ?? Array.from({ length: data.classes }, () => 1);
  const losses = tree.nodes.map(({ counts }) => lossesOf(counts, weights));
  const values = data.columns.map((column) =>
    column.kind === "numbers" ? column.values : column.codes,
  );
  let [loss, weight] = [0, 0];
  for (const row of rows) {
    const leaf = leafOf(tree, (column) => values[column]![row]!);
    const label = data.labels[row]!;
    loss += losses[leaf]![label]! * weights[label]!;
    weight += weights[label]!;
  }
  return loss / weight;
}

/** For each class: half the squared distance between it and the leaf's shares of the classes. */
function lossesOf(counts: readonly number[], weights: readonly number[]): number[] {
  const weighted = counts.map((count, k) => count * weights[k]!);
  const all = weighted.reduce((sum, weight) => sum + weight, 0);
  const shares = weighted.map((weight) => weight / all);
  const squares = shares.reduce((sum, share) => sum + share ** 2, 0);
  return shares.map((share) => (squares - 2 * share + 1) / 2);
}

function chosen(
  candidates: readonly Candidate[],
  errors: readonly (readonly number[])[],
): CrossValidation {
  const means = candidates.map((_, i) => mean(errors.map((fold) => fold[i]!)));
  const best = means.indexOf(Math.min(...means));
  const steps = candidates.map((candidate, i) => ({
    ...candidate,
    error: means[i]!,
    standardError: standardError(errors.map((fold) => fold[i]! - fold[best]!)),
  }));
  const simplest = steps.findLast(
    ({ error, standardError }) => error - means[best]! <= standardError,
  );
  return { complexity: simplest!.complexity, steps };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
