import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** Choosing between segments. */
export const scoreCardCommand: Command = {
  name: "score-card",
  arguments: [{ name: "[segments...]", doc: "their names, or tiers; all unless given" }],
  summary: "rank segments, with reasons",
  about:
    "Scores segments by size, growth, value, margin, reach, stability, distinctness and fit with a stated capacity, each from 0 to 100 by a rule that is shown, and ranks them with what speaks for and against each. What value, margin and reach are is in the config (scorecard), or worked out from the data; what there is no data for is left out and says so.",
  examples: [
    ["satsuma score-card", "all segments"],
    ["satsuma score-card champions at_risk loyalty", "some; tiers by their name"],
    ["satsuma score-card --weights value=2,size=0", "what matters to you"],
  ],
  options: [
    asOf,
    {
      flags: "--weights <criterion=weight,…>",
      doc: "what criteria count: value=2,size=0 (1 each, or as in the config)",
    },
    { flags: "--limit <number>", doc: "how many segments get their reasons told (5)", atLeast: 1 },
  ],
  load: async () => (await import("../score-card.ts")).scoreCard,
};
