import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";

/**
 * Makes a table anew from some of its rows. A row that is only deleted is marked as gone and stays in the file as long as the rows around
 * it do.
 */
export const keepOnly = (
  connection: Connection,
  {
    table,
    rows,
    isTemporary = false,
  }: { readonly table: Fragment; readonly rows: Fragment; readonly isTemporary?: boolean },
  signal?: AbortSignal,
): Promise<void> =>
  connection.execute(
    sql`create or replace ${raw(isTemporary ? "temp table" : "table")} ${table} as select * from ${table} where ${rows}`,
    signal,
  );
