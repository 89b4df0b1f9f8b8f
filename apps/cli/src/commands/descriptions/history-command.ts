import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** How segments grew and shrank, and what is ahead of them. */
export const historyCommand: Command = {
  name: "history",
  arguments: [{ name: "<segment...>", doc: "names of segments, tiers or splits, or expressions" }],
  summary: "the size of segments at many dates, past or ahead",
  about:
    "Counts segments as of many past dates, with who came and went in between, also for a rule that was written today; or as of the days ahead, if nothing new happens. Every figure is what a run as of that date would give. Publishes nothing.",
  examples: [
    ["satsuma history win_back", "every week of the last year"],
    ["satsuma history win_back loyalty --every month --for 2y", "several, month by month"],
    ["satsuma history 'has no orders in last 90 days'", "an expression"],
    ["satsuma history win_back --next 7d", "who leaves and enters in the next 7 days"],
  ],
  options: [
    asOf,
    {
      flags: "--every <unit>",
      doc: "how far apart the dates are (week)",
      choices: ["day", "week", "month", "quarter", "year"],
    },
    { flags: "--for <span>", doc: "how far back: 90d, 12w, 6m, 1y (1y)" },
    { flags: "--since <date>", doc: "the first date, instead of --for" },
    { flags: "--next <span>", doc: "the days ahead, without new events: 7d, 2w" },
    { flags: "--all", doc: "every date, however many" },
  ],
  load: async () => (await import("../history.ts")).history,
};
