import type { Command } from "../command.ts";

/** Making a project. */
export const init: Command = {
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
  load: async () => (await import("../init.ts")).init,
};

/** Seeing what a project is made of. */
export const projectCommands: readonly Command[] = [
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
    load: async () => (await import("../catalogue.ts")).catalogue,
  },
  {
    name: "plugins list",
    arguments: [],
    summary: "list the plugins",
    about: "Lists the plugins of the project: what each adds and what it may do.",
    examples: [["satsuma plugins", "what the project's plugins add and may do"]],
    options: [],
    load: async () => (await import("../plugins-list.ts")).pluginsList,
  },
  {
    name: "plugins validate",
    arguments: [{ name: "[dir]", doc: "the folder of its package; the current one unless given" }],
    summary: "check one of your own",
    about:
      "Holds the plugin in a folder against the contract, each check in a process that is stopped when it hangs. What it is tried with is what its test/contract-options.ts exports as contractOptions.",
    examples: [["satsuma plugins validate my-plugin", "whether it keeps the contract"]],
    options: [{ flags: "--patience <seconds>", doc: "how long a check may take (60)", atLeast: 1 }],
    load: async () => (await import("../plugins-validate.ts")).pluginsValidate,
  },
];
