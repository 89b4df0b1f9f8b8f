import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { keptTables } from "./kept-tables.ts";

/** What a row of a table of counts is about. */
const about = {
  values: ["table_name", "column_name", "value"],
  days: ["table_name", "day"],
} as const;

/** Kinds of counts. */
type Counts = keyof typeof about;

/** So many rows are left as they are: adding them up takes no time. */
const mostLeft = 10_000;

/**
 * Makes counts one row each again where added ones made them more than twice as many.
 *
 * @param different how many of each there are, each counted once
 */
export async function layTogether(
  warehouse: Warehouse,
  different: Readonly<Record<Counts, number>>,
): Promise<void> {
  for (const counts of ["values", "days"] as const) {
    const table = name(...keptTables[counts]);
    const frame = await warehouse.query(sql`SELECT count(*) AS n FROM ${table}`);
    if (numberAt(frame, "n") <= 2 * different[counts] + mostLeft) continue;
    const columns = join(
      about[counts].map((column) => name(column)),
      ", ",
    );
    await warehouse.execute(
      sql`CREATE OR REPLACE TABLE ${table} AS SELECT ${columns}, CAST(sum(n) AS bigint) AS n FROM ${table} GROUP BY ${columns}`,
    );
  }
}

/** Drops the counts of tables that the project no longer has. @param tables those it has */
export async function dropGone(warehouse: Warehouse, tables: readonly string[]): Promise<void> {
  const held = join(
    tables.map((table) => sql`${table}`),
    ", ",
  );
  for (const counts of ["values", "days"] as const)
    await warehouse.execute(
      sql`DELETE FROM ${name(...keptTables[counts])} WHERE table_name NOT IN (${held})`,
    );
}
