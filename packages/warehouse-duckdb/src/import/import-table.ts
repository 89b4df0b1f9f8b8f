import type { FileScan, RejectedRow } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { ImportResult, RowSource, TableImport } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { columnNames } from "../column-names.ts";
import { account } from "./accounts.ts";
import { settleDuplicates } from "./duplicates.ts";
import { dropErased, markErased } from "./erased-rows.ts";
import { mark, match } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";
import { knownImport } from "./known-import.ts";
import { logRejects } from "./reject-log.ts";
import { rejectedBatchRows, rejectedRows } from "./rejected-rows.ts";
import { stageBatches } from "./stage-batches.ts";
import { dropRejects, stageFiles } from "./stage-files.ts";

/**
 * Takes one table in, inside a transaction of the caller's: rows are read and marked in place, so that nothing is dropped
 * without an account. A table that is made of the same as before is left as it is.
 */
export async function importTable(
  connection: Connection,
  table: TableImport,
  surroundings: Pick<ImportRun, "spill" | "folder" | "signal" | "progress">,
): Promise<ImportResult> {
  return (await knownImport(connection, table)) ?? readTable(connection, table, surroundings);
}

async function readTable(
  connection: Connection,
  table: TableImport,
  surroundings: Pick<ImportRun, "spill" | "folder" | "signal" | "progress">,
): Promise<ImportResult> {
  const fields = table.fields.map((field) => field.name);
  const columns = columnNames(fields, [...Object.values(mark), ...Object.values(match)]);
  const run: ImportRun = { connection, table, columns, ...surroundings };
  const { read, unread, rejects } =
    "paths" in table.from ? await fromFiles(run, table.from) : await fromSource(run, table.from);
  const duplicateKeys = await settleDuplicates(run);
  await markErased(run);
  const rejected = await logRejects(run, rejects());
  const result = { count: await account(run, { read, unread }), rejected, duplicateKeys };
  await dropErased(run);
  await register(run, result);
  return result;
}

interface Taken {
  readonly read: number;
  /** Rows that never reached the table. */
  readonly unread: number;
  /** To be asked once all rows are marked. */
  readonly rejects: () => AsyncIterable<RejectedRow>;
}

async function fromFiles(run: ImportRun, scan: FileScan): Promise<Taken> {
  if (scan.paths.length === 0) throw new RangeError(`${run.table.name} has no files`);
  const files = await stageFiles(run, scan);
  return {
    read: sum(files.map((file) => file.read)),
    unread: sum(files.map((file) => file.read - file.rows)),
    rejects: async function* () {
      yield* rejectedRows(run, scan, files);
      for (const { rejects } of files) if (rejects) await dropRejects(run, rejects);
    },
  };
}

async function fromSource(run: ImportRun, source: RowSource): Promise<Taken> {
  const { read, rejected, ...staged } = await stageBatches(run, source);
  return {
    read,
    unread: rejected.length,
    rejects: async function* () {
      yield* rejected;
      yield* rejectedBatchRows(run, staged);
    },
  };
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

async function register(run: ImportRun, { count, duplicateKeys }: ImportResult): Promise<void> {
  const { connection, table, columns } = run;
  const leftOut = JSON.stringify(count.leftOut);
  const places = JSON.stringify(Object.fromEntries(columns));
  await connection.execute(sql`insert or replace into satsuma.imports values (${table.name}, nextval('satsuma.import_versions'), ${count.read},
    ${count.accepted}, ${count.rejected}, ${count.kept}, ${leftOut}, ${duplicateKeys}, ${places}, ${table.fingerprint ?? null})`);
}
