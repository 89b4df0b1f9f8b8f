import { join, name, sql } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { workTables } from "../work-tables.ts";
import type { Carried } from "./carried.ts";
import { changedCustomers } from "./changed-customers.ts";
import type { ChangedData } from "./changed-customers.ts";
import { dueCustomers } from "./due-customers.ts";
import { neededColumn } from "./needed-events.ts";
import { readsOfAll } from "./reads.ts";

/**
 * Keeps the numbers of customers who must be looked at again, those whose data changed and those who are due, each with the
 * event tables that must be read of them. Says how many they are.
 */
export async function keepAffected(
  session: Session,
  changed: ChangedData,
  carried: readonly Carried[],
): Promise<number> {
  const { warehouse, work } = session;
  const events = [...readsOfAll(carried.map(({ reads }) => reads)).keys()];
  const sources = [
    changedCustomers(session, changed, { carried, events }),
    ...dueCustomers(session, carried, events),
  ];
  const needed = events.map((event) => {
    const column = name(neededColumn(event));
    return sql`, max(${column}) AS ${column}`;
  });
  const table = name(...workTables.affected);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${table}`);
  await warehouse.execute(
    sql`CREATE TABLE ${table} AS SELECT ordinal${join(needed, "")} FROM (${join(sources, " UNION ALL ")}) AS affected GROUP BY ordinal`,
    cancel(work),
  );
  return numberAt(
    await warehouse.query(sql`SELECT count(*) AS customers FROM ${table}`),
    "customers",
  );
}

/** How many customers were not there at the last run, or not ever since. */
export async function countArrived(
  { warehouse }: Session,
  { versions, since }: ChangedData,
): Promise<number> {
  const frame = await warehouse.query(
    sql`SELECT count(*) AS arrived FROM ${name(...versions.table)} WHERE since > ${since}`,
  );
  return numberAt(frame, "arrived");
}
