import type { Measure } from "@satsuma/plugin";
import { wilsonInterval } from "@satsuma/stats/probability";
import type { Holdout, LifetimeModel } from "../model.ts";
import { gammaGamma } from "../money/gamma-gamma.ts";
import { orderModels } from "../rates/order-models.ts";
import type { Seen } from "../read-histories.ts";
import type { FittedMoney } from "./fit-money.ts";
import type { FittedOrders } from "./fit-orders.ts";
import type { Estimate } from "./maximum-likelihood.ts";

const LEVEL = 0.95;
const Z = 1.959_963_984_540_054;

/** Figures about a model: whom it stands on, its parameters, and how well it foretold what it had not seen. */
export function qualityOf(
  model: LifetimeModel,
  { estimate }: FittedOrders,
  money: FittedMoney,
  seen: readonly Seen[],
): Record<string, Measure> {
  return {
    ...baseMeasures(model, seen),
    ...(model.orders.kind !== "average" &&
      estimate &&
      parameterMeasures(orderModels[model.orders.kind].symbols, estimate, "orders")),
    ...(money.estimate && parameterMeasures(gammaGamma.symbols, money.estimate, "spend")),
    ...(money.correlation !== undefined && { "spend and frequency": link(money.correlation) }),
    ...(model.holdout && holdoutMeasures(model.holdout)),
  };
}

function baseMeasures(
  { customers }: LifetimeModel,
  seen: readonly Seen[],
): Record<string, Measure> {
  const repeaters = seen.filter(({ now }) => now.repeats > 0).length;
  const interval = { ...wilsonInterval(repeaters, customers, LEVEL), level: LEVEL };
  return {
    customers: { value: customers, unit: "customers", doc: "Customers who ever bought." },
    "came back": {
      value: customers === 0 ? 0 : repeaters / customers,
      unit: "share",
      interval,
      doc: "Share of them who bought on more than one day.",
    },
  };
}

function parameterMeasures(
  symbols: readonly string[],
  { parameters, standardErrors, logLikelihood }: Estimate,
  of: string,
): Record<string, Measure> {
  const measures = symbols.map((symbol, i): [string, Measure] => [
    `${of} ${symbol}`,
    {
      value: parameters[i] ?? 0,
      ...intervalOf(parameters[i] ?? 0, standardErrors?.[i] ?? NaN),
      doc: `Parameter ${symbol} of the model of ${of}.`,
    },
  ]);
  return {
    ...Object.fromEntries(measures),
    [`${of} log-likelihood`]: {
      value: logLikelihood,
      doc: `How likely the data is under the model of ${of}, as a natural logarithm.`,
    },
  };
}

/** On the scale of logarithms, for parameters are above 0. */
function intervalOf(value: number, standardError: number): Pick<Measure, "interval"> {
  const factor = Math.exp((Z * standardError) / value);
  return Number.isFinite(factor)
    ? { interval: { low: value / factor, high: value * factor, level: LEVEL } }
    : {};
}

const link = (value: number): Measure => ({
  value,
  doc: "Correlation of how often and how much customers buy who came back; the model of spend takes it to be 0.",
});

const holdoutMeasures = ({
  weeks,
  actual,
  expected,
  ratio,
  error,
  paceError,
}: Holdout): Record<string, Measure> => ({
  "hold-out orders": {
    value: actual,
    unit: "orders",
    doc: `Days with orders in the last ${weeks} weeks, of customers who had bought before.`,
  },
  "hold-out expected": {
    value: expected,
    unit: "orders",
    doc: "How many of them a model expected that had not seen those weeks.",
  },
  "hold-out ratio": {
    value: actual / expected,
    interval: { ...ratio, level: LEVEL },
    doc: "Orders that came over orders expected: 1 at best.",
  },
  "hold-out error": {
    value: error,
    unit: "orders",
    doc: "How far off the expected orders of a customer were on average.",
  },
  "hold-out error at pace": {
    value: paceError,
    unit: "orders",
    doc: "The same, had everybody gone on at the pace they had: the model should do better.",
  },
});
