import { approx, choose, compare, defineMethod, known, number } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { config } from "./config.ts";
import type { Params } from "./config.ts";

/** Tells who orders more often than a share of the customers. */
export const busyness = (standard: Params, project: ProjectFacts) =>
  defineMethod({
    name: "busyness",
    doc: "Tells who orders more often than most customers.",
    params: config,
    standard,
    settable: {
      share: { type: { kind: "number" }, description: "Share of customers who are not busy." },
    },
    among: ({ orders }) => `has ${project.nameInRule(orders)} ever`,
    reads: ({ orders }) => ({
      orders: {
        expression: `count of ${project.nameInRule(orders)} ever`,
        doc: "How many orders there were.",
        unit: "orders",
      },
    }),
    writes: () => ({
      level: {
        type: { kind: "number" },
        nullable: true,
        range: { low: "1", high: "2" },
        description: "Two for busy customers, one for the others.",
      },
    }),
    population: "whole",
    async fit(input, { params }) {
      const [all] = await input.quantiles(input.features.orders, [params.share]);
      return {
        model: { threshold: all?.quantiles[0] ?? 0 },
        quality: {
          customers: { value: all?.count ?? 0, unit: "customers", doc: "Customers with orders." },
        },
        warnings: [],
      };
    },
    score: {
      expression: ({ threshold }, { features: { orders } }) => ({
        level: choose([
          { when: compare(orders, "gt", approx(threshold)), value: number(2) },
          { when: known(orders), value: number(1) },
        ]),
      }),
    },
    explain: ({ threshold }, { orders }) => [
      orders === null
        ? { text: "how many orders there were is not known", feature: "orders" }
        : { text: `${String(orders)} orders; busy is above ${threshold}`, feature: "orders" },
    ],
  });
