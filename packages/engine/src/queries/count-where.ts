import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { numberAt } from "./read.ts";
import { cancel } from "./session.ts";
import type { Session } from "./session.ts";

/** How many rows a condition holds for, as an aggregate. */
export const countWhere = (condition: Fragment): Fragment =>
  sql`count(CASE WHEN ${condition} THEN 1 END)`;

/** Aggregates of one statement: more cost an engine more than the rows do, as it compares each with all others. */
const atOnce = 200;

/** How many customers some rows of one each are, and how many of them each condition holds for, in order. One query for a usual number. */
export async function countCustomers(
  session: Pick<Session, "warehouse" | "work">,
  rows: Fragment,
  conditions: readonly Fragment[],
): Promise<{ readonly customers: number; readonly sizes: readonly number[] }> {
  const { customers, sizes } = await countSome(session, rows, conditions.slice(0, atOnce));
  for (let done = atOnce; done < conditions.length; done += atOnce) {
    const more = await countSome(session, rows, conditions.slice(done, done + atOnce));
    sizes.push(...more.sizes);
  }
  return { customers, sizes };
}

async function countSome(
  { warehouse, work }: Pick<Session, "warehouse" | "work">,
  rows: Fragment,
  conditions: readonly Fragment[],
): Promise<{ customers: number; sizes: number[] }> {
  const counts = conditions.map((each, i) => sql`${countWhere(each)} AS ${name(`n${i}`)}`);
  const frame = await warehouse.query(
    sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM ${rows}`,
    cancel(work),
  );
  return {
    customers: numberAt(frame, "customers"),
    sizes: conditions.map((_, i) => numberAt(frame, `n${i}`)),
  };
}
