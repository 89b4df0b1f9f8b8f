import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";

/** What an edit would do. */
export const diffCommand: Command = {
  name: "diff",
  arguments: [{ name: "[segment...]", doc: "only these segments or tiers" }],
  summary: "show what an edit of the rules changes",
  about:
    "Compares the rules as they are now with those of the last run, or of a Git revision: who enters and who leaves each segment, which condition did it, and which segments change because of others they use. Both are evaluated on the data of now, as of the same instant. Writes nothing.",
  examples: [
    ["satsuma diff", "against the last run"],
    ["satsuma diff --base main", "against a branch, a tag or a commit"],
    ["satsuma diff --base origin/main --format markdown", "as the comment on a pull request"],
    ["satsuma diff --base main --fail-over 10%", "exit code 1 when a segment changes by more"],
  ],
  options: [
    { flags: "--base <revision>", doc: "the Git revision to compare with; else the last run" },
    { flags: "--format <format>", doc: "how", choices: ["text", "markdown", "json"] },
    { flags: "--keys", doc: "show keys of customers who come and go" },
    {
      flags: "--fail-over <percent>",
      doc: "exit code 1 when more of a segment than this comes and goes, of its size before: 10%",
    },
    asOf,
  ],
  load: async () => (await import("../diff.ts")).diff,
};
