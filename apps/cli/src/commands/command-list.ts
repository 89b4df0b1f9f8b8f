import type { Command, CommandOption } from "./command.ts";

const asOf: CommandOption = {
  flags: "--as-of <date>",
  doc: "the day or instant the result describes: 2026-03-01 (its first moment), 2026-03-01T09:30Z",
};

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  {
    name: "init",
    arguments: [{ name: "[dir]", doc: "the project's folder; the current one unless given" }],
    summary: "make a project",
    about:
      "Makes a project in a folder: from your own files of orders, customers and other events, or from a sample shop. Looks at the columns, proposes what they mean and why, and writes it into satsuma.config.ts, with rules that fit the data. Never replaces a file.",
    examples: [
      ["satsuma init shop --from orders.csv", "looks, proposes, asks"],
      ["satsuma init shop --from *.csv --yes", "takes every proposal"],
      ["satsuma init shop --sample", "a made-up shop, rules to learn from"],
    ],
    options: [
      {
        flags: "--from <files...>",
        doc: "CSV (also .gz), Parquet or JSON-lines files of orders, customers, other events",
      },
      {
        flags: "--columns <part=column...>",
        doc: "say which column is customer, time, order, amount or product",
      },
      { flags: "--sample", doc: "customers, orders, visits and mails of a made-up shop" },
      { flags: "--customers <number>", doc: "size of the sample shop (10000)", atLeast: 1 },
      { flags: "--seed <text>", doc: "another seed, another sample shop (1)" },
      { flags: "--timezone <zone>", doc: "whose midnights cut days: Europe/London" },
      { flags: "--currency <code>", doc: "of amounts: EUR" },
      { flags: "-y, --yes", doc: "ask nothing, take every proposal" },
    ],
    load: async () => (await import("./init.ts")).init,
  },
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
    load: async () => (await import("./check.ts")).check,
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
    options: [asOf],
    load: async () => (await import("./run.ts")).run,
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
    load: async () => (await import("./preview.ts")).preview,
  },
  {
    name: "explain",
    arguments: [{ name: "<segment>", doc: "its name" }],
    summary: "say a segment in plain English",
    about:
      "Says a segment in plain English, with the dates its periods come to; or why one customer is in it or is not, with what was found.",
    examples: [
      ["satsuma explain win_back", "the rule"],
      ["satsuma explain win_back --customer 4711", "why this customer is in it, or is not"],
    ],
    options: [asOf, { flags: "--customer <key>", doc: "why this customer is in it, or is not" }],
    load: async () => (await import("./explain.ts")).explain,
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
    load: async () => (await import("./members.ts")).members,
  },
  {
    name: "list",
    arguments: [],
    summary: "list the segments and their sizes",
    about: "Lists the segments with their titles, tags and sizes at the last run.",
    examples: [["satsuma list", ""]],
    options: [],
    load: async () => (await import("./list.ts")).list,
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
    load: async () => (await import("./sql.ts")).sql,
  },
  {
    name: "fmt",
    arguments: [{ name: "[files...]", doc: "rule files; all of the project unless given" }],
    summary: "write the rules the one way",
    about:
      "Formats rule files: spaces, line breaks, the one way to write what can be written in several. What a rule says never changes, and what cannot be read stays as it is. Needs neither data nor a config.",
    examples: [
      ["satsuma fmt", "all rules of the project"],
      ["satsuma fmt --check", "exit code 1 when something would change; writes nothing"],
      ["satsuma fmt segments/value.seg --diff", "what would change; writes nothing"],
    ],
    options: [
      { flags: "--check", doc: "write nothing; exit code 1 when something would change" },
      { flags: "--diff", doc: "write nothing; show what would change" },
      { flags: "--stdin", doc: "format what comes in, write it out" },
    ],
    load: async () => (await import("./fmt.ts")).fmt,
  },
  {
    name: "lsp",
    arguments: [],
    summary: "serve an editor",
    about:
      "Speaks the language server protocol on stdin and stdout: editors start it. Shows mistakes while you type, completes names, values and periods, explains what the cursor is on, renames and formats.",
    examples: [["satsuma lsp --project shop", "as an editor starts it"]],
    options: [
      // Editors say how they want to talk; this is the only way.
      { flags: "--stdio", doc: "on stdin and stdout, which it always does" },
    ],
    load: async () => (await import("./lsp.ts")).lsp,
  },
  {
    name: "catalogue",
    arguments: [{ name: "[table]", doc: "only this: customers, orders, rfm" }],
    summary: "show every name a rule may use",
    about:
      "Shows every table, column and trait a rule may use, with types and values, and how the data was read: rows taken in, rejected and left out.",
    examples: [
      ["satsuma catalogue", "tables, columns, traits; rows read, rejected, left out"],
      ["satsuma catalogue orders", "one table, with why each column has its type"],
    ],
    options: [],
    load: async () => (await import("./catalogue.ts")).catalogue,
  },
  {
    name: "score",
    arguments: [{ name: "[method]", doc: "only this one: rfm, rfm.score" }],
    summary: "fit the methods, show their quality",
    about: "Fits the methods of the plugins and shows their models, quality and warnings.",
    examples: [["satsuma score rfm", ""]],
    options: [asOf],
    load: async () => (await import("./score.ts")).score,
  },
];
