import type { Measure } from "@satsuma/plugin";
import { aucEstimate, brierScore } from "@satsuma/stats/evaluation";
import { chiSquareTail, normalQuantile } from "@satsuma/stats/probability";
import type { LinearFit, LogisticFit } from "@satsuma/stats/regression";
import { pValue } from "../p-value.ts";

const LEVEL = 0.95;
const WIDTH = normalQuantile((1 + LEVEL) / 2);

export interface LinearTrial {
  readonly customers: number;
  /** Of the sample. */
  readonly outcome: Float64Array;
  /** What was foretold of them by fits that had not seen them; `NaN` where there was none. */
  readonly unseen: Float64Array;
}

/** Figures about a linear regression. */
export function linearQuality(
  fit: LinearFit,
  { customers, outcome, unseen }: LinearTrial,
): Record<string, Measure> {
  const heldOut = rSquaredOf(outcome, unseen);
  return {
    customers: { value: customers, unit: "customers", doc: "Customers it was fitted on." },
    "R squared": {
      value: fit.rSquared,
      unit: "share",
      doc: "Share of the outcome's variance that is explained.",
      interval: rSquaredInterval(fit, customers),
    },
    "adjusted R squared": {
      value: fit.adjustedRSquared,
      unit: "share",
      doc: "R squared less what as many unrelated features would explain by chance.",
    },
    ...(heldOut !== undefined && {
      "held-out R squared": {
        value: heldOut,
        unit: "share",
        doc: "Share of variance explained of customers the estimate had not seen, in five turns; below 0 is worse than the average.",
      },
    }),
    "residual deviation": {
      value: fit.residualDeviation,
      doc: "How far outcomes lie from what is foretold: a standard deviation, in the outcome's unit.",
    },
    ...(fit.f && {
      "F p": pValue(fit.f.p, "How probable so much explained is if the features say nothing."),
    }),
  };
}

function rSquaredOf(outcome: Float64Array, unseen: Float64Array): number | undefined {
  const known = [...outcome.keys()].filter((row) => !Number.isNaN(unseen[row]));
  const mean = known.reduce((sum, row) => sum + outcome[row]!, 0) / known.length;
  const total = known.reduce((sum, row) => sum + (outcome[row]! - mean) ** 2, 0);
  if (!(total > 0)) return undefined;
  return 1 - known.reduce((sum, row) => sum + (outcome[row]! - unseen[row]!) ** 2, 0) / total;
}

/** @see Olkin & Finn, Correlations Redux, 1995 */
function rSquaredInterval({ rSquared, degreesOfFreedom }: LinearFit, rows: number) {
  const variance =
    (4 * rSquared * (1 - rSquared) ** 2 * degreesOfFreedom ** 2) / ((rows ** 2 - 1) * (rows + 3));
  const width = WIDTH * Math.sqrt(variance);
  return { low: Math.max(0, rSquared - width), high: Math.min(1, rSquared + width), level: LEVEL };
}

export interface LogisticTrial {
  readonly rows: number;
  readonly labels: Uint8Array;
  /** What was foretold of them by fits that had not seen them; `NaN` where there was none. */
  readonly unseen: Float64Array;
}

/** Figures about a logistic regression. */
export function logisticQuality(
  fit: LogisticFit,
  { rows, labels, unseen }: LogisticTrial,
): Record<string, Measure> {
  const estimated = fit.coefficients.filter((one) => one !== undefined).length;
  const gained = Math.max(0, fit.nullDeviance - fit.deviance);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  return {
    customers: { value: rows, unit: "customers", doc: "Customers it was fitted on." },
    "share of yes": { value: ones / rows, unit: "share", doc: "Share whose outcome is yes." },
    ...heldOut(labels, unseen),
    "pseudo R squared": {
      value: fit.nullDeviance > 0 ? Math.min(1, gained / fit.nullDeviance) : 0,
      unit: "share",
      doc: "Share of the deviance that the features take away (McFadden).",
    },
    deviance: { value: fit.deviance, doc: "Minus twice the log-likelihood of what was found." },
    ...(estimated > 0 && {
      "likelihood-ratio p": pValue(
        chiSquareTail(gained, estimated),
        "How probable such a fit is if the features say nothing.",
      ),
    }),
  };
}

function heldOut(labels: Uint8Array, unseen: Float64Array): Record<string, Measure> {
  const known = (_: number, row: number) => !Number.isNaN(unseen[row]);
  const [found, foretold] = [labels.filter(known), unseen.filter(known)];
  if (!found.includes(0) || !found.includes(1)) return {};
  const { auc, standardError } = aucEstimate(foretold, found);
  const width = WIDTH * standardError;
  return {
    AUC: {
      value: auc,
      doc: "How often a customer with a yes is ranked before one with a no, among customers the estimate had not seen, in five turns.",
      ...(Number.isFinite(width) && {
        interval: { low: Math.max(0, auc - width), high: Math.min(1, auc + width), level: LEVEL },
      }),
    },
    "Brier score": {
      value: brierScore(foretold, found),
      doc: "Mean squared distance of the foretold probability from what was found; 0 at best.",
    },
  };
}
