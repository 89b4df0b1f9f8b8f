import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** Seeing how good the data is. */
export const qualityCommand: Command = {
  name: "quality",
  arguments: [{ name: "[table]", doc: "only this: customers, orders" }],
  summary: "show how good the data is",
  about:
    "Shows what is wrong with the data, worst first, and what to do about it; then every column with how often it is known, how many values it has, and whether it is good, thin, dead or stale. Everything was counted when the data was taken in.",
  examples: [
    ["satsuma quality", "what is wrong, worst first, and a line for each column"],
    ["satsuma quality orders", "one table, with its months and every finding"],
    ["satsuma quality --gate", "exit code 1 when a threshold is not met, for scripts"],
  ],
  options: [
    asOf,
    { flags: "--gate", doc: "exit code 1 when the data fails a threshold of `quality`" },
  ],
  load: async () => (await import("../quality.ts")).quality,
};
