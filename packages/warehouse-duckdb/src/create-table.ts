import type { DuckDBAppender } from "@duckdb/node-api";
import { cell } from "@satsuma/model";
import type { Column, Columns, Frame, Scalar } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { TablePath } from "@satsuma/sql";
import type { Connection } from "./connection.ts";
import { storageType } from "./storage-type.ts";

/** A table to be made from frames. */
export interface NewTable {
  readonly table: TablePath;
  readonly columns: Columns;
  readonly frames: AsyncIterable<Frame>;
  readonly signal: AbortSignal | undefined;
}

/** Makes a table from frames, inside a transaction of the caller's. */
export async function createTable(
  connection: Connection,
  { table, columns, frames, signal }: NewTable,
): Promise<void> {
  const definitions = Object.entries(columns).map(
    ([column, about]) => sql`${name(column)} ${raw(storageType(about))}`,
  );
  await connection.execute(
    sql`create or replace table ${name(...table)} (${join(definitions, ", ")})`,
  );
  const [last = "", schema = null, catalog = null] = table.toReversed();
  for await (const frame of frames) {
    signal?.throwIfAborted();
    const appender = await connection.native.createAppender(last, schema, catalog);
    append(appender, columns, frame);
    appender.closeSync();
  }
}

function append(appender: DuckDBAppender, columns: Columns, frame: Frame): void {
  const values = Object.entries(columns).map(([column, about]) => {
    const found = frame.columns[column];
    if (found) return { found, about };
    throw new TypeError(`a frame lacks column ${column}; every frame must have all columns`);
  });
  for (let row = 0; row < frame.length; row += 1) {
    for (const { found, about } of values) appendCell(appender, cell(found, row), about);
    appender.endRow();
  }
}

/** Text is cast to the column's type by the appender; a value that does not fit fails the whole table. */
function appendCell(appender: DuckDBAppender, value: Scalar, about: Column): void {
  if (value === null) appender.appendNull();
  else if (typeof value === "boolean") appender.appendBoolean(value);
  else if (typeof value === "number" && about.type.kind === "approx") appender.appendDouble(value);
  else if (typeof value === "object") appender.appendList(value.map(String));
  else appender.appendVarchar(String(value));
}
