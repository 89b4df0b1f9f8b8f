import type { Column, ColumnValues, FileColumn, RejectedRow } from "@satsuma/model";
import { cell } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { RowSource } from "@satsuma/sql";
import type { ImportRun } from "./import-run.ts";
import { rawName } from "./raw-rows.ts";
import { stage } from "./stage.ts";
import type { Staged } from "./stage.ts";

/** The rows of a plugin's source, and those it rejected itself. */
export interface StagedBatches extends Staged {
  readonly read: number;
  readonly rejected: readonly RejectedRow[];
}

const heap = ["satsuma", "rows being imported"] as const;

/**
 * Takes the rows of a source into the staging table. They are first heaped up as text, so that their values are read by the same
 * rules as those of a file.
 */
export async function stageBatches(run: ImportRun, source: RowSource): Promise<StagedBatches> {
  const columns = Object.entries(source.columns).map(fileColumn);
  const definitions = columns.map((_, i) => raw(`${rawName(i)} varchar`));
  await run.connection.execute(
    sql`create or replace table ${name(...heap)} (${join(definitions, ", ")})`,
  );
  const { rows: read, rejected } = await heapUp(run, source, columns);
  const query = sql`select * from ${name(...heap)}`;
  const raws = { query, physicals: columns.map(() => "text" as const) };
  const staged = await stage(run, { raws, columns, file: 0, firstRow: 0, expected: read });
  await run.connection.execute(sql`drop table ${name(...heap)}`);
  return { ...staged, read: read + rejected.length, rejected };
}

async function heapUp(
  run: ImportRun,
  source: RowSource,
  columns: readonly FileColumn[],
): Promise<{ rows: number; rejected: readonly RejectedRow[] }> {
  let rows = 0;
  const rejected: RejectedRow[] = [];
  for await (const batch of source.batches(run.signal)) {
    run.signal?.throwIfAborted();
    const values = columns.map((column) => columnOf(batch.rows.columns, column.name));
    const appender = await run.connection.native.createAppender(heap[1], heap[0]);
    for (let row = 0; row < batch.rows.length; row += 1) {
      for (const column of values) {
        const value = cell(column, row);
        if (value === null) appender.appendNull();
        else appender.appendVarchar(String(value));
      }
      appender.endRow();
    }
    appender.closeSync();
    rows += batch.rows.length;
    rejected.push(...batch.rejected);
    run.progress?.(rows);
  }
  return { rows, rejected };
}

function columnOf(columns: Readonly<Record<string, ColumnValues>>, wanted: string): ColumnValues {
  const found = columns[wanted];
  if (found) return found;
  throw new TypeError(`a batch lacks column ${wanted}; every batch must have all columns`);
}

const fileColumn = ([name, column]: readonly [string, Column]): FileColumn => ({
  name,
  type: column.type,
  ...(column.scale === undefined ? {} : { scale: column.scale }),
});
