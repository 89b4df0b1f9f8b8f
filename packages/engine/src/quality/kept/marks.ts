import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt, textAt } from "../../queries/read.ts";
import { keptTables } from "./kept-tables.ts";

/** What is told of a table whose counts are kept. */
export interface KeptMark {
  /** As rules call it. */
  readonly table: string;
  /** The arrangement of the data that was counted, and the id of its state. */
  readonly arrangement: number;
  readonly dataId: string;
  /** Tells how it was measured. */
  readonly measuredAs: string;
  readonly estimatedAt: number;
}

const marks = name(...keptTables.measured);

/**
 * Takes the marks away before any count changes: they are put back when all is counted, so that a process killed in between leaves no
 * counts that could be taken for whole.
 */
export async function takeMarks(warehouse: Warehouse): Promise<readonly KeptMark[]> {
  const frame = await warehouse.query(
    sql`SELECT table_name, arrangement, data_id, measured_as, estimated_at FROM ${marks}`,
  );
  const found = Array.from({ length: frame.length }, (_, row) => ({
    table: textAt(frame, "table_name", row),
    arrangement: numberAt(frame, "arrangement", row),
    dataId: textAt(frame, "data_id", row),
    measuredAs: textAt(frame, "measured_as", row),
    estimatedAt: numberAt(frame, "estimated_at", row),
  }));
  if (found.length > 0) await warehouse.execute(sql`DELETE FROM ${marks}`);
  return found;
}

/** Puts marks back, those of the counts as they are now. */
export async function putMarks(warehouse: Warehouse, given: readonly KeptMark[]): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(
    ({ table, arrangement, dataId, measuredAs, estimatedAt }) =>
      sql`(${table}, ${arrangement}, ${dataId}, ${measuredAs}, ${estimatedAt})`,
  );
  await warehouse.execute(
    sql`INSERT INTO ${marks} (table_name, arrangement, data_id, measured_as, estimated_at) VALUES ${join(rows, ", ")}`,
  );
}
