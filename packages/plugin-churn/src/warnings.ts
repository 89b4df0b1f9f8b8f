import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import { chiSquareTail } from "@satsuma/stats/probability";
import { holdOutOf } from "./config.ts";
import type { ChurnParams } from "./config.ts";
import type { LearningRows } from "./data/learning-rows.ts";
import { percent, counted } from "./leaves/figures.ts";
import { calibrationChance, calibrationError } from "./learn/calibration.ts";
import { CART_ROWS } from "./learn/cart-tree.ts";
import { churnersIn } from "./learn/churners-in.ts";
import type { Judgement } from "./learn/judge.ts";
import type { ChurnModel } from "./model.ts";

/** What is to be judged. */
export interface Findings {
  readonly params: ChurnParams;
  readonly rows: LearningRows;
  readonly model: ChurnModel;
  readonly judged: Judgement | undefined;
}

/** What a reader should know before trusting the risks. */
export const warningsOf = (findings: Findings): Diagnostic[] =>
  [
    fewChurners(findings),
    undecided(findings),
    constantFeatures(findings),
    nothingFound(findings),
    notJudged(findings),
    leakage(findings),
    drift(findings),
    calibration(findings),
    sampled(findings),
  ].filter((warning) => warning !== undefined);

/** Below so many on the smaller side, splits hang on single customers. */
const ENOUGH = 100;

function fewChurners({ rows }: Findings): Diagnostic | undefined {
  const left = churnersIn(rows);
  const fewer = Math.min(left, rows.tree.rows - left);
  if (fewer >= ENOUGH) return undefined;
  const who = fewer === left ? "left" : "stayed";
  return warning(
    "CHURN_ROUGH",
    `Only ${fewer} of ${rows.tree.rows} customers ${who}: the tree may change a lot with a few more.`,
    "learn from more cut-offs (cutOffs), or take the rules as a first hint",
  );
}

function undecided({ rows: { undecided } }: Findings): Diagnostic | undefined {
  if (undecided === 0) return undefined;
  return warning(
    "CHURN_UNDECIDED",
    `Of ${counted(undecided, "customer")} it is not known whether they left: nothing was learnt from them.`,
    "write a condition that is true or false for everyone (churned)",
  );
}

function constantFeatures({ rows }: Findings): Diagnostic | undefined {
  const constant = rows.features.filter((_, i) => isConstant(rows, i)).map(({ label }) => label);
  if (constant.length === 0) return undefined;
  return warning(
    "CHURN_CONSTANT_FEATURES",
    `Features that are the same for everyone tell nothing: ${constant.join(", ")}.`,
    "leave them out, or look at the fields they are computed from",
  );
}

function isConstant({ tree }: LearningRows, i: number): boolean {
  const column = tree.columns[i]!;
  const values = column.kind === "numbers" ? column.values : column.codes;
  return values.every((value: number) => Object.is(value, values[0]));
}

function nothingFound({ model, judged }: Findings): Diagnostic | undefined {
  const isChance = judged !== undefined && lowEnd(judged) <= 0.5;
  if (model.leaves.length > 1 && !isChance) return undefined;
  const found =
    model.leaves.length < 2
      ? "No feature tells those who leave from those who stay: everyone has the same risk."
      : "On customers it had not seen the tree did no better than chance: its risks mean little.";
  return warning("CHURN_NOTHING_FOUND", found, "add features that may have to do with leaving");
}

function notJudged({ params, judged }: Findings): Diagnostic | undefined {
  const by = holdOutOf(params);
  if (judged !== undefined || by === "none") return undefined;
  const where =
    by === "time" ? "at the latest cut-off or before it" : "among the customers held out";
  return warning(
    "CHURN_NOT_JUDGED",
    `How well the tree tells could not be measured: ${where} everybody left, or everybody stayed.`,
    'hold out customers (holdOut: "customers"), or choose another window',
  );
}

const lowEnd = ({ auc: { auc, standardError } }: Judgement): number => auc - 1.96 * standardError;

/** Better than leaving can be known. */
const TOO_GOOD = 0.98;

function leakage({ model, judged }: Findings): Diagnostic | undefined {
  if (judged === undefined) return undefined;
  const { auc } = judged.auc;
  const [first] = model.importance;
  const alone = first !== undefined && first.share > 0.95 && auc > 0.9;
  if (auc < TOO_GOOD && !alone) return undefined;
  const which = first === undefined ? "" : `, mostly by ${model.features[first.feature]!.label}`;
  return warning(
    "CHURN_LEAKAGE",
    `Those who leave are told too well to be true (AUC ${auc.toFixed(3)}${which}): a feature may be set when customers leave.`,
    "leave out attributes that are changed on leaving, or after",
  );
}

/** Cut-offs whose churn rates differ more than by chance, and by more than a quarter of the smaller. */
function drift({ rows }: Findings): Diagnostic | undefined {
  const { rates, chance } = byCutOff(rows);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length < 2 || chance > 0.001 || high <= 1.25 * low) return undefined;
  return warning(
    "CHURN_DRIFT",
    `The churn rate moved from ${percent(low)} to ${percent(high)} between cut-offs: what holds for one may not hold for the next.`,
    "learn from the later cut-offs alone (cutOffs), or use a window that holds the season",
  );
}

/** Churn rates by cut-off, and how likely they are to differ so much by chance: Pearson's χ² test. */
function byCutOff({ cutOffs, tree }: LearningRows): { rates: number[]; chance: number } {
  const counts = new Map<number, { rows: number; left: number }>();
  for (const [row, cutOff] of cutOffs.entries()) {
    const count = counts.get(cutOff) ?? { rows: 0, left: 0 };
    count.rows += 1;
    count.left += tree.labels[row]!;
    counts.set(cutOff, count);
  }
  const groups = [...counts.values()];
  const base = groups.reduce((sum, { left }) => sum + left, 0) / tree.rows;
  const squares = groups.reduce(
    (sum, { rows, left }) => sum + (left - rows * base) ** 2 / (rows * base * (1 - base)),
    0,
  );
  const chance = groups.length < 2 ? 1 : chiSquareTail(squares, groups.length - 1);
  return { rates: groups.map(({ rows, left }) => left / rows), chance };
}

/** So far off on average that plans made with the risks would be. */
const OFF = 0.05;

function calibration({ judged }: Findings): Diagnostic | undefined {
  if (judged === undefined) return undefined;
  const error = calibrationError(judged.calibration);
  if (error < OFF || calibrationChance(judged.calibration) > 0.01) return undefined;
  return warning(
    "CHURN_CALIBRATION",
    `Risks are off by ${percent(error)} on average on customers that were held out: they rank customers, but do not count on how many will leave.`,
    "look at the calibration curve; learn from more cut-offs, or ones closer to now",
  );
}

function sampled({ params, rows }: Findings): Diagnostic | undefined {
  if (params.algorithm !== "ml-cart" || rows.tree.rows <= CART_ROWS) return undefined;
  return warning(
    "CHURN_CART_SAMPLE",
    `ml-cart learnt from ${CART_ROWS} of ${rows.tree.rows} rows: its cost grows with their square.`,
    'use algorithm: "histogram", which learns from all',
  );
}
