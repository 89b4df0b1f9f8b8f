import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** Seeing how segments overlap. */
export const overlapCommand: Command = {
  name: "overlap",
  arguments: [{ name: "[segments...]", doc: "their names, or tiers; all unless given" }],
  summary: "show how segments overlap",
  about:
    "Counts exactly how many customers every two segments share, which segments say the same in other words, which lie inside others, how many customers are in one only, and who is in none. Publishes nothing.",
  examples: [
    ["satsuma overlap", "all: the pairs most alike first"],
    ["satsuma overlap champions at_risk loyalty", "some, as a table; tiers by name"],
    ["satsuma overlap --as-of 2026-01-01", "as it was"],
  ],
  options: [
    asOf,
    {
      flags: "--limit <number>",
      doc: "how many pairs and combinations are shown (10)",
      atLeast: 1,
    },
  ],
  load: async () => (await import("../overlap.ts")).overlap,
};
