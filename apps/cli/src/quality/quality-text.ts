import type { QualityReport, TableQuality } from "@satsuma/engine";
import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { columnsText } from "./columns-text.ts";
import { findingsText } from "./findings-text.ts";
import { monthsText } from "./months-text.ts";
import { wrappedRows } from "../terminal/table.ts";
import type { Shown } from "./shown.ts";

/** A report as text: what is wrong, worst first; then the tables. */
export function qualityText(report: QualityReport, shown: Shown, style: Style): string {
  const { tables, asOf } = report;
  const head = style.color.dim(
    `${tables.length === 1 ? (tables[0]?.name ?? "") : amount(tables.length, "table")}, ${count(rowsOf(tables))} rows, as of ${asOfText(asOf, shown.timezone)}`,
  );
  return [
    [head, verdict(report, style), ...gateText(report, shown, style)].join("\n"),
    findingsText(report, shown, style),
    ...tables.map((table) => tableText(table, shown, style)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What the gate says, where there is one. */
const gateText = ({ passes }: QualityReport, { isJudged }: Shown, { color }: Style): string[] =>
  isJudged
    ? [passes ? color.green("the gate lets it pass") : color.red("the gate does not let it pass")]
    : [];

const rowsOf = (tables: readonly TableQuality[]): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** The report in a line. */
function verdict({ findings, tables }: QualityReport, { color }: Style): string {
  const of = (severity: string): number =>
    findings.filter((found) => found.severity === severity).length;
  const columns = tables.flatMap((table) => table.columns);
  const good = columns.filter((column) => column.verdict === "good").length;
  const parts = [
    ...(of("error") > 0
      ? [color.red(`${amount(of("error"), "threshold")} of the config failed`)]
      : []),
    ...(of("warning") > 0 ? [color.yellow(amount(of("warning"), "warning"))] : []),
    ...(of("hint") > 0 ? [amount(of("hint"), "hint")] : []),
  ];
  const told = parts.length === 0 ? color.green("nothing to hold against it") : parts.join(", ");
  return `${told}; ${good === columns.length ? `all ${amount(good, "column")} good` : `${count(good)} of ${amount(columns.length, "column")} good`}`;
}

function tableText(table: TableQuality, shown: Shown, style: Style): string {
  const { color } = style;
  const parts = [
    wrappedRows([[color.bold(table.name), aboutTable(table)]], style),
    columnsText(table, shown.timezone, style),
    ...(shown.isWhole ? [monthsText(table, style)] : []),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** `406,829 rows of 541,909 read; 2010-12-01 to 2011-12-09, the latest 1 day old`. */
function aboutTable({ rows, count: { read }, rhythm, age }: TableQuality): string {
  const of = rows === read ? amount(rows, "row") : `${count(rows)} of ${amount(read, "row")} read`;
  if (rhythm === undefined) return of;
  const days = Math.floor(age ?? 0);
  const latest = days === 0 ? "" : `, the latest ${amount(days, "day")} old`;
  return `${of}; ${rhythm.first} to ${rhythm.last}${latest}`;
}
