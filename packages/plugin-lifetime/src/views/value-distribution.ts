import { defineView } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { LifetimeModel } from "../model.ts";

/** How many customers have how much value to come. */
export const valueDistribution = defineView<LifetimeModel>({
  kind: "model",
  method: "value",
  name: "value",
  doc: "How the value to come spreads over customers.",
  draw({ model: { spread, money, valueWeeks } }) {
    if (spread === undefined || money.kind === "none") return undefined;
    const { edges, counts, below, value } = spread;
    const highest = edges.at(-1) ?? 0;
    return {
      kind: "distribution",
      title: "Value to come",
      caption: `Over ${valueWeeks} weeks, in today's money; ${counted(below)} customers lie below ${(edges[0] ?? 0).toPrecision(3)}.`,
      value: { label: "Value", scale: "log" },
      count: { label: "Customers" },
      edges,
      groups: [{ counts }],
      marks: value >= (edges[0] ?? 0) && value <= highest ? [{ at: value, label: "mean" }] : [],
    };
  },
});
