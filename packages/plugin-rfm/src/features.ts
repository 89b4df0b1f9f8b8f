import type { Features, ProjectFacts } from "@satsuma/plugin";
import { windowPhrase } from "@satsuma/plugin/variables";
import type { Dimension, RfmParams } from "./config.ts";

/** Whom scores are about: customers who ordered in the window. */
export const buyers = (params: RfmParams, project: ProjectFacts): string =>
  `has ${project.nameInRule(params.orders)} ${windowPhrase(params.window)}`;

/** What is known of each of them, in the rule language. */
export function features(params: RfmParams, project: ProjectFacts): Features<Dimension> {
  const { time = "" } = project.events[params.orders] ?? {};
  const last = `last of ${path(project, params.orders, time)} ${windowPhrase(params.window)}`;
  return {
    recency: {
      expression: `days since (${last})`,
      doc: "Days since the last order.",
      unit: "days",
    },
    frequency: {
      expression: orderCount(params, project),
      doc: `Orders ${inWords(params)}.`,
      unit: "orders",
    },
    monetary: {
      expression: monetary(params, project),
      doc: `${spending(params)} ${inWords(params)}${params.returns ? ", less returns" : ""}.`,
    },
  };
}

function orderCount({ orders, order, window }: RfmParams, project: ProjectFacts): string {
  const counted =
    order === undefined ? project.nameInRule(orders) : `distinct ${path(project, orders, order)}`;
  return `count of ${counted} ${windowPhrase(window)}`;
}

/** Rounded to hundredths, so that an amount is what a receipt would say, whatever prices were multiplied. */
function monetary(params: RfmParams, project: ProjectFacts): string {
  const { orders, amount, returns, window } = params;
  const sum = (table: string, field: string) =>
    `sum of ${path(project, table, field)} ${windowPhrase(window)}`;
  const spent = sum(orders, amount);
  // Some shops write what was returned as negative amounts, some as positive ones.
  const net = returns ? `${spent} - abs(${sum(returns.events, returns.amount)})` : spent;
  const isSum = params.monetary === "sum";
  return `round(${isSum ? net : `(${net}) / (${orderCount(params, project)})`}, 2)`;
}

const spending = (params: RfmParams): string =>
  params.monetary === "sum" ? "Money spent" : "Money spent on an order on average";

const inWords = ({ window }: RfmParams): string =>
  windowPhrase(window)?.replace("in last", "in the last") ?? "";

const path = (project: ProjectFacts, table: string, field: string): string =>
  `${project.nameInRule(table)}.${project.nameInRule(field)}`;
