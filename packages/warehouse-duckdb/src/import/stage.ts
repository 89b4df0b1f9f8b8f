import type { FileColumn } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { mark } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";
import type { RawRows } from "./raw-rows.ts";
import { stagedRows, usedColumns } from "./staged-rows.ts";
import type { UsedColumn } from "./staged-rows.ts";

/** Rows that lie in the table an import fills, numbered without gaps from `firstRow` in the order of the file. */
export interface Staged {
  readonly firstRow: number;
  readonly rows: number;
  readonly used: readonly UsedColumn[];
}

/** Where what was taken in lies. */
export const importedTable = (table: string): readonly [string, string] => [
  "satsuma",
  `import:${table}`,
];

/**
 * The position of a row in the table an import fills, from 0. While a transaction lasts, DuckDB counts the rows it adds from a large
 * number on.
 */
export const position = (run: ImportRun): Fragment =>
  sql`(rowid - (select min(rowid) from ${name(...run.rows)}))`;

/** Reads rows into the table an import fills: those of the table's first file replace what was there, others are added. */
export async function stage(
  run: ImportRun,
  {
    raws,
    columns,
    file,
    firstRow,
    expected,
  }: {
    readonly raws: RawRows;
    readonly columns: readonly FileColumn[];
    /** Its place among those of the table, from 0. */
    readonly file: number;
    readonly firstRow: number;
    /** About how many rows there will be. */
    readonly expected: number;
  },
): Promise<Staged> {
  const used = usedColumns(run.table, columns, raws);
  const rows = sql`select *, cast(${file} as integer) as ${name(mark.file)} from (${stagedRows(run, raws, used)})`;
  const target = name(...run.rows);
  const into = file === 0 ? sql`create or replace table ${target} as` : sql`insert into ${target}`;
  const stopTelling = tellProgress(run, firstRow, expected);
  try {
    await run.connection.execute(sql`${into} ${rows}`, run.signal);
  } finally {
    stopTelling();
  }
  const { total } = await run.connection.row(sql`select count(*) as total from ${target}`);
  run.progress?.(Number(total));
  return { firstRow, rows: Number(total) - firstRow, used };
}

const tellEveryMs = 200;

/** Tells how many rows are done, by the share that DuckDB reckons. */
function tellProgress(run: ImportRun, before: number, expected: number): () => void {
  if (!run.progress) return () => {};
  const timer = setInterval(() => {
    const share = run.connection.native.progress.percentage / 100;
    if (share > 0 && share < 1) run.progress?.(before + Math.floor(share * expected));
  }, tellEveryMs);
  return () => {
    clearInterval(timer);
  };
}
