import { name, sql } from "@satsuma/sql";
import type { Output, TablePath } from "@satsuma/sql";
import { forEachRange } from "./scan.ts";
import { cancel } from "./session.ts";
import type { Session } from "./session.ts";

/**
 * Writes a scan into a new table, range by range: `key`, `ordinal` where the layout has one, and a column an output.
 *
 * @returns how many ranges it took
 */
export async function fillTable(
  session: Session,
  table: TablePath,
  outputs: readonly Output[],
  stage: string,
): Promise<number> {
  const { warehouse, work } = session;
  const target = name(...table);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${target}`, cancel(work));
  return forEachRange(session, outputs, stage, (rows, index) =>
    warehouse.execute(
      index === 0 ? sql`CREATE TABLE ${target} AS ${rows}` : sql`INSERT INTO ${target} ${rows}`,
      cancel(work),
    ),
  );
}
