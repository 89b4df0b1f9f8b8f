import { name, sql } from "@satsuma/sql";
import type { TablePath, Warehouse } from "@satsuma/sql";

/**
 * What is kept of the last look at the tables, so that the next one need only look at rows that were added: counts of values and of
 * days, and a row for each table they are whole for.
 */
export const keptTables = {
  /** A row a table that was measured: of which data, how, and at how many rows its different values were last estimated over all of them. */
  measured: ["satsuma", "measured_tables"],
  /** Rows with each known value, as text, of columns with few. A value may stand in several rows, whose counts add up. */
  values: ["satsuma", "value_counts"],
  /** Events of each local day, likewise. */
  days: ["satsuma", "day_counts"],
} as const satisfies Readonly<Record<string, TablePath>>;

/** Makes the tables where they are not there yet. */
export async function createKept(warehouse: Warehouse): Promise<void> {
  const statements = [
    sql`CREATE TABLE IF NOT EXISTS ${name(...keptTables.measured)} (table_name text, arrangement bigint, data_id text, measured_as text, estimated_at bigint)`,
    sql`CREATE TABLE IF NOT EXISTS ${name(...keptTables.values)} (table_name text, column_name text, value text, n bigint)`,
    sql`CREATE TABLE IF NOT EXISTS ${name(...keptTables.days)} (table_name text, day text, n bigint)`,
  ];
  for (const statement of statements) await warehouse.execute(statement);
}

/** Forgets all of it: the tables are made anew, as rows that are only deleted may stay in a file for long. */
export async function forgetKept(warehouse: Warehouse): Promise<void> {
  await createKept(warehouse);
  for (const path of Object.values(keptTables)) {
    const table = name(...path);
    await warehouse.execute(
      sql`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${table} WHERE FALSE`,
    );
  }
}
