import type { RejectedRow } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { ImportRun } from "./import-run.ts";

/** Rejected rows that an import's result carries; the rest is in the warehouse. */
export const shownRows = 1000;

/** Rejected rows written at a time. */
const pageRows = 20_000;

/** Forgets the rejected rows of what was imported before. */
export const forgetRejects = ({ connection, table }: ImportRun): Promise<void> =>
  connection.execute(sql`delete from satsuma.rejected_rows where table_name = ${table.name}`);

/**
 * Writes rejected rows down behind those that are there.
 * @returns the first thousand
 */
export async function logRejects(
  run: ImportRun,
  rejected: AsyncIterable<RejectedRow>,
): Promise<readonly RejectedRow[]> {
  const shown: RejectedRow[] = [];
  let page: RejectedRow[] = [];
  for await (const row of rejected) {
    if (shown.length < shownRows) shown.push(row);
    page.push(row);
    if (page.length < pageRows) continue;
    await append(run, page);
    page = [];
  }
  await append(run, page);
  return shown;
}

async function append(
  { connection, table }: ImportRun,
  page: readonly RejectedRow[],
): Promise<void> {
  const appender = await connection.native.createAppender("rejected_rows", "satsuma");
  for (const { file, line, column, reason } of page) {
    appender.appendVarchar(table.name);
    appender.appendVarchar(file);
    if (line === undefined) appender.appendNull();
    else appender.appendBigInt(BigInt(line));
    if (column === undefined) appender.appendNull();
    else appender.appendVarchar(column);
    appender.appendVarchar(reason);
    appender.endRow();
  }
  appender.closeSync();
}
