import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { logTables } from "../state/log-tables.ts";
import { isTheirs } from "./chosen-keys.ts";
import type { ChosenKeys } from "./chosen-keys.ts";
import type { KeptPlace } from "./erasure-result.ts";

/** A table of ours with a row for each of some customers. */
export interface OwnTable {
  readonly table: string;
  readonly column: "key" | "customer";
  readonly kind: KeptPlace["kind"];
}

/** All tables in which runs and deliveries keep customers. */
export async function ownTables(warehouse: Warehouse): Promise<readonly OwnTable[]> {
  const frame = await warehouse.query(
    sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'satsuma' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  return rowsOf(frame).flatMap(({ table_name: table }) => ownTable(String(table)) ?? []);
}

function ownTable(table: string): OwnTable | undefined {
  if (/^evaluation_\d+$/u.test(table)) return { table, column: "key", kind: "membership" };
  if (table === logTables.moves) return { table, column: "customer", kind: "changes" };
  if (/^(?:audience|changes)_[0-9a-f]{16}[ab]$/u.test(table))
    return { table, column: "customer", kind: "deliveries" };
  return undefined;
}

/** The rows of some customers in a table, by the key as it is written there. */
export async function rowsIn(
  { table, column }: OwnTable,
  chosen: ChosenKeys,
  warehouse: Warehouse,
): Promise<ReadonlyMap<string, number>> {
  const frame = await warehouse.query(
    sql`SELECT CAST(${name(column)} AS text) AS customer, count(*) AS n FROM ${name("satsuma", table)} WHERE ${isTheirs(name(column), chosen)} GROUP BY 1`,
  );
  return new Map(rowsOf(frame).map(({ customer, n }) => [String(customer), Number(n)]));
}

/**
 * Makes a table anew without the rows of customers: one that is only deleted may stay in a file for long. Columns whose type lists their
 * values become text, as the list may name what nobody has any more.
 */
export async function deleteFrom(
  { table, column }: OwnTable,
  chosen: ChosenKeys,
  warehouse: Warehouse,
): Promise<void> {
  const own = name("satsuma", table);
  const columns = await warehouse.query(
    sql`SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'satsuma' AND table_name = ${table} ORDER BY ordinal_position`,
  );
  const selected = rowsOf(columns).map(({ column_name: each, data_type: type }) => {
    const value = name(String(each));
    return String(type).startsWith("ENUM") ? sql`CAST(${value} AS text) AS ${value}` : value;
  });
  await warehouse.execute(
    sql`CREATE OR REPLACE TABLE ${own} AS SELECT ${join(selected, ", ")} FROM ${own} WHERE ${isTheirs(name(column), chosen)} IS NOT TRUE`,
  );
}
