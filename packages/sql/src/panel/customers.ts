import type { Value } from "@satsuma/ir";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout, TablePath } from "../layout.ts";
import { instantNumber, panelOrdinal, parameterColumn, workedAt, workedColumn } from "./columns.ts";
import type { PanelColumns } from "./columns.ts";

/** What the customers of a panel are made of. */
export interface PanelCustomers extends PanelColumns {
  readonly layout: Layout;
  /** Those that the rules read, the panel's own among them. */
  readonly attributes: readonly Extract<Value, { kind: "attribute" }>[];
  /** The table of instants. */
  readonly table: TablePath;
  /** Tables of what was worked out beforehand, a row a customer. */
  readonly scans: readonly TablePath[];
}

/** A row for each customer and instant: what the rules read of the customer, the constants of the instant, and what was worked out. */
export function customersSelect(panel: PanelCustomers): Fragment {
  const { layout, parameters, worked, instants, table, scans } = panel;
  const { customers } = layout;
  if (customers.ordinal === undefined) throw new RangeError("a panel needs a layout with ordinals");
  const number = name("i", instantNumber);
  const ordinal = name("c", customers.ordinal);
  const count = sql`(SELECT count(*) FROM ${name(...customers.table)})`;
  const columns = [
    sql`${ordinal} + ${number} * ${count} AS ${name(panelOrdinal)}`,
    number,
    ...parameters.map((_, i) => name("i", parameterColumn(i))),
    ...storedColumns(panel).map((column) => name("c", column)),
    ...Array.from(
      { length: worked },
      (_, k) => sql`${ofInstant(k, instants)} AS ${name(workedColumn(k))}`,
    ),
  ];
  const joins = scans.map(
    (scan, i) =>
      sql`JOIN ${name(...scan)} AS ${name(`s${i}`)} ON ${name(`s${i}`, "ordinal")} = ${ordinal}`,
  );
  const from = [
    sql`${name(...customers.table)} AS ${name("c")}`,
    sql`CROSS JOIN ${name(...table)} AS ${name("i")}`,
    ...joins,
  ];
  return sql`SELECT\n${join(columns, ",\n")}\nFROM ${join(from, "\n")}`;
}

/** The columns of the customers that the rules read. */
function storedColumns({ attributes, layout: { customers } }: PanelCustomers): string[] {
  const columns = attributes.flatMap((node) => {
    const { latitude, longitude } = customers.points?.[node.name] ?? {};
    return [customers.attributes[node.name], latitude, longitude];
  });
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** What was worked out as of the instant of a row. Names of columns are each in one scan only. */
function ofInstant(k: number, instants: number): Fragment {
  const cases = Array.from(
    { length: instants },
    (_, i) => sql`WHEN ${raw(String(i))} THEN ${name(workedAt(k, i))}`,
  );
  return sql`CASE ${name("i", instantNumber)} ${join(cases, " ")} END`;
}
