import { name, sql } from "@satsuma/sql";
import { chosenKeys, isOneOf } from "../erase/chosen-keys.ts";
import { keepOnly } from "../erase/rewrite.ts";
import { mark, reason } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";

/** Marks the rows of customers who were erased, as left out for that alone: what else is wrong with them is told to nobody. */
export async function markErased(run: ImportRun): Promise<void> {
  const { connection, table, columns, signal } = run;
  const { customer, erased } = table;
  if (erased === undefined) return;
  const rows = name(...run.rows);
  const key = name(columns.get(customer) ?? customer);
  const keys = await chosenKeys(connection, { rows, key }, erased, signal);
  if (keys.length === 0) return;
  await connection.execute(
    sql`update ${rows} set ${name(mark.problem)} = null, ${name(mark.found)} = null, ${name(mark.left)} = ${reason.erased} where ${isOneOf(key, keys)}`,
    signal,
  );
}

/** Keeps nothing of them, once they are counted. */
export async function dropErased({ connection, table, rows }: ImportRun): Promise<void> {
  if (table.erased === undefined) return;
  await keepOnly(connection, {
    table: name(...rows),
    rows: sql`${name(mark.left)} is distinct from ${reason.erased}`,
    isTemporary: rows[0] === "temp",
  });
}
