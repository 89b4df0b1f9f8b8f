import { sql } from "@satsuma/engine";
import { numberAt } from "./numbers.ts";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** A column that holds customers' keys. */
export interface KeyPlace {
  readonly table: ScratchTable;
  readonly column: string;
}

/** The share, 0 to 1, of the rows with a key in one place whose key is also in another. */
export async function coverage(rows: KeyPlace, keys: KeyPlace, scratch: Scratch): Promise<number> {
  const key = sql`cast(${rows.table.column(rows.column)} as varchar)`;
  const known = sql`select cast(${keys.table.column(keys.column)} as varchar) from ${keys.table.table}`;
  const found = await scratch.query(
    sql`select count_if(${key} in (${known})) as covered, count(${key}) as all_rows from ${rows.table.table}`,
  );
  const all = numberAt(found, "all_rows");
  return all === 0 ? 0 : numberAt(found, "covered") / all;
}

/** Keys in one place that are not in another. */
export async function keysWithout(
  keys: KeyPlace,
  rows: KeyPlace,
  scratch: Scratch,
): Promise<number> {
  const key = sql`cast(${keys.table.column(keys.column)} as varchar)`;
  const seen = sql`select cast(${rows.table.column(rows.column)} as varchar) from ${rows.table.table} where ${rows.table.column(rows.column)} is not null`;
  const found = await scratch.query(
    sql`select count_if(${key} not in (${seen})) as missing from ${keys.table.table}`,
  );
  return numberAt(found, "missing");
}
