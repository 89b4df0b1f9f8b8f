import { name, raw, sql } from "@satsuma/sql";
import type { ChosenCustomers, ErasedTables } from "@satsuma/sql";
import { arrange } from "../arrange/arrange.ts";
import type { Connection } from "../connection.ts";
import { eraseFrom } from "./erase-from.ts";
import { keepOnly } from "./rewrite.ts";
import { lastRequest, ownedTables } from "./owned-tables.ts";

/** Deletes all rows of some customers from what was imported, and arranges the rest, inside a transaction of the caller's. */
export async function eraseCustomers(
  connection: Connection,
  customers: ChosenCustomers,
  signal: AbortSignal | undefined,
): Promise<ErasedTables> {
  const request = await lastRequest(connection);
  if (request === undefined) {
    await dropAll(connection);
    return { imports: {} };
  }
  const imports: [string, ErasedTables["imports"][string]][] = [];
  for (const table of await ownedTables(connection, request))
    imports.push([table.name, await eraseFrom(connection, table, { customers, signal })]);
  const arranged = await arrange(connection, request, signal);
  // What was remembered before tells of values that only they had.
  await keepOnly(connection, { table: name("satsuma", "arranged"), rows: raw("true") });
  return { imports: Object.fromEntries(imports), arranged };
}

/**
 * Drops what was taken in, as it was not to its end: it has to be taken in again. That everybody counts as changed then is said by a
 * signature that no data has.
 */
async function dropAll(connection: Connection): Promise<void> {
  const tables = await connection.rows(
    sql`select table_name from duckdb_tables() where database_name = current_database() and schema_name = 'satsuma'
    and (table_name in ('customers', 'customer_versions') or regexp_matches(table_name, '^(import|event|earlier):'))`,
  );
  for (const { table_name: table } of tables)
    await connection.execute(sql`drop table ${name("satsuma", String(table))}`);
  for (const table of ["imports", "rejected_rows", "arranged", "added_versions"])
    await connection.execute(sql`delete from ${name("satsuma", table)}`);
  await connection.execute(raw("update satsuma.data_version set signature = ''"));
}
