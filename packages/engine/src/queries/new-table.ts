import { name, sql } from "@satsuma/sql";
import type { TablePath } from "@satsuma/sql";
import type { Visit } from "./scan.ts";
import { cancel } from "./session.ts";
import type { Session } from "./session.ts";

/** What puts the rows of one range after the other into a table; one of that name is dropped first. */
export async function newTable(session: Session, table: TablePath): Promise<Visit> {
  const target = name(...table);
  await dropTable(session, table);
  return (rows, index) =>
    session.warehouse.execute(
      index === 0 ? sql`CREATE TABLE ${target} AS ${rows}` : sql`INSERT INTO ${target} ${rows}`,
      cancel(session.work),
    );
}

/** Drops a table where it is there: also for work that was aborted. */
export const dropTable = ({ warehouse }: Session, table: TablePath): Promise<void> =>
  warehouse.execute(sql`DROP TABLE IF EXISTS ${name(...table)}`);
