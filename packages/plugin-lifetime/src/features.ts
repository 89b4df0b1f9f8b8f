import type { EventReads, Features, ProjectFacts } from "@satsuma/plugin";
import type { LifetimeParams } from "./config.ts";

/** What explanations and rules speak of. The model itself looks at days, which no expression can tell apart. */
export type Feature = "orders" | "first" | "last" | "spent";

/** Whom it is about: everybody who ever bought. */
export const buyers = (params: LifetimeParams, project: ProjectFacts): string =>
  `has ${rows(params, project)} ever`;

/** What is known of each of them, in the rule language. */
export function features(params: LifetimeParams, project: ProjectFacts): Features<Feature> {
  const { nameInRule } = project;
  const { time = "" } = project.events[params.orders] ?? {};
  const of = (field: string) =>
    `${nameInRule(params.orders)}.${nameInRule(field)}${condition(params)} ever`;
  return {
    orders: {
      expression: `count of ${params.order === undefined ? `${rows(params, project)} ever` : `distinct ${of(params.order)}`}`,
      doc: "Orders ever.",
      unit: "orders",
    },
    first: {
      expression: `days since (first of ${of(time)})`,
      doc: "Days since the first order.",
      unit: "days",
    },
    last: {
      expression: `days since (last of ${of(time)})`,
      doc: "Days since the last order.",
      unit: "days",
    },
    spent: { expression: `sum of ${of(params.amount)}`, doc: "Money spent ever." },
  };
}

/** Orders one by one, for no expression can count days. */
export function orderReads(params: LifetimeParams, project: ProjectFacts): EventReads {
  const { nameInRule } = project;
  const at = nameInRule(project.events[params.orders]?.time ?? "");
  return {
    table: params.orders,
    fields: {
      date: {
        // A row means the same whenever it is read, so it has no days since; digits make a date of one number.
        expression: `year of ${at} * 10000 + month of ${at} * 100 + day of ${at}`,
        doc: "The local date of the order as digits: 20260301.",
      },
      amount: { expression: nameInRule(params.amount), doc: "What was paid." },
    },
    ...(params.where !== undefined && { where: params.where }),
    window: "ever",
  };
}

const rows = (params: LifetimeParams, { nameInRule }: ProjectFacts): string =>
  `${nameInRule(params.orders)}${condition(params)}`;

const condition = ({ where }: LifetimeParams): string =>
  where === undefined ? "" : ` where (${where})`;
