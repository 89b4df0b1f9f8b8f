import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";
import { refit } from "./refit.ts";

/** Computing segments and looking at them. */
export const segmentCommands: readonly Command[] = [
  {
    name: "check",
    arguments: [],
    summary: "find mistakes in the rules",
    about:
      "Reads all rules against the catalogue and shows mistakes, where they are and what to write instead; then runs the examples of every `expect` on the customers they make up. Reads no customers and writes nothing.",
    examples: [
      ["satsuma check", "errors with their places and what to write instead"],
      ["satsuma check --json", "the same for programs"],
      ["satsuma check --format sarif > rules.sarif", "for code hosts and editors"],
      ["satsuma check --format junit > rules.xml", "for build servers"],
    ],
    options: [
      { flags: "--format <format>", doc: "how", choices: ["text", "json", "sarif", "junit"] },
      { flags: "--no-tests", doc: "leave the examples of `expect` out" },
    ],
    load: async () => (await import("../check.ts")).check,
  },
  {
    name: "run",
    arguments: [],
    summary: "compute all segments and scores",
    about:
      "Takes in data that changed, fits the methods, computes all segments in one pass and publishes who is in them: wholly, or not at all.",
    examples: [
      ["satsuma run", "as of the last midnight, or the config's asOf"],
      ["satsuma run --as-of 2026-03-01", "as of any day, also a past one"],
    ],
    options: [asOf, refit],
    load: async () => (await import("../run.ts")).run,
  },
  {
    name: "preview",
    arguments: [{ name: "<rule>", doc: "an expression, the name of a segment, or a .seg file" }],
    summary: "count a rule at every condition",
    about:
      "Counts exactly how many customers each condition of a rule keeps, on its own and after those before it. Writes nothing.",
    examples: [
      [`satsuma preview 'has no orders in last 90 days'`, "an expression"],
      ["satsuma preview win_back", "a segment of the project"],
      ["satsuma preview segments/lifecycle.seg", "every segment of a file"],
    ],
    options: [asOf],
    load: async () => (await import("../preview.ts")).preview,
  },
  {
    name: "explain",
    arguments: [{ name: "<name>", doc: "a segment's, or a trait's as rules write it" }],
    summary: "say a segment in plain English, or what a trait is",
    about:
      "Says a segment in plain English, with the dates its periods come to; or why one customer is in it or is not, with what was found. Of a trait such as churn.risk it says where it comes from; or why one customer has its value, with what the method knows of them.",
    examples: [
      ["satsuma explain win_back", "the rule"],
      ["satsuma explain win_back --customer 4711", "why this customer is in it, or is not"],
      ["satsuma explain churn.risk", "what the trait is, its method and its quality"],
      ["satsuma explain churn.risk --customer 4711", "why this customer has that value"],
    ],
    options: [
      asOf,
      {
        flags: "--customer <key>",
        doc: "why this customer is in the segment, or has the trait's value",
      },
    ],
    load: async () => (await import("../explain.ts")).explain,
  },
  {
    name: "members",
    arguments: [{ name: "<segment>", doc: "its name" }],
    summary: "list who is in a segment",
    about: "Lists the members of a segment as the last run left them, by the customers' keys.",
    examples: [
      ["satsuma members win_back", "the first twenty on a terminal, all as CSV into a pipe"],
      ["satsuma members win_back -o win_back.csv", "all, into a file; .json and .parquet work too"],
    ],
    options: [
      { flags: "-o, --output <file>", doc: "write to this file" },
      { flags: "-f, --format <format>", doc: "how", choices: ["table", "csv", "json", "parquet"] },
      { flags: "--limit <number>", doc: "how many a table shows (20)", atLeast: 1 },
    ],
    load: async () => (await import("../members.ts")).members,
  },
  {
    name: "list",
    arguments: [],
    summary: "list the segments and their sizes",
    about: "Lists the segments with their titles, tags and sizes at the last run.",
    examples: [["satsuma list", ""]],
    options: [],
    load: async () => (await import("../list.ts")).list,
  },
  {
    name: "sql",
    arguments: [{ name: "<segment...>", doc: "their names" }],
    summary: "print the SQL of segments",
    about:
      "Prints the one statement that computes a segment, or several, in the warehouse; or, in another engine, over tables that are called, with their columns, as in the catalogue.",
    examples: [
      ["satsuma sql win_back", "as the project's warehouse runs it"],
      ["satsuma sql win_back slipping", "several segments, one statement"],
      ["satsuma sql win_back --dialect postgres", "for your own tables in PostgreSQL"],
    ],
    options: [
      asOf,
      {
        flags: "--dialect <dialect>",
        doc: "whose SQL",
        choices: ["duckdb", "postgres", "clickhouse", "trino"],
      },
    ],
    load: async () => (await import("../sql.ts")).sql,
  },
  {
    name: "send",
    arguments: [{ name: "<segment>", doc: "its name" }],
    summary: "hand a segment to a sink",
    about:
      "Hands the members of a segment, as the last run left them, to a sink of a plugin: all of them, or those who came and went with that run, whichever the sink wants. Sent again for the same run it counts as the same delivery.",
    examples: [
      ["satsuma send win_back --to files", "the members"],
      ["satsuma send win_back --to files --columns email,rfm.segment", "with columns"],
      ["satsuma send win_back --to files --dry-run", "what would happen; nothing is sent"],
    ],
    options: [
      { flags: "--to <sink>", doc: "where: files, or files.folder", required: true },
      {
        flags: "--columns <columns...>",
        doc: "attributes and traits that go along: email,tier=rfm.segment",
      },
      { flags: "--set <key=value...>", doc: "what the sink asks for: folder=out" },
      { flags: "--dry-run", doc: "send nothing; say what would happen" },
    ],
    load: async () => (await import("../send.ts")).send,
  },
];
