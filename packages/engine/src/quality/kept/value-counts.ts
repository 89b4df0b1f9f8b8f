import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { cancel } from "../../queries/session.ts";
import { rowsOfTable, shown } from "../measure/look.ts";
import type { Looked, LookedColumn } from "../measure/look.ts";
import { keptTables } from "./kept-tables.ts";

const kept = name(...keptTables.values);

/**
 * Whether the counts of a column's values are kept. Those of personal data are not: what is kept need not hold more of it than the tables
 * do, and a column of personal data has few values seldom, so that counting them anew is rare.
 */
export const isKept = ({ column }: LookedColumn): boolean => column.personal !== true;

/** Counts the values of columns over the rows that are looked at: the counts of added rows are put beside those that are kept. */
export async function countValues(looked: Looked, columns: readonly LookedColumn[]): Promise<void> {
  const { warehouse, name: table, work } = looked;
  if (looked.added === undefined)
    await warehouse.execute(sql`DELETE FROM ${kept} WHERE table_name = ${table}`);
  const counts = columns.filter(isKept).map((column) => countsOf(column, looked));
  if (counts.length === 0) return;
  await warehouse.execute(
    sql`INSERT INTO ${kept} (table_name, column_name, value, n) ${join(counts, " UNION ALL ")}`,
    cancel(work),
  );
}

function countsOf(column: LookedColumn, looked: Looked): Fragment {
  const { literals } = looked.warehouse.dialect;
  const value = countedValue(column);
  return sql`SELECT ${literals.text(looked.name)} AS table_name, ${literals.text(column.name)} AS column_name,
    ${shown(sql`v`, looked.warehouse.dialect)} AS value, n
    FROM (SELECT ${value} AS v, count(*) AS n FROM ${rowsOfTable(looked)} WHERE ${column.place} IS NOT NULL GROUP BY ${value}) AS counted`;
}

/** Minus 0 is equal to 0 and is written otherwise: it is counted as 0. */
export const countedValue = ({ column, place }: LookedColumn): Fragment =>
  column.type.kind === "approx" ? sql`(${place} + 0)` : place;

/** The kept counts of a table's values: `column_name`, `t` and `n`. */
export const keptValues = ({ name: table }: Pick<Looked, "name">): Fragment =>
  sql`SELECT column_name, value AS t, sum(n) AS n FROM ${kept} WHERE table_name = ${table} GROUP BY column_name, value`;
