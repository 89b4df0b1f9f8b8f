import { approx, choose, compare, defineMethod, known, number } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { params } from "../config.ts";
import type { Params } from "../config.ts";
import { fit } from "./fit.ts";

/** Tells how likely customers order again within 90 days, from what those like them did. */
export const comeback = (standard: Params, project: ProjectFacts) =>
  defineMethod({
    name: "comeback",
    doc: "Tells how likely customers order again within 90 days.",
    params,
    standard,
    among: ({ orders, window }) => `has ${project.nameInRule(orders)} in last ${window}`,
    // Looks at customers as they were 180 and 90 days ago, and at what they did in the 90 days that followed.
    cutOffs: () => [
      { features: "P180D", outcomes: "P90D" },
      { features: "P90D", outcomes: "P0D" },
    ],
    reads: ({ orders, window }) => ({
      orders: {
        expression: `count of ${project.nameInRule(orders)} in last ${window}`,
        doc: `Orders in the last ${window}.`,
        unit: "orders",
      },
    }),
    outcomes: ({ orders }) => ({
      again: {
        expression: `count of ${project.nameInRule(orders)} in last 90 days`,
        doc: "Orders in the 90 days that followed.",
        unit: "orders",
      },
    }),
    writes: () => ({
      chance: {
        type: { kind: "approx" },
        nullable: true,
        range: { low: "0", high: "1" },
        description: "How likely they order again within 90 days.",
      },
    }),
    fit,
    score: {
      expression: ({ once, often }, { features: { orders } }) => ({
        chance: choose([
          { when: compare(orders, "gt", number(1)), value: approx(often) },
          { when: known(orders), value: approx(once) },
        ]),
      }),
    },
  });
