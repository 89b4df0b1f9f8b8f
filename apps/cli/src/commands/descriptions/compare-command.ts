import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** Holding segments against each other. */
export const compareCommand: Command = {
  name: "compare",
  arguments: [{ name: "<names...>", doc: "segments; or two of: tiers, a trait, an attribute" }],
  summary: "hold segments against each other",
  about:
    "Shows segments side by side by the criteria of the score-card, and whom they share. Of two ways to split all customers (tiers, traits such as rfm.segment, attributes) it shows the cross-table, how far they agree, and how much of what customers are worth each explains.",
  examples: [
    ["satsuma compare champions at_risk", "two segments, side by side"],
    ["satsuma compare loyalty", "the tiers of one name"],
    ["satsuma compare loyalty rfm.segment", "two segmentations: who is where in both"],
  ],
  options: [asOf],
  load: async () => (await import("../compare.ts")).compare,
};
