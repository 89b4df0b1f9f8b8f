import type { Command } from "../command.ts";
import { asOf } from "./as-of.ts";
import { refit } from "./refit.ts";
import { withSuppressed } from "./with-suppressed.ts";

/** Computing segments and looking at them. */
export const segmentCommands: readonly Command[] = [
  {
    name: "check",
    arguments: [],
    summary: "find mistakes in the rules",
    about:
      "Reads all rules against the catalogue and shows mistakes, where they are and what to write instead; then runs the examples of every `expect` on the customers they make up. Reads no customers and writes nothing.",
    examples: [
      ["satsuma check", "what is wrong, and what to write"],
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
      "Takes in the tables that changed, fits the methods, computes all segments in one pass and publishes who is in them: wholly, or not at all. Where the last run still holds it is carried over: only customers with new data, and those whom time may have moved, are evaluated again.",
    examples: [
      ["satsuma run", "as of the last midnight, or the config's asOf"],
      ["satsuma run --as-of 2026-03-01", "as of any day, also a past one"],
      ["satsuma run --full", "evaluates everyone again; the result is the same"],
    ],
    options: [
      asOf,
      refit,
      { flags: "--full", doc: "evaluate everyone again, and carry nothing over" },
    ],
    load: async () => (await import("../run.ts")).run,
  },
  {
    name: "preview",
    arguments: [
      { name: "<rule>", doc: "an expression, the name of a segment or of tiers, or a .seg file" },
    ],
    summary: "count a rule at every condition",
    about:
      "Counts exactly how many customers each condition of a rule keeps, lists in lists included: alone, after those before it, and how many there would be without it. Marks conditions that do nothing, and names customers who fail one only. Of tiers it says what each takes. Writes nothing.",
    examples: [
      [`satsuma preview 'has no orders in last 90 days'`, "an expression"],
      ["satsuma preview win_back", "a segment of the project"],
      ["satsuma preview loyalty", "tiers: what each takes"],
      ["satsuma preview segments/lifecycle.seg", "every segment of a file"],
    ],
    options: [asOf],
    load: async () => (await import("../preview.ts")).preview,
  },
  {
    name: "explain",
    arguments: [
      { name: "<name>", doc: "a segment's, that of tiers, or a trait's as rules write it" },
    ],
    summary: "say a segment in plain English, or what a trait is",
    about:
      "Says a segment in plain English, with the dates its periods come to; or why one customer is in it or is not: each condition with what was found and since when, the nearest change that would flip it, and when it flips by itself. Of tiers it says which one the customer is in and what would take it to another. Of a trait such as churn.risk it says where it comes from; or why one customer has its value, with what the method knows of them and what would give it another.",
    examples: [
      ["satsuma explain win_back", "the rule"],
      ["satsuma explain win_back --customer 4711", "why this customer is in it, or is not"],
      ["satsuma explain value_tier --customer 4711", "its tier, and the way to another"],
      ["satsuma explain churn.risk", "what the trait is, its method and its quality"],
      ["satsuma explain churn.risk --customer 4711", "why this customer has that value"],
    ],
    options: [
      asOf,
      {
        flags: "--customer <key>",
        doc: "why this customer is in the segment or tier, or has the trait's value, and what would change that",
      },
    ],
    load: async () => (await import("../explain.ts")).explain,
  },
  {
    name: "members",
    arguments: [{ name: "<segment>", doc: "its name" }],
    summary: "list who is in a segment",
    about:
      "Lists the members of a segment as the last run left them, by the customers' keys; without those who are in a segment that `suppress` of the config names.",
    examples: [
      ["satsuma members win_back", "the first twenty on a terminal, all as CSV into a pipe"],
      ["satsuma members win_back -o win_back.csv", "all, into a file; .json and .parquet work too"],
      ["satsuma members win_back --expiring 30d", "who leaves in the next 30 days, and when"],
    ],
    options: [
      { flags: "-o, --output <file>", doc: "write to this file" },
      { flags: "-f, --format <format>", doc: "how", choices: ["table", "csv", "json", "parquet"] },
      { flags: "--limit <number>", doc: "how many a table shows (20)", atLeast: 1 },
      withSuppressed,
      {
        flags: "--expiring <span>",
        doc: "only those who leave within 7d, 4w, … if nothing new happens, with the day",
      },
      { flags: "--as-of <date>", doc: "with --expiring: the day or instant it is reckoned from" },
    ],
    load: async () => (await import("../members.ts")).members,
  },
  {
    name: "list",
    arguments: [],
    summary: "list the segments and their sizes",
    about:
      "Lists the segments with their titles, tags and sizes at the last run; or what could be mended in them: empty ones and duplicates, what drifts, expires, was not run, stands on weak data or is not used, each with what to do.",
    examples: [
      ["satsuma list", "with their sizes at the last run"],
      ["satsuma list --health", "what could be mended, and how"],
    ],
    options: [
      { flags: "--health", doc: "what could be mended in them" },
      { ...asOf, doc: `with --health: ${asOf.doc}` },
    ],
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
      "Hands the members of a segment, as the last run left them, to a sink of a plugin: all of them, or those who came and went since it got the segment last, whichever the sink wants; without those who are in a segment that `suppress` of the config names. Sent again for the same run it counts as the same delivery.",
    examples: [
      ["satsuma send win_back --to files", "the members"],
      ["satsuma send win_back --to files --columns email,rfm.segment", "with columns"],
      [
        "satsuma send win_back --to files --dry-run",
        "what would happen and what differs from the last time; nothing is sent",
      ],
    ],
    options: [
      { flags: "--to <sink>", doc: "where: files, or files.folder", required: true },
      {
        flags: "--columns <columns...>",
        doc: "attributes and traits that go along: email,tier=rfm.segment",
      },
      { flags: "--set <key=value...>", doc: "what the sink asks for: folder=out" },
      withSuppressed,
      { flags: "--dry-run", doc: "send nothing; say what would happen, record by record" },
    ],
    load: async () => (await import("../send.ts")).send,
  },
];
