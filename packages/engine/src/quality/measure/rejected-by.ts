import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt, textAt } from "../../queries/read.ts";

/** Table → column of its file, empty for the row as a whole → rows that were rejected because of it. */
type RejectedBy = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Which columns rows were rejected for, all of them. */
export async function rejectedByColumn(warehouse: Warehouse): Promise<RejectedBy> {
  const frame = await warehouse.query(
    sql`SELECT table_name, coalesce(column_name, '') AS column_name, count(*) AS rejected
    FROM ${name("satsuma", "rejected_rows")} GROUP BY table_name, column_name ORDER BY table_name, rejected DESC, column_name`,
  );
  const found = new Map<string, Record<string, number>>();
  for (let row = 0; row < frame.length; row += 1) {
    const table = textAt(frame, "table_name", row);
    const column = textAt(frame, "column_name", row);
    found.set(table, { ...found.get(table), [column]: numberAt(frame, "rejected", row) });
  }
  return found;
}
