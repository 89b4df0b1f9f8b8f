import type { JudgedColumn, QualityReport, TableQuality } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import type { Column } from "../../table/column.ts";
import { countText } from "../../text/number-text.ts";
import { knownText, verdictRole } from "../catalogue/entry-columns.ts";

/** A column of the data and its table. */
export interface DataColumn {
  readonly table: TableQuality;
  readonly column: JudgedColumn;
}

/** All columns of all tables, in the order of the catalogue. */
export const dataColumnsOf = ({ tables }: QualityReport): readonly DataColumn[] =>
  tables.flatMap((table) => table.columns.map((column) => ({ table, column })));

/** How good each column is. */
export const dataColumns: readonly Column<DataColumn>[] = [
  { id: "table", title: "table", width: 13, text: ({ table }) => table.name, role: () => "dim" },
  { id: "column", title: "column", width: 18, grows: 1, text: ({ column }) => column.name },
  {
    id: "verdict",
    title: "verdict",
    width: 8,
    text: ({ column }) => column.verdict,
    role: ({ column }) => verdictRole(column),
  },
  {
    id: "known",
    title: "known",
    width: 7,
    align: "right",
    text: ({ column }) => knownText(column),
    value: ({ column }) => column.coverage,
  },
  {
    id: "distinct",
    title: "values",
    width: 9,
    align: "right",
    text: ({ column: { distinct } }) =>
      distinct === undefined ? "" : `${distinct.isExact ? "" : "~"}${countText(distinct.count)}`,
    value: ({ column }) => column.distinct?.count ?? null,
  },
  {
    id: "frequent",
    title: "most frequent, or range",
    width: 24,
    grows: 1,
    text: ({ column }) => rangeText(column),
  },
  {
    id: "latest",
    title: "latest",
    width: 10,
    text: ({ column, table }) => (column.latest ?? table.rhythm?.last ?? "").slice(0, 10),
  },
];

function rangeText({ frequent, low, high }: JudgedColumn): string {
  if (frequent?.value !== undefined && frequent.share >= 0.1)
    return `${brief(frequent.value)} ${percent(frequent.share)}`;
  return low === undefined || high === undefined ? "" : `${brief(low)} to ${brief(high)}`;
}

/** A moment without its time; a number without zeros at its end. */
const brief = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}T/u.test(value)
    ? value.slice(0, 10)
    : value.replace(/^(?<kept>-?\d+(?:\.\d*[1-9])?)\.?0*$/u, "$<kept>");
