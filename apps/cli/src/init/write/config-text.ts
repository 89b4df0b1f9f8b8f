import { basename } from "node:path";
import { quoteName } from "@satsuma/engine";
import { count } from "../../terminal/figures.ts";
import { filterText } from "../filter.ts";
import type { Proposal, ProposedCustomers, ProposedEvents, UnusedFile } from "../proposal.ts";
import { amountExpression } from "../proposal.ts";
import { fromLines, pathFrom, sourceName } from "./from-text.ts";

/** The config of a proposal: every choice with its reason beside it. `folder` is the project's, absolute. */
export function configText(proposal: Proposal, folder: string): string {
  const body = [
    ...placeLines(proposal),
    ...(proposal.customers === undefined
      ? noCustomerTable
      : customerLines(proposal.customers, folder)),
    ...proposal.unused.flatMap((file) => unusedLines(file, folder)),
    ...eventLines(proposal, folder),
    ...pluginLines(proposal),
  ];
  const lines = [
    ...importLines(proposal),
    "",
    "// Worked out from the files by `satsuma init`. Every line is a proposal: change what is wrong, then `satsuma check`.",
    "export default defineProject({",
    ...indented(body),
    "});",
    "",
  ];
  return lines.join("\n");
}

function importLines({ customers, events }: Proposal): readonly string[] {
  const files = [
    ...(customers === undefined ? [] : [customers.file]),
    ...events.map(({ roles }) => roles.file),
  ];
  const names = [
    ...new Set(["defineProject", ...files.map(sourceName), ...(isScorable(events) ? ["use"] : [])]),
  ].toSorted();
  const lines = [`import { ${names.join(", ")} } from "satsuma";`];
  return isScorable(events) ? [`import rfm from "@satsuma/plugin-rfm";`, ...lines] : lines;
}

/** The table that RFM scores: the first one whose rows have an amount. */
const scorable = (events: readonly ProposedEvents[]): ProposedEvents | undefined =>
  events.find(({ roles, grain }) => roles.amount !== undefined && grain !== "event");

const isScorable = (events: readonly ProposedEvents[]): boolean => scorable(events) !== undefined;

function placeLines({ timezone, currency, asOf, hasLocalTimes }: Proposal): readonly string[] {
  const lines = [
    `// Whose midnights cut days and months: ${timezone.because}.`,
    ...(hasLocalTimes ? ["// Times in the files name no zone, and are read in this one too."] : []),
    `timezone: ${JSON.stringify(timezone.value)},`,
    `// What amounts are in: ${currency.because}.`,
    `currency: ${JSON.stringify(currency.value)},`,
  ];
  if (asOf === undefined) return lines;
  return [
    ...lines,
    `// ${asOf.because} Take this line away once the files grow: then it is the last midnight.`,
    `asOf: ${JSON.stringify(asOf.date)},`,
  ];
}

const noCustomerTable = [
  "",
  "// There is no table of customers: they are all the customers that the events name.",
];

function customerLines(
  { file, key, because, renamed, notes }: ProposedCustomers,
  folder: string,
): readonly string[] {
  return [
    "",
    ...notes.flatMap(commented),
    "customers: {",
    ...indented([
      ...fromLines(file, folder),
      `key: ${JSON.stringify(key)}, // ${because}`,
      ...fieldLines(renamed, undefined),
    ]),
    "},",
  ];
}

/** What a file is not used for, and, where it could be used after all, how. */
function unusedLines({ file, reason, key }: UnusedFile, folder: string): readonly string[] {
  const lines = ["", ...commented(`${basename(file.path)} is not used: ${reason}.`)];
  if (key === undefined) return lines;
  const table = `customers: { from: ${sourceName(file)}(${JSON.stringify(pathFrom(folder, file))}), key: ${JSON.stringify(key)} },`;
  return [...lines, "// To segment only those it knows:", `// ${table}`];
}

function eventLines({ events }: Proposal, folder: string): readonly string[] {
  if (events.length === 0)
    return [
      "",
      "// No file tells what customers did and when; add one here and rules can count it.",
      "events: {},",
    ];
  return ["", "events: {", ...indented(events.flatMap((table) => tableLines(table, folder))), "},"];
}

function tableLines(table: ProposedEvents, folder: string): readonly string[] {
  const { name, roles, notes, renamed } = table;
  const { customer, time, order, amount } = roles;
  const orderLine =
    order === undefined || table.grain !== "order"
      ? []
      : [
          `key: ${JSON.stringify(renamed[order.column.name] ?? order.column.name)}, // ${order.because}`,
        ];
  return [
    ...notes.flatMap(commented),
    `${name}: {`,
    ...indented([
      ...fromLines(roles.file, folder),
      `customer: ${JSON.stringify(renamed[customer.column.name] ?? customer.column.name)}, // ${customer.because}`,
      `time: ${JSON.stringify(renamed[time.column.name] ?? time.column.name)}, // ${time.because}`,
      ...orderLine,
      ...fieldLines(
        renamed,
        amount === undefined
          ? undefined
          : { is: amountExpression(amount), because: amount.because },
      ),
      ...filterLines(table),
    ]),
    "},",
    ...returnLines(table, folder),
  ];
}

/** Rows below zero may be more than dirt: how to make them a table of their own. */
function returnLines({ roles, filters }: ProposedEvents, folder: string): readonly string[] {
  const { amount, customer, time, file, quantity } = roles;
  const isNet = amount?.kind === "product" && quantity !== undefined && quantity.negative > 0;
  if (!isNet) return [];
  const known = filters
    .filter(({ filter }) => filter.kind === "known")
    .map(({ filter }) => filterText(filter));
  const below = `${quoteName(quantity.name)} < 0`;
  return [
    ...commented(
      `The rows below zero can be a table of their own, for rules such as \`has no returns in last 90 days\`. Whoever only sent things back is then a customer too.`,
    ),
    "// returns: {",
    `//   from: ${sourceName(file)}(${JSON.stringify(pathFrom(folder, file))}),`,
    `//   customer: ${JSON.stringify(customer.column.name)}, time: ${JSON.stringify(time.column.name)},`,
    `//   fields: { amount: { is: ${JSON.stringify(`-${amountExpression(amount)}`)}, money: true } },`,
    `//   where: ${JSON.stringify([...known, below].join(" and "))},`,
    "// },",
  ];
}

/** A text as comment lines of some width. */
function commented(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > COMMENT_WIDTH) lines.push(`// ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const COMMENT_WIDTH = 100;

function fieldLines(
  renamed: Readonly<Record<string, string>>,
  amount: { readonly is: string; readonly because: string } | undefined,
): readonly string[] {
  const names = Object.entries(renamed).map(
    ([column, name]) => `${name}: ${JSON.stringify(`\`${column}\``)},`,
  );
  const money =
    amount === undefined
      ? []
      : [
          `// ${sentence(amount.because)}.`,
          `amount: { is: ${JSON.stringify(amount.is)}, money: true },`,
        ];
  return names.length + money.length === 0
    ? []
    : ["fields: {", ...indented([...money, ...names]), "},"];
}

/** What is left out and why, condition by condition, so that taking one away is a deliberate act. */
function filterLines({ filters }: ProposedEvents): readonly string[] {
  if (filters.length === 0) return [];
  const conditions = filters.map(({ filter }) => filterText(filter));
  const width = Math.max(...conditions.map((condition) => condition.length));
  return [
    "// Only rows that pass count; the others are left out, and said to be at every import:",
    ...filters.map(
      ({ rows, because }, i) =>
        `//   ${conditions[i]?.padEnd(width)}  ${count(rows)} rows do not: ${because}`,
    ),
    `where: ${JSON.stringify(conditions.join(" and "))},`,
  ];
}

function pluginLines({ events }: Proposal): readonly string[] {
  const table = scorable(events);
  if (table === undefined) return [];
  const order = table.grain === "line" ? table.roles.order?.column.name : undefined;
  const field =
    order === undefined ? "" : `, order: ${JSON.stringify(table.renamed[order] ?? order)}`;
  return [
    "",
    "// Scores by how recently, how often and for how much: rfm.segment, rfm.recency_score …",
    `plugins: [use(rfm, { orders: ${JSON.stringify(table.name)}${field}, amount: "amount" })],`,
  ];
}

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === "" ? "" : `  ${line}`));
