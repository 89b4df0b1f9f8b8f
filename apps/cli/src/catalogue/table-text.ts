import type { Column } from "@satsuma/model";
import { typeName } from "@satsuma/model";
import { accountLine } from "../commands/data-lines.ts";
import { share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table, wrappedRows } from "../terminal/table.ts";
import type { CatalogueTable } from "./catalogue-tables.ts";

/** A table of the catalogue with its columns; `isWhole` adds what a person asks of one table only. */
export function tableText(
  shown: CatalogueTable,
  { isWhole }: { readonly isWhole: boolean },
  style: Style,
): string {
  const { color } = style;
  const { name, about, columns, report } = shown;
  const rows = Object.entries(columns).map(([column, facts]) => [
    `  ${column}`,
    shortType(facts),
    valuesOf(facts),
  ]);
  const parts = [
    wrappedRows([[color.bold(name), about]], style),
    ...(report === undefined ? [] : [accountLine(report, style)]),
    rows.length === 0
      ? color.dim("  no columns besides the key")
      : table([{ head: "  name" }, { head: "type" }, { head: "values", gives: true }], rows, style),
    ...(isWhole ? [reasonsText(shown, style), rejectedText(shown, style)] : []),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** The type; `?` where the value may be unknown. */
const shortType = ({ type, nullable }: Column): string => `${typeName(type)}${nullable ? "?" : ""}`;

/** What the column holds: its sentence, its values or its range. */
function valuesOf({ description = "", observed = [], range, type }: Column): string {
  const frequent = observed.slice(0, 5).map(({ value, share: part }) => `${value} ${share(part)}`);
  const values = type.kind === "enum" ? type.values : frequent;
  const span = range === undefined ? "" : `${range.low} to ${range.high}`;
  return [description, values.length === 0 ? span : values.join(", ")]
    .filter((part) => part !== "")
    .join(" ");
}

function reasonsText({ report }: CatalogueTable, style: Style): string {
  if (report === undefined) return "";
  const rows = report.columns.map(({ name, type, because }) => [`  ${name}`, type, because]);
  return `\n${table([{ head: "  in the file" }, { head: "read as" }, { head: "because", gives: true }], rows, style)}`;
}

function rejectedText({ report }: CatalogueTable, { color }: Style): string {
  if (report === undefined || report.rejected.length === 0) return "";
  const lines = report.rejected.map(
    ({ file, line, column, reason }) =>
      `  ${file}${line === undefined ? "" : `:${line}`}${column === undefined ? "" : ` ${column}`}  ${reason}`,
  );
  return `\n${color.yellow("rejected rows")}\n${lines.join("\n")}`;
}
