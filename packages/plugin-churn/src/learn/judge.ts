import {
  accuracy,
  aucEstimate,
  brierScore,
  calibrationBins,
  confusion,
  liftByDecile,
} from "@satsuma/stats/evaluation";
import type { AucEstimate, Confusion } from "@satsuma/stats/evaluation";
import { leafOfRows } from "@satsuma/stats/tree";
import type { ClassTree } from "@satsuma/stats/tree";
import type { LearningRows } from "../data/learning-rows.ts";
import type { Check } from "../model.ts";
import { churnersIn } from "./churners-in.ts";

/** How a tree did on rows that it was not grown from. */
export interface Judgement extends Check {
  readonly auc: AucEstimate;
  /** Share of rows that were rightly taken to leave or to stay, at one half. */
  readonly accuracy: number;
  /** Share that saying the commoner of all would get right. */
  readonly baseAccuracy: number;
  readonly brier: number;
  /** By what they did, then what they were taken for: 0 stay, 1 leave. */
  readonly confusion: Confusion;
}

const CALIBRATION_GROUPS = 10;

/** Judges a tree by rows it was not grown from; there is at least one of each class. */
export function judge(tree: ClassTree, rows: LearningRows): Judgement {
  const { labels, columns } = rows.tree;
  const rates = tree.nodes.map(({ counts }) => counts[1]! / (counts[0]! + counts[1]!));
  const leaves = leafOfRows(tree, columns, rows.tree.rows);
  const risks = Float64Array.from(leaves, (leaf) => rates[leaf]!);
  const predicted = Uint8Array.from(risks, (risk) => (risk > 0.5 ? 1 : 0));
  const churned = churnersIn(rows);
  return {
    rows: labels.length,
    churned,
    auc: aucEstimate(risks, labels),
    accuracy: accuracy(labels, predicted),
    baseAccuracy: Math.max(churned, labels.length - churned) / labels.length,
    brier: brierScore(risks, labels),
    confusion: confusion(labels, predicted, 2),
    lift: liftByDecile(risks, labels),
    calibration: calibrationBins(risks, labels, CALIBRATION_GROUPS),
  };
}
