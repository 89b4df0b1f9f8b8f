import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";
import { refit } from "./refit.ts";

/** What statistics find. */
export const analysisCommands: readonly Command[] = [
  {
    name: "discover",
    arguments: [{ name: "[method]", doc: "what to run: clusters, churn, clusters.hierarchical" }],
    summary: "let statistics find segments",
    about:
      "Without a method it looks at the data, and at the goal if you name one, and says which methods fit, why, and what is missing. With one it fits it and shows how good the result is, pictures of it, and the rules that say the same, with the exact size of each. A method that the config does not have is set up as the data suggests. Writes nothing but the rules you ask for, and the model.",
    examples: [
      ["satsuma discover", "which methods fit this data, and why"],
      [`satsuma discover --goal "who is about to leave"`, "which help with that"],
      ["satsuma discover clusters", "groups of customers who are alike"],
      ["satsuma discover clusters --set k=5", "with a parameter of your own"],
      ["satsuma discover churn --write segments/churn.seg", "keep the rules it found"],
    ],
    options: [
      asOf,
      { flags: "--goal <text>", doc: "what you want to know, in your own words" },
      { flags: "--set <key=value...>", doc: "parameters of the method: k=5, window=P180D" },
      refit,
      { flags: "--write <file>", doc: "write the rules into this file: segments/churn.seg" },
      { flags: "--force", doc: "replace the file if it is there" },
      { flags: "--customer <key>", doc: "only why this customer has the values it has" },
      { flags: "--all", doc: "show all pictures, not only the first" },
      { flags: "--config", doc: "print only what to add to satsuma.config.ts to keep the method" },
    ],
    load: async () => (await import("../discover.ts")).discover,
  },
  {
    name: "score",
    arguments: [{ name: "[method]", doc: "only this one: rfm, rfm.score" }],
    summary: "fit the methods, show their quality",
    about: "Fits the methods of the plugins and shows their models, quality and warnings.",
    examples: [
      ["satsuma score rfm", "one plugin's"],
      ["satsuma score rfm --refit", "anew, after you corrected the plugin"],
    ],
    options: [asOf, refit],
    load: async () => (await import("../score.ts")).score,
  },
  {
    name: "models",
    arguments: [{ name: "[method]", doc: "only those of: clusters, rfm.scores" }],
    summary: "list the models that are kept",
    about:
      "Lists the models that were fitted, the newest of each method first: as of when, how good they are, and whether the data is still the same.",
    examples: [["satsuma models churn", ""]],
    options: [],
    load: async () => (await import("../models.ts")).models,
  },
  {
    name: "report",
    arguments: [],
    summary: "write what was found as one page",
    about:
      "Runs the project as `satsuma run` does, and writes one HTML file: the segments and their year, what changed and why, who leaves next week, movement, score-card, profiles, overlap, conditions, what the methods found, and how good the data is. It needs no network and has no script, and no customer's key is in it.",
    examples: [
      ["satsuma report", "into report.html"],
      ["satsuma report -o june.html --as-of 2026-07-01", "as of a day, into a file of your own"],
    ],
    options: [asOf, { flags: "-o, --output <file>", doc: "write to this file (report.html)" }],
    load: async () => (await import("../report.ts")).report,
  },
];
