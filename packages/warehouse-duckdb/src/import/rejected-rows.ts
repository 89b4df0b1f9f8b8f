import { relative } from "node:path";
import type { FileScan, RejectedRow } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Row } from "../connection.ts";
import { mark, problem } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";
import { recordLines } from "./record-lines.ts";
import type { WantedRecords } from "./record-lines.ts";
import { rejectReason } from "./reject-reason.ts";
import { position } from "./stage.ts";
import type { Staged } from "./stage.ts";
import type { StagedFile } from "./stage-files.ts";
import type { UsedColumn } from "./staged-rows.ts";

/** Rejected rows taken out of the database at a time. */
const pageRows = 20_000;

/** The rejected rows of the files, file after file, line after line. */
export async function* rejectedRows(
  run: ImportRun,
  scan: FileScan,
  files: readonly StagedFile[],
): AsyncGenerator<RejectedRow> {
  for (const file of files) {
    const wanted = { unread: await unreadRecords(run, file), rows: await spoiledPlaces(run, file) };
    if (wanted.unread.length + wanted.rows.length === 0) continue;
    const lines = await linesOf(run, scan, { ...file, ...wanted });
    yield* byLine(
      unreadRows(run, scan, { ...file, lines: lines.unread }),
      spoiledRows(run, { ...file, file: shownPath(run, file.path), lines: lines.rows }),
    );
  }
}

/** The rows of a plugin's source that could be read but not understood; `file` is the table's name. */
export async function* rejectedBatchRows(
  run: ImportRun,
  staged: Staged,
): AsyncGenerator<RejectedRow> {
  const lines = (await spoiledPlaces(run, staged)).map((row) => row + 1);
  if (lines.length > 0) yield* spoiledRows(run, { ...staged, file: run.table.name, lines });
}

/** A path as it is shown. */
function shownPath({ folder }: Pick<ImportRun, "folder">, path: string): string {
  const inside = folder === undefined ? ".." : relative(folder, path);
  return inside.startsWith("..") ? path : inside;
}

async function unreadRecords(run: ImportRun, file: StagedFile): Promise<Float64Array> {
  if (!file.rejects) return new Float64Array();
  return numbers(
    run,
    sql`select distinct cast(line as double) as number from ${name(file.rejects.errors)} order by 1`,
  );
}

/** Rows of a file with a problem, counted from 0 within the file. */
const spoiledPlaces = (run: ImportRun, { firstRow, rows }: Staged): Promise<Float64Array> =>
  numbers(
    run,
    sql`select cast(place - ${firstRow} as double) as number from (${spoiled(run)})
    where place >= ${firstRow} and place < ${firstRow + rows} order by 1`,
  );

const spoiled = (run: ImportRun): Fragment =>
  sql`select ${position(run)} as place, ${name(mark.problem)} as problem, ${name(mark.found)} as found
  from ${name(...run.rows)} where ${name(mark.problem)} is not null`;

async function linesOf(
  run: ImportRun,
  { format, columns }: FileScan,
  wanted: WantedRecords & { readonly path: string },
): Promise<WantedRecords> {
  if (format.kind === "parquet") {
    return { unread: wanted.unread, rows: wanted.rows.map((row) => row + 1) };
  }
  const isOneColumn = columns.length === 1;
  return recordLines(wanted.path, format, { ...wanted, isOneColumn, signal: run.signal });
}

async function* unreadRows(
  run: ImportRun,
  scan: FileScan,
  { path, rejects, lines }: StagedFile & { readonly lines: Float64Array },
): AsyncGenerator<RejectedRow> {
  if (!rejects) return;
  const file = shownPath(run, path);
  const after = (place: number): Fragment =>
    sql`select cast(line as double) as place, arg_min(error_type, column_idx)::varchar as kind,
      arg_min(error_message, column_idx) as message
    from ${name(rejects.errors)} where line > ${place} group by line order by line limit ${pageRows}`;
  let i = 0;
  for await (const row of paged(run, after)) {
    const reason = rejectReason(String(row["kind"]), String(row["message"]), scan.columns.length);
    yield { file, line: lines[i] ?? 0, reason };
    i += 1;
  }
}

async function* spoiledRows(
  run: ImportRun,
  {
    file,
    firstRow,
    rows,
    used,
    lines,
  }: Staged & { readonly file: string; readonly lines: Float64Array },
): AsyncGenerator<RejectedRow> {
  const columns = new Map(used.map((one) => [one.position, one]));
  const after = (place: number): Fragment =>
    sql`select * from (${spoiled(run)})
    where place > ${place} and place >= ${firstRow} and place < ${firstRow + rows} order by place limit ${pageRows}`;
  let i = 0;
  for await (const row of paged(run, after)) {
    yield { file, line: lines[i] ?? 0, ...complaint(run, row, columns) };
    i += 1;
  }
}

/** Two ascending sequences as one. */
async function* byLine(
  left: AsyncGenerator<RejectedRow>,
  right: AsyncGenerator<RejectedRow>,
): AsyncGenerator<RejectedRow> {
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    if (!a.done && (b.done || (a.value.line ?? 0) <= (b.value.line ?? 0))) {
      yield a.value;
      a = await left.next();
    } else if (!b.done) {
      yield b.value;
      b = await right.next();
    }
  }
}

/** What is wrong with a row that could be read but not understood. */
function complaint(
  { table }: ImportRun,
  row: Row,
  used: ReadonlyMap<unknown, UsedColumn>,
): Pick<RejectedRow, "column" | "reason"> {
  const found = JSON.stringify(row["found"]);
  switch (row["problem"]) {
    case problem.notAnObject:
      return { reason: "found something else than a JSON object" };
    case problem.duplicateKey:
      return { column: table.key ?? "", reason: `found ${found} again, expected one row for each` };
    default: {
      const spoiled = used.get(row["problem"]);
      const reason = `found ${found}, expected ${spoiled?.reading.expected ?? "another value"}`;
      return { column: spoiled?.column.name ?? "", reason };
    }
  }
}

/** The rows of a query, fetched piece by piece; each row says its `place`, from which the next piece goes on. */
async function* paged(run: ImportRun, after: (place: number) => Fragment): AsyncGenerator<Row> {
  let place = -1;
  for (;;) {
    const page = await run.connection.rows(after(place), run.signal);
    yield* page;
    if (page.length < pageRows) return;
    place = Number(page.at(-1)?.["place"]);
  }
}

async function numbers(run: ImportRun, query: Fragment): Promise<Float64Array> {
  const { columns } = await run.connection.query(query, run.signal);
  const found = columns["number"];
  return found?.kind === "numbers" ? found.values : new Float64Array();
}
