import { name, sql } from "@satsuma/sql";
import type { ImportResult, TablePath } from "@satsuma/sql";
import { sumOfCounts } from "./accounts.ts";
import { repeatsKeys } from "./duplicates.ts";
import type { ImportRun } from "./import-run.ts";
import { countOf, duplicateKeysOf, rejectedOf } from "./known-import.ts";
import { addedFiles } from "./read-files.ts";
import { register } from "./register.ts";
import { settle, takeFiles } from "./take-rows.ts";
import type { Taken } from "./take-rows.ts";

/**
 * Takes in only the files that a table has beyond those it was made of, with what taking in all of them anew would give.
 *
 * @param whole the import that would take in all of them
 * @returns undefined where the new ones cannot be taken in by themselves: what was imported is as it was
 */
export async function addFiles(whole: ImportRun): Promise<ImportResult | undefined> {
  const { connection, table } = whole;
  const added = await addedFiles(whole);
  if (added === undefined || (await hasForgottenKeys(whole))) return undefined;
  const firstFile = added.files.length - added.scan.paths.length;
  const run: ImportRun = { ...whole, rows: ["temp", `satsuma rows of ${table.name}`], firstFile };
  await createLike(run, whole.rows);
  const taken = await takeFiles(run, added.scan);
  const isApart = !(await repeatsKeys(run, name(...whole.rows)));
  const result = isApart ? await addRows(run, taken, whole.rows) : undefined;
  await connection.execute(sql`drop table ${name(...run.rows)}`);
  if (result !== undefined) await register(run, result, added);
  return result;
}

/** Rows of erased customers had keys, too, and nothing is kept of them: whether a key is repeated is not known without reading them. */
async function hasForgottenKeys({ connection, table }: ImportRun): Promise<boolean> {
  if (table.key === undefined) return false;
  const { leftOut } = await countOf(connection, table.name);
  return leftOut.some(({ kind }) => kind === "erased");
}

/** Rows of new files take the types of those before them, as they would behind them in one table. */
const createLike = ({ connection, rows }: ImportRun, earlier: TablePath): Promise<void> =>
  connection.execute(
    sql`create or replace temp table ${name(...rows)} as select * from ${name(...earlier)} limit 0`,
  );

async function addRows(run: ImportRun, taken: Taken, to: TablePath): Promise<ImportResult> {
  const { connection, table, rows, signal } = run;
  const { count } = await settle(run, taken);
  await connection.execute(sql`insert into ${name(...to)} select * from ${name(...rows)}`, signal);
  return {
    count: sumOfCounts(run, [await countOf(connection, table.name), count]),
    rejected: await rejectedOf(connection, table.name),
    duplicateKeys: await duplicateKeysOf(connection, table.name),
  };
}
