import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** Who moved from where to where. */
export const movesCommand: Command = {
  name: "moves",
  arguments: [
    {
      name: "<what...>",
      doc: "tiers, a split, a trait such as rfm.segment, or up to four segments; then two dates",
    },
  ],
  summary: "who moved between tiers, groups or segments",
  about:
    "Counts who moved from which tier, group or segment to which between two dates: a matrix with a row for each state of the first date and a column for each of the second. It adds up to all customers. Publishes nothing.",
  examples: [
    ["satsuma moves loyalty", "tiers, over the last month"],
    ["satsuma moves rfm.segment 2011-09-01 2011-12-01", "the groups of a method"],
    ["satsuma moves active win_back --since 2011-09-01", "in one, the other, both, neither"],
  ],
  options: [
    asOf,
    { flags: "--since <date>", doc: "the first date (a month before the second)" },
    { flags: "--to <date>", doc: "the second date (the as-of)" },
  ],
  load: async () => (await import("../moves.ts")).moves,
};
