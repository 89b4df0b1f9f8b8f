import { raw, sql } from "@satsuma/sql";
import type { Connection } from "../connection.ts";

/** Blocks beyond those that are free, as the last ones that are filled may be filled in part. */
const moreBlocks = 8;
/** What a row of the filling takes: a hash, which no packing makes smaller. */
const rowBytes = 8;
/** A piece of a block in which DuckDB describes tables: their columns, listed texts, least and greatest values. */
const pieceBytes = 4096;

/**
 * Overwrites the parts of the file that hold nothing any more: until they are used again they say what they said. Blocks are filled with
 * rows, and what describes tables with the text of a view.
 *
 * @param foldLog folds the log into the file
 *
 * Cost: writing as much as there is free, once.
 */
export async function overwriteFree(
  connection: Connection,
  foldLog: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  await foldLog();
  await fill(connection, signal);
  await foldLog();
  for (const statement of dropOverwriting) await connection.execute(raw(statement));
  await foldLog();
}

async function fill(connection: Connection, signal: AbortSignal | undefined): Promise<void> {
  const { rows, letters } = await freeSpace(connection);
  const text = "-".repeat(letters);
  await connection.execute(
    sql`create or replace table satsuma.overwriting as select hash(range) as filling from range(${rows})`,
    signal,
  );
  await connection.execute(
    raw(`create or replace view satsuma.overwriting_too as select '${text}' as filling`),
  );
}

/** How many rows, and letters of a description, fill what is free; one is more than none. */
async function freeSpace(
  connection: Connection,
): Promise<{ readonly rows: number; readonly letters: number }> {
  const { blocks, bytes } = await connection.row(
    sql`select cast(free_blocks as double) as blocks, cast(block_size as double) as bytes from pragma_database_size() where database_name = current_database()`,
  );
  const { pieces } = await connection.row(
    sql`select cast(coalesce(sum(free_blocks), 0) as double) as pieces from pragma_metadata_info()`,
  );
  return {
    rows: Math.ceil(((Number(blocks) + moreBlocks) * Number(bytes)) / rowBytes),
    letters: (Number(pieces) + 1) * pieceBytes,
  };
}

/** Drops what a process that was killed left of it. */
export const dropOverwriting = [
  "drop view if exists satsuma.overwriting_too",
  "drop table if exists satsuma.overwriting",
] as const;
