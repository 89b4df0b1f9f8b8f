import { join, name, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { numberAt } from "./read.ts";
import { cancel } from "./session.ts";
import type { Session } from "./session.ts";

/** How many rows a condition holds for, as an aggregate. */
export const countWhere = (condition: Fragment): Fragment =>
  sql`count(CASE WHEN ${condition} THEN 1 END)`;

/** How many customers a table of one row each has, and how many of them each condition holds for, in order. One query. */
export async function countCustomers(
  { warehouse, work }: Pick<Session, "warehouse" | "work">,
  table: TablePath,
  conditions: readonly Fragment[],
): Promise<{ readonly customers: number; readonly sizes: readonly number[] }> {
  const counts = conditions.map((each, i) => sql`${countWhere(each)} AS ${name(`n${i}`)}`);
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM ${name(...table)}`,
    cancel(work),
  );
  return {
    customers: numberAt(frame, "customers"),
    sizes: conditions.map((_, i) => numberAt(frame, `n${i}`)),
  };
}
