import type { MoneyPart } from "../model.ts";
import { correlation } from "../money/correlation.ts";
import { gammaGamma } from "../money/gamma-gamma.ts";
import type { History } from "../rates/history.ts";
import { NEEDED_REPEATERS } from "./fit-orders.ts";
import { maximizeLikelihood } from "./maximum-likelihood.ts";
import type { Estimate } from "./maximum-likelihood.ts";

/** How much orders bring, and how well that is known. */
export interface FittedMoney {
  readonly part: MoneyPart;
  /** In the currency of the amounts. Absent when no model was fitted. */
  readonly estimate?: Estimate;
  /** Of how often and how much among those who came back; absent when one of them does not vary. */
  readonly correlation?: number;
}

/** Beyond so many customers more add time and no digits. */
const MOST_CUSTOMERS = 50_000;

/** Fits the Gamma–Gamma model, or takes the average of all where too few came back with money. */
export async function fitMoney(
  customers: readonly History[],
  signal: AbortSignal,
): Promise<FittedMoney> {
  const days = customers.reduce((sum, { paidDays }) => sum + paidDays, 0);
  if (days === 0) return { part: { kind: "none" } };
  const average = customers.reduce((sum, { spent }) => sum + spent, 0) / days;
  const paying = customers.filter(({ paidRepeats }) => paidRepeats > 0);
  const link = correlation(
    paying.map(({ repeats }) => repeats),
    paying.map(({ averageSpend }) => averageSpend),
  );
  const isConstant = new Set(paying.map(({ averageSpend }) => averageSpend)).size < 2;
  if (paying.length < NEEDED_REPEATERS || isConstant) return { part: { kind: "average", average } };
  const estimate = await spendEstimate(paying, average, signal);
  return {
    part: { kind: "gamma-gamma", parameters: estimate.parameters, average },
    estimate,
    ...(link !== undefined && { correlation: link }),
  };
}

/** Amounts are measured in averages while they are fitted, so that the currency does not matter. */
async function spendEstimate(
  paying: readonly History[],
  average: number,
  signal: AbortSignal,
): Promise<Estimate> {
  const step = Math.ceil(paying.length / MOST_CUSTOMERS);
  const scaled = paying
    .filter((_, i) => i % step === 0)
    .map(({ paidRepeats, averageSpend }) => ({
      paidRepeats,
      averageSpend: averageSpend / average,
    }));
  const likelihood = {
    logLikelihood: (parameters: readonly number[]) => gammaGamma.logLikelihood(parameters, scaled),
    start: [2, 3, 1],
    highest: gammaGamma.highest,
  };
  const estimate = await maximizeLikelihood(likelihood, signal);
  const inMoney = (values: readonly number[]) =>
    values.map((value, i) => (i === 2 ? value * average : value));
  return {
    ...estimate,
    parameters: inMoney(estimate.parameters),
    logLikelihood: estimate.logLikelihood - scaled.length * Math.log(average),
    ...(estimate.standardErrors && { standardErrors: inMoney(estimate.standardErrors) }),
  };
}
