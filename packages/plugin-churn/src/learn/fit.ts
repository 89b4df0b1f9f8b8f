import type { FitInput, Fitted, Measure, Run } from "@satsuma/plugin";
import { importance } from "@satsuma/stats/tree";
import type { ClassTree } from "@satsuma/stats/tree";
import type { ChurnParams } from "../config.ts";
import type { FeatureWords } from "../data/features.ts";
import { learningRows } from "../data/learning-rows.ts";
import type { LearningRows } from "../data/learning-rows.ts";
import { nameLeaves } from "../leaves/name-leaves.ts";
import type { ChurnModel } from "../model.ts";
import { qualityOf } from "../quality.ts";
import { warningsOf } from "../warnings.ts";
import { churnersIn } from "./churners-in.ts";
import { demandChurners } from "./demand-churners.ts";
import { growTree, leafCost } from "./grow-tree.ts";
import { holdOut } from "./hold-out.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { modelNodes } from "./model-nodes.ts";
import { part } from "./part.ts";
import { treeOptions } from "./tree-options.ts";

/** Most rows that are learnt from; of more a sample. */
const MOST_ROWS = 250_000;

/**
 * Grows a tree without the rows that are held out and judges it by them; then grows the one to use from all rows, pruned as
 * far.
 *
 * @throws SatsumaError `CHURN_…` when there is nothing to learn from
 */
export async function fitChurn(
  input: FitInput,
  run: Run<ChurnParams, ChurnModel>,
  words: readonly FeatureWords[],
): Promise<Fitted<ChurnModel>> {
  const { params } = run;
  run.signal.throwIfAborted();
  run.progress(0, "reading customers");
  const frame = await input.sample({ rows: MOST_ROWS, seed: "churn" });
  const isChurned = params.churned === undefined ? "no events" : "condition";
  const rows = learningRows(frame, words, isChurned);
  demandChurners(rows, params);
  const { cost, judged } = await measured(rows, run);
  run.progress(0.8, "growing the tree");
  const options = treeOptions(rows, params, run.signal);
  const tree = await growTree(rows, params.algorithm, options, cost);
  run.progress(1);
  const model = modelOf(tree, rows, { judged, previous: run.previous });
  return {
    model,
    quality: { ...qualityOf(model, judged), ...(await sampledFrom(input)) },
    warnings: warningsOf({ params, rows, model, judged }),
  };
}

/** How many rows there are, where not all were learnt from. */
async function sampledFrom(input: FitInput): Promise<Record<string, Measure>> {
  const value = await input.count();
  const doc = "Customers there are, once for each cut-off; a sample of them was learnt from.";
  return value > MOST_ROWS ? { "sampled from": { value, doc } } : {};
}

interface Measured {
  /** Of a leaf. */
  readonly cost: number;
  readonly judged: Judgement | undefined;
}

/** How far to prune, and how well that does on rows that are held out. */
async function measured(
  rows: LearningRows,
  { params, signal, progress }: Run<ChurnParams, ChurnModel>,
): Promise<Measured> {
  const { learnt, judged } = holdOut(rows, params);
  const [learntRows, judgedRows] = [part(rows, learnt), part(rows, judged)];
  // A cut-off at which nobody left, or all did, has nothing to teach or to judge by.
  const canJudge = hasBoth(learntRows) && hasBoth(judgedRows);
  const base = canJudge ? learntRows : rows;
  const options = treeOptions(base, params, signal);
  progress(0.1, "looking how far to prune");
  const cost = await leafCost(base, params, options, (done) => progress(0.1 + 0.6 * done));
  if (!canJudge) return { cost, judged: undefined };
  progress(0.7, "judging by customers held out");
  const tree = await growTree(learntRows, params.algorithm, options, cost);
  return { cost, judged: judge(tree, judgedRows) };
}

function hasBoth(rows: LearningRows): boolean {
  const left = churnersIn(rows);
  return left > 0 && left < rows.tree.rows;
}

interface Around {
  readonly judged: Judgement | undefined;
  readonly previous: ChurnModel | undefined;
}

function modelOf(tree: ClassTree, rows: LearningRows, { judged, previous }: Around): ChurnModel {
  const nodes = modelNodes(tree, rows);
  const shares = importance(tree, rows.features.length);
  return {
    features: rows.features,
    nodes,
    ...nameLeaves(rows.features, nodes, previous),
    importance: [...shares.entries()]
      .map(([feature, share]) => ({ feature, share }))
      .filter(({ share }) => share > 0)
      .toSorted((one, other) => other.share - one.share || one.feature - other.feature),
    ...(judged && { check: checkOf(judged) }),
  };
}

const checkOf = ({ rows, churned, lift, calibration }: Judgement) => ({
  rows,
  churned,
  lift,
  calibration,
});
