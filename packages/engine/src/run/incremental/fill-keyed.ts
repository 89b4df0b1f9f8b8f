import { join, name, sql } from "@satsuma/sql";
import type { Output, TablePath } from "@satsuma/sql";
import { forEachRange } from "../../queries/for-each-range.ts";
import { newTable } from "../../queries/new-table.ts";
import type { ScanCost } from "../../queries/scan.ts";
import type { Session } from "../../queries/session.ts";

/** Writes a scan into a new table by the customers' keys: their numbers another import may change. */
export async function fillKeyed(
  session: Session,
  table: TablePath,
  outputs: readonly Output[],
  stage: string,
): Promise<ScanCost> {
  const fill = await newTable(session, table);
  const columns = join([name("key"), ...outputs.map((output) => name(output.name))], ", ");
  return forEachRange(session, outputs, stage, (rows, index) =>
    fill(sql`SELECT ${columns} FROM (${rows}) AS scan`, index),
  );
}
