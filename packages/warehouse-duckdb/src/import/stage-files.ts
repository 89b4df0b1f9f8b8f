import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { SatsumaError } from "@satsuma/model";
import type { FileColumn, FileScan } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { countMismatch } from "./accounts.ts";
import { filePattern } from "./file-pattern.ts";
import type { ImportRun } from "./import-run.ts";
import { csvRows, jsonRows, parquetRows } from "./raw-rows.ts";
import type { RawRows, RejectTables } from "./raw-rows.ts";
import { stage } from "./stage.ts";
import type { Staged } from "./stage.ts";
import { copyPlain, needsPlainCopy, survey } from "./text-file.ts";
import type { TextFormat } from "./text-file.ts";

/** A file whose rows were staged. */
export interface StagedFile extends Staged {
  readonly path: string;
  /** Rows of the file by a count that owes nothing to the engine that read them. */
  readonly read: number;
  /** Where the engine noted records it could not read. */
  readonly rejects?: RejectTables;
}

/**
 * Takes the rows of files into the table an import fills.
 * @throws SatsumaError with a `DATA_…` code when a file cannot be read; internal `DATA_COUNT_MISMATCH` when rows went missing
 */
export async function stageFiles(run: ImportRun, scan: FileScan): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = [];
  for (const [i, path] of scan.paths.entries()) {
    const rejects = { errors: `satsuma_rejects_${i}`, scans: `satsuma_reject_scans_${i}` };
    const before = staged.at(-1);
    const firstRow = before ? before.firstRow + before.rows : 0;
    staged.push(await stageFile(run, scan, { path, file: run.firstFile + i, rejects, firstRow }));
  }
  return staged;
}

interface Place {
  readonly path: string;
  readonly file: number;
  readonly rejects: RejectTables;
  readonly firstRow: number;
}

async function stageFile(run: ImportRun, scan: FileScan, place: Place): Promise<StagedFile> {
  const { format, columns } = scan;
  if (format.kind === "parquet") return stageParquet(run, columns, place);
  return stageText(run, { format, columns }, place);
}

async function stageParquet(
  run: ImportRun,
  columns: readonly FileColumn[],
  { path, file, firstRow }: Place,
): Promise<StagedFile> {
  const raws = await parquetRows(run.connection, path, columns);
  const { total: read } = await run.connection.row(
    sql`select cast(sum(num_rows) as bigint) as total from parquet_file_metadata(${filePattern(path)})`,
  );
  const staged = await stage(run, { raws, columns, file, firstRow, expected: Number(read) });
  if (staged.rows !== read) throw countMismatch(path, Number(read), staged.rows);
  return { ...staged, path, read: staged.rows };
}

async function stageText(
  run: ImportRun,
  { format, columns }: { readonly format: TextFormat; readonly columns: readonly FileColumn[] },
  { path, file, rejects, firstRow }: Place,
): Promise<StagedFile> {
  const found = await survey(path, format, { signal: run.signal });
  const hasHeader = format.kind === "csv" && format.header;
  if (found.records === 0 && hasHeader) throw emptyFile(path);
  // A blank line is a row of a file that has one column only.
  const rows = found.records + (format.kind === "csv" && columns.length === 1 ? found.blanks : 0);
  const read = rows - (hasHeader ? 1 : 0);
  const isMisread = await needsPlainCopy(path, format, found);
  const copy = isMisread ? join(run.spill, `${rejects.errors}.txt`) : undefined;
  if (copy !== undefined) {
    await mkdir(run.spill, { recursive: true });
    await copyPlain(path, copy, format, run.signal);
  }
  await dropRejects(run, rejects);
  try {
    const raws = textRows(copy ?? path, { format, columns, longest: found.longest, rejects });
    const staged = await stage(run, { raws, columns, file, firstRow, expected: read });
    if (format.kind === "jsonl") {
      if (staged.rows !== read) throw countMismatch(path, read, staged.rows);
      return { ...staged, path, read };
    }
    const rejected = await countRejects(run, rejects);
    if (staged.rows + rejected !== read) throw countMismatch(path, read, staged.rows + rejected);
    return { ...staged, path, read, rejects };
  } finally {
    if (copy !== undefined) await rm(copy, { force: true });
  }
}

function textRows(
  file: string,
  {
    format,
    columns,
    longest,
    rejects,
  }: {
    readonly format: TextFormat;
    readonly columns: readonly FileColumn[];
    readonly longest: number;
    readonly rejects: RejectTables;
  },
): RawRows {
  if (format.kind === "jsonl") return jsonRows(file, columns, { longest });
  return csvRows(file, format, { width: columns.length, longest, rejects });
}

/** Forgets what was noted: DuckDB adds to such tables as long as the connection lives. */
export async function dropRejects(run: ImportRun, { errors, scans }: RejectTables): Promise<void> {
  for (const table of [errors, scans]) {
    await run.connection.execute(sql`drop table if exists ${name("temp", table)}`);
  }
}

/** One record may be noted several times. */
async function countRejects(run: ImportRun, { errors }: RejectTables): Promise<number> {
  const { records } = await run.connection.row(
    sql`select count(distinct line) as records from ${name(errors)}`,
  );
  return Number(records);
}

const emptyFile = (path: string): SatsumaError =>
  new SatsumaError("DATA_FILE_EMPTY", `${path} is empty, expected a line of column names`, {
    help: "Check that it was written completely.",
  });
