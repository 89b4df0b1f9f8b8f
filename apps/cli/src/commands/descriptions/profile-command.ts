import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** What is typical of a segment. */
export const profileCommand: Command = {
  name: "profile",
  arguments: [{ name: "<segment>", doc: "its name, or an expression" }],
  summary: "say what is typical of a segment",
  about:
    "Compares the members of a segment with everyone else, or with another segment: attributes, traits and behaviour with effect sizes and intervals, products, demand by month, a persona whose sentences name their figures, and how alike the members are. Writes nothing. Figures about fewer customers than privacy.minimumGroup of the config (10) are not shown.",
  examples: [
    ["satsuma profile win_back", "against everyone else"],
    ["satsuma profile loyalty.gold --against loyalty.silver", "against another segment"],
    [`satsuma profile 'rfm.segment is "champions"'`, "an expression"],
    ["satsuma profile win_back --json", "every figure"],
  ],
  options: [
    { flags: "--against <segment>", doc: "compare with this segment or expression" },
    asOf,
    { flags: "--limit <number>", doc: "how many rows a table shows (12)", atLeast: 1 },
    { flags: "--members", doc: "name typical and fringe members by their keys" },
  ],
  load: async () => (await import("../profile.ts")).profile,
};
