import { sql } from "@satsuma/sql";
import type { ImportResult } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import type { ImportRun } from "./import-run.ts";
import type { ReadFile } from "./read-files.ts";

/** The number of a new import. */
export async function nextVersion(connection: Connection): Promise<number> {
  const { version } = await connection.row(
    sql`select cast(nextval('satsuma.import_versions') as double) as version`,
  );
  return Number(version);
}

/** Writes down what came of an import, and which files the table is made of now, where that is known. */
export async function register(
  { connection, table, columns, version }: ImportRun,
  { count, duplicateKeys }: ImportResult,
  { whole, files }: { readonly whole: number; readonly files: readonly ReadFile[] | undefined },
): Promise<void> {
  const leftOut = JSON.stringify(count.leftOut);
  const places = JSON.stringify(Object.fromEntries(columns));
  const [way, read] =
    files === undefined ? [null, null] : [table.way ?? null, JSON.stringify(files)];
  await connection.execute(sql`insert or replace into satsuma.imports
    (table_name, version, read, accepted, rejected, kept, left_out, duplicate_keys, columns, fingerprint, way, files, whole)
    values (${table.name}, ${version}, ${count.read}, ${count.accepted}, ${count.rejected}, ${count.kept}, ${leftOut}, ${duplicateKeys},
    ${places}, ${table.fingerprint ?? null}, ${way}, ${read}, ${whole})`);
}
