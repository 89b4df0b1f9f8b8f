import type { Measure } from "@satsuma/plugin";
import { normalQuantile, wilsonInterval } from "@satsuma/stats/probability";
import { calibrationError } from "./learn/calibration.ts";
import type { Judgement } from "./learn/judge.ts";
import type { ChurnModel } from "./model.ts";

const LEVEL = 0.95;

/** Figures about a model; those of how well it tells are of rows that were held out, and absent when none were. */
export function qualityOf(
  { nodes, leaves }: ChurnModel,
  judged: Judgement | undefined,
): Record<string, Measure> {
  const { customers, churned } = nodes[0]!;
  return {
    customers: { value: customers, doc: "Customers learnt from, once for each cut-off." },
    churned: { value: churned, doc: "How many of them left." },
    "churn rate": share(churned, customers, "Share of them who left."),
    leaves: { value: leaves.length, doc: "Groups that the tree parts customers into." },
    ...(judged && heldOut(judged)),
  };
}

function heldOut(judged: Judgement): Record<string, Measure> {
  const { rows, accuracy, baseAccuracy, brier, lift, calibration } = judged;
  return {
    "held out": {
      value: rows,
      doc: "Customers that quality was measured on; a tree grown without them was judged.",
    },
    auc: aucMeasure(judged),
    accuracy: share(
      Math.round(accuracy * rows),
      rows,
      "Share rightly taken to leave or to stay, leaving being more likely than not.",
    ),
    "accuracy of the base rate": {
      value: baseAccuracy,
      unit: "share",
      doc: "Share that saying the same of everyone would get right: what accuracy has to beat.",
    },
    ...found(judged),
    "lift of the first tenth": {
      value: lift[0]?.lift ?? 1,
      doc: "Churn rate of the tenth with the highest risk over that of all.",
    },
    "captured by the first three tenths": {
      value: lift[2]?.captured ?? 1,
      unit: "share",
      doc: "Share of all who left who are among the three tenths with the highest risk.",
    },
    "calibration error": {
      value: calibrationError(calibration),
      unit: "share",
      doc: "How far risk is off what became, on average of groups of about equal risk.",
    },
    "brier score": {
      value: brier,
      doc: "Mean squared distance of risk and what became: 0 at best.",
    },
  };
}

/** Where the interval would leave 0 to 1, or cannot be had, it ends there. */
function aucMeasure({ auc: { auc, standardError } }: Judgement): Measure {
  const half = normalQuantile(0.5 + LEVEL / 2) * standardError;
  const doc =
    "Chance that of two customers, one who left and one who stayed, the one who left had the higher risk.";
  if (Number.isNaN(half)) return { value: auc, doc };
  const interval = { low: Math.max(0, auc - half), high: Math.min(1, auc + half), level: LEVEL };
  return { value: auc, interval, doc };
}

/** The confusion table in words. */
function found({ confusion }: Judgement): Record<string, Measure> {
  const [[kept = 0, falseAlarms = 0] = [], [missed = 0, caught = 0] = []] = confusion;
  return {
    "leavers found": share(caught, caught + missed, "Share of those who left who were taken to."),
    "alarms that were right": share(
      caught,
      caught + falseAlarms,
      "Share of those taken to leave who did.",
    ),
    "stayers left alone": share(
      kept,
      kept + falseAlarms,
      "Share of those who stayed who were taken to.",
    ),
  };
}

/** Of nothing a share of 0, which its interval of 0 to 1 says nothing about. */
function share(part: number, all: number, doc: string): Measure {
  const { low, high } = wilsonInterval(part, all, LEVEL);
  return {
    value: all === 0 ? 0 : part / all,
    unit: "share",
    interval: { low, high, level: LEVEL },
    doc,
  };
}
