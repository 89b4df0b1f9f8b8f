import type { ImportResult, TableImport } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { columnNames } from "../column-names.ts";
import { addFiles } from "./add-files.ts";
import { settleDuplicates } from "./duplicates.ts";
import { mark, match } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";
import { knownImport } from "./known-import.ts";
import { filesOf } from "./read-files.ts";
import { nextVersion, register } from "./register.ts";
import { forgetRejects } from "./reject-log.ts";
import { importedTable } from "./stage.ts";
import { settle, takeBatches, takeFiles } from "./take-rows.ts";

/**
 * Takes one table in, inside a transaction of the caller's: rows are read and marked in place, so that nothing is dropped
 * without an account. A table that is made of the same as before is left as it is, and where files were added only they are read.
 */
export async function importTable(
  connection: Connection,
  table: TableImport,
  surroundings: Pick<ImportRun, "spill" | "folder" | "signal" | "progress">,
): Promise<{
  readonly result: ImportResult;
  /** Whether all of it was read. */ readonly isWhole: boolean;
}> {
  const known = await knownImport(connection, table);
  if (known) return { result: known, isWhole: false };
  const fields = table.fields.map((field) => field.name);
  const run: ImportRun = {
    connection,
    table,
    columns: columnNames(fields, [...Object.values(mark), ...Object.values(match)]),
    version: await nextVersion(connection),
    rows: importedTable(table.name),
    firstFile: 0,
    ...surroundings,
    progress: growing(surroundings.progress),
  };
  const added = await addFiles(run);
  return { result: added ?? (await readWhole(run)), isWhole: added === undefined };
}

async function readWhole(run: ImportRun): Promise<ImportResult> {
  const { from } = run.table;
  const taken = "paths" in from ? await takeFiles(run, from) : await takeBatches(run, from);
  const duplicateKeys = await settleDuplicates(run);
  await forgetRejects(run);
  const result = { ...(await settle(run, taken)), duplicateKeys };
  await register(run, result, { whole: run.version, files: filesOf(run) });
  return result;
}

/** Where adding files is given up, all are read from the first: what was told by then is not told again. */
function growing(progress: ImportRun["progress"]): ImportRun["progress"] {
  let most = 0;
  return (
    progress &&
    ((rows) => {
      if (rows < most) return;
      most = rows;
      progress(rows);
    })
  );
}
