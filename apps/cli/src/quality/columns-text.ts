import type { ColumnVerdict, JudgedColumn, TableQuality } from "@satsuma/engine";
import { asOfText, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** The columns of a table, a line each; days are those of a zone. */
export function columnsText({ columns }: TableQuality, timezone: string, style: Style): string {
  if (columns.length === 0) return style.color.dim("  no columns besides the key");
  return table(
    [
      { head: "  column" },
      { head: "type" },
      { head: "known", align: "right" },
      { head: "values", align: "right" },
      { head: "most frequent, or range", gives: true },
      { head: "verdict" },
    ],
    columns.map((column) => [
      `  ${column.name}`,
      column.type,
      knownText(column),
      valuesText(column),
      rangeText(column, timezone),
      verdictText(column.verdict, style),
    ]),
    style,
  );
}

/** `100%` for all of them: a decimal would only be noise. */
const knownText = ({ coverage, unknown, known }: JudgedColumn): string =>
  known === 0 ? "never" : unknown === 0 ? "100%" : coverage > 0.9995 ? ">99.9%" : share(coverage);

/** `~` before an estimate. */
const valuesText = ({ distinct }: JudgedColumn): string =>
  distinct === undefined ? "" : `${distinct.isExact ? "" : "~"}${count(distinct.count)}`;

/** The most frequent value where it says something; otherwise where values begin and end. */
function rangeText({ frequent, low, high, distinct }: JudgedColumn, timezone: string): string {
  const brief = (value: string): string => briefText(value, timezone);
  const span = low === undefined || high === undefined ? "" : `${brief(low)} to ${brief(high)}`;
  if (frequent?.value === undefined || (distinct?.count ?? 0) === frequent.rows) return span;
  return span !== "" && frequent.share < 0.1
    ? span
    : `${brief(frequent.value)} ${share(frequent.share)}`;
}

/** A moment without its time; a number without the zeros at its end, or more than four decimals. */
const briefText = (value: string, timezone: string): string =>
  /^\d{4}-\d{2}-\d{2}T/u.test(value)
    ? asOfText(value, timezone).slice(0, 10)
    : value.replace(/^(-?\d+\.\d{4})\d+$/u, "$1").replace(/^(-?\d+(?:\.\d*[1-9])?)\.?0*$/u, "$1");

function verdictText(verdict: ColumnVerdict, { color }: Style): string {
  switch (verdict) {
    case "good":
      return verdict;
    case "thin":
    case "stale":
      return color.yellow(verdict);
    case "dead":
      return color.red(verdict);
  }
}
