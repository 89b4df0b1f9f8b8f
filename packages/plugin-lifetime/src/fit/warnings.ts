import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import type { LifetimeParams } from "../config.ts";
import type { LifetimeModel } from "../model.ts";
import type { FittedMoney } from "./fit-money.ts";
import { NEEDED_REPEATERS } from "./fit-orders.ts";
import type { FittedOrders } from "./fit-orders.ts";

/** From here on the correlation of frequency and spend is more than the model of spend can bear. */
const LARGE_CORRELATION = 0.3;

/** Expected orders may be off by this share before a reader must know. */
const OFF = 0.25;

/** What a reader should know before trusting the model. */
export function warningsOf(
  model: LifetimeModel,
  orders: FittedOrders,
  money: FittedMoney,
  params: LifetimeParams,
): Diagnostic[] {
  if (model.customers === 0) return [nobody(params)];
  return [
    ...(model.orders.kind === "average" ? [fewRepeats] : []),
    ...(orders.estimate?.converged === false ? [unsettled("how often customers buy")] : []),
    ...moneyWarnings(model, money, params),
    ...holdoutWarnings(model, params),
  ];
}

const nobody = ({ orders }: LifetimeParams): Diagnostic =>
  warning(
    "LIFETIME_NO_CUSTOMERS",
    `Nobody has ${orders}: all traits are unknown.`,
    "look at what the filters of the table, and where, leave",
  );

const fewRepeats = warning(
  "LIFETIME_FEW_REPEATS",
  `Fewer than ${NEEDED_REPEATERS} customers bought on more than one day: no model was fitted. Expected orders are the average pace of all, mixed with the customer's own, and nobody is taken to leave; the chance to be alive is unknown.`,
  "wait for more orders, or read the figures as a rough guess",
);

const unsettled = (what: string): Diagnostic =>
  warning(
    "LIFETIME_NOT_SETTLED",
    `The model of ${what} has no clear best fit on this data: its parameters lie at the edge of what is possible, or the search did not settle.`,
    "try the other model (bg-nbd, pareto-nbd), and look at the hold-out before trusting it",
  );

function moneyWarnings(
  { money: part }: LifetimeModel,
  { estimate, correlation = 0 }: FittedMoney,
  { amount }: LifetimeParams,
): Diagnostic[] {
  if (part.kind === "none") return [noMoney(amount)];
  if (part.kind === "average") return [averageSpend];
  const isLarge = Math.abs(correlation) > LARGE_CORRELATION;
  return [
    ...(isLarge ? [linked(correlation)] : []),
    ...(estimate?.converged === false ? [unsettled("how much customers spend")] : []),
    ...((part.parameters[1] ?? 0) <= 1 ? [noMean] : []),
  ];
}

const noMoney = (amount: string): Diagnostic =>
  warning(
    "LIFETIME_NO_MONEY",
    `No order has an ${amount} above 0: expected spend and value are unknown.`,
    "name the field that holds what was paid (amount)",
  );

const averageSpend = warning(
  "LIFETIME_AVERAGE_SPEND",
  `Fewer than ${NEEDED_REPEATERS} customers came back and paid, or all paid the same: everybody's expected spend is the average of all.`,
  "wait for more orders",
);

const linked = (correlation: number): Diagnostic =>
  warning(
    "LIFETIME_SPEND_FOLLOWS_FREQUENCY",
    `How often and how much customers buy are correlated (${correlation.toFixed(2)}), and the model of spend takes them not to be: values of frequent buyers are too ${correlation > 0 ? "low" : "high"}.`,
    "fit groups of customers apart, for instance business and private ones",
  );

const noMean = warning(
  "LIFETIME_NO_MEAN_SPEND",
  "Spend varies so much between customers that the model has no mean (q is 1 or less): who never came back gets the average of all.",
  "look for a few very large orders, and leave them out (where)",
);

function holdoutWarnings(model: LifetimeModel, { holdoutWeeks }: LifetimeParams): Diagnostic[] {
  const { holdout } = model;
  if (holdout === undefined) {
    return holdoutWeeks > 0 && model.orders.kind !== "average" ? [unchecked(holdoutWeeks)] : [];
  }
  const { ratio, actual, expected } = holdout;
  const isOff = Math.abs(actual / expected - 1) > OFF && (ratio.low > 1 || ratio.high < 1);
  return isOff ? [off(actual, expected, holdout.weeks)] : [];
}

const unchecked = (weeks: number): Diagnostic =>
  warning(
    "LIFETIME_UNCHECKED",
    `Fewer than ${NEEDED_REPEATERS} customers had come back ${weeks} weeks ago, or nothing was expected of them: the model could not be checked on weeks it had not seen.`,
    "keep back fewer weeks (holdoutWeeks)",
  );

const off = (actual: number, expected: number, weeks: number): Diagnostic =>
  warning(
    "LIFETIME_OFF",
    `Customers ordered on ${actual} days in the last ${weeks} weeks, and a model that had not seen them expected ${Math.round(expected)}.`,
    "look for a season or a change in those weeks, or keep back a whole year (holdoutWeeks)",
  );
