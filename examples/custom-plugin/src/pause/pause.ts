import { defineMethod } from "@satsuma/plugin";
import type { EventReads, ProjectFacts } from "@satsuma/plugin";
import { params } from "../config.ts";
import type { Params } from "../config.ts";
import { orderTime } from "../order-time.ts";
import { fit } from "./fit.ts";
import { score } from "./score.ts";

/** Tells how long customers once stayed away, which takes their orders one by one. */
export const pause = (standard: Params, project: ProjectFacts) =>
  defineMethod({
    name: "pause",
    doc: "Tells the longest time between two orders, in pauses of the usual length.",
    params,
    standard,
    among: ({ orders, window }) => `has ${project.nameInRule(orders)} in last ${window}`,
    reads: () => ({}),
    events: (given) => orders(given, project),
    writes: () => ({
      longest: {
        type: { kind: "approx" },
        nullable: true,
        unit: "pauses",
        description: "The longest time between two orders, compared with the average one.",
      },
    }),
    population: "whole",
    fit,
    score: { apply: score },
  });

const orders = ({ orders: table, window }: Params, project: ProjectFacts): EventReads => ({
  table,
  window: `in last ${window}`,
  fields: {
    at: { expression: orderTime(table, project), doc: "When it was ordered." },
  },
});
