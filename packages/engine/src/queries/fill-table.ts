import type { Output, TablePath } from "@satsuma/sql";
import { forEachRange } from "./for-each-range.ts";
import { newTable } from "./new-table.ts";
import type { ScanCost } from "./scan.ts";
import type { Session } from "./session.ts";

/** Writes a scan into a new table, range by range: `key`, `ordinal` where the layout has one, and a column an output. */
export async function fillTable(
  session: Session,
  table: TablePath,
  outputs: readonly Output[],
  stage: string,
): Promise<ScanCost> {
  const fill = await newTable(session, table);
  return forEachRange(session, outputs, stage, fill);
}
