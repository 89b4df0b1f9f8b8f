import type { DataReport, TableReport } from "@satsuma/engine";
import type { LeftOut } from "@satsuma/model";
import { amount, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";

/** The account of the tables' rows, table by table where some rows do not count. */
export function dataLines({ tables }: DataReport, style: Style): readonly string[] {
  const whole = tables.filter(isWhole);
  const rows = whole.reduce((sum, table) => sum + table.count.read, 0);
  const rest = tables.filter((table) => !isWhole(table)).map((table) => accountLine(table, style));
  const names = whole.length === 1 ? (whole[0]?.name ?? "") : amount(whole.length, "table");
  return whole.length === 0
    ? rest
    : [style.color.dim(`${names}: ${amount(rows, "row")} read`), ...rest];
}

/** A reason in few words: the config's own filter is long, and in the config. */
const reasonText = ({ kind, reason }: LeftOut): string =>
  kind === "filter" ? "by its where" : `(${reason})`;

/** True when every row that was read counts. */
const isWhole = ({ count: rows, duplicateKeys, orphans }: TableReport): boolean =>
  rows.read === rows.kept && duplicateKeys === 0 && orphans === 0;

/** One table's account on a line. */
export function accountLine(
  { name, count: rows, duplicateKeys, orphans }: TableReport,
  { color }: Style,
): string {
  const parts = [
    `${amount(rows.read, "row")} read`,
    ...rows.leftOut.map((left) => `${count(left.rows)} left out ${reasonText(left)}`),
    rows.rejected > 0 ? color.yellow(`${count(rows.rejected)} rejected`) : "",
    orphans > 0 ? color.yellow(`${count(orphans)} of unknown customers`) : "",
    duplicateKeys > 0 ? color.yellow(amount(duplicateKeys, "repeated key")) : "",
  ];
  return color.dim(`${name}: ${parts.filter((part) => part !== "").join(", ")}`);
}
