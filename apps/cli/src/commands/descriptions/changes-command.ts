import type { Command } from "../command.ts";

/** Reading the log of who came and went, and why. */
export const changesCommand: Command = {
  name: "changes",
  arguments: [{ name: "[segment]", doc: "its name; all unless given" }],
  summary: "show who came and went, and why",
  about:
    "Shows who entered and who left a segment, or any, with the last run: how many for each cause, then some of them. A cause is the condition of the rule that turned, or that the rule, the data of before or the customers themselves changed.",
  examples: [
    ["satsuma changes", "with the last run, all segments"],
    ["satsuma changes win_back --run 12", "one segment, with an earlier run"],
    ["satsuma changes --customer 4711", "one customer, in all runs, latest first"],
  ],
  options: [
    { flags: "--customer <key>", doc: "only this customer, in all runs" },
    { flags: "--run <number>", doc: "with this run; the last one unless given", atLeast: 1 },
    { flags: "--limit <number>", doc: "how many are shown one by one (20)", atLeast: 1 },
  ],
  load: async () => (await import("../changes.ts")).changes,
};
