import type { ImportCount, LeftOut, RejectedRow } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { ImportResult, TableImport } from "@satsuma/sql";
import type { Connection, Row } from "../connection.ts";
import { shownRows } from "./reject-log.ts";

/** What came of the import of a table, if it was made of the same as would be now: its rows are there. */
export async function knownImport(
  connection: Connection,
  { name: table, fingerprint }: TableImport,
): Promise<ImportResult | undefined> {
  if (fingerprint === undefined) return undefined;
  const [known] = await connection.rows(
    sql`select 1 from satsuma.imports where table_name = ${table} and fingerprint = ${fingerprint}`,
  );
  if (known === undefined) return undefined;
  return {
    count: await countOf(connection, table),
    rejected: await rejectedOf(connection, table),
    duplicateKeys: await duplicateKeysOf(connection, table),
  };
}

/** How many rows there were beyond the first of each key. */
export async function duplicateKeysOf(connection: Connection, table: string): Promise<number> {
  const { duplicates } = await connection.row(
    sql`select cast(duplicate_keys as double) as duplicates from satsuma.imports where table_name = ${table}`,
  );
  return Number(duplicates);
}

/** The account of an import. */
export async function countOf(connection: Connection, table: string): Promise<ImportCount> {
  const entry: Row = await connection.row(
    sql`select cast(read as double) as read, cast(accepted as double) as accepted, cast(rejected as double) as rejected,
    cast(kept as double) as kept, cast(left_out as varchar) as left_out from satsuma.imports where table_name = ${table}`,
  );
  return {
    read: Number(entry["read"]),
    accepted: Number(entry["accepted"]),
    rejected: Number(entry["rejected"]),
    kept: Number(entry["kept"]),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an import writes this column, and so does erasing
    leftOut: JSON.parse(String(entry["left_out"])) as readonly LeftOut[],
  };
}

/** The first thousand rows that an import rejected. */
export async function rejectedOf(
  connection: Connection,
  table: string,
): Promise<readonly RejectedRow[]> {
  const rows = await connection.rows(
    sql`select file, cast(line as double) as line, column_name, reason from satsuma.rejected_rows where table_name = ${table} order by rowid limit ${shownRows}`,
  );
  return rows.map(({ file, line, column_name: column, reason: why }) => ({
    file: String(file),
    ...(line === null ? {} : { line: Number(line) }),
    ...(column === null ? {} : { column: String(column) }),
    reason: String(why),
  }));
}
