import { name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { mark, problem, reason } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * Deals with rows that share a key as the import asks, among the rows that are kept.
 * @returns how many rows there were beyond the first of each key
 */
export async function settleDuplicates(run: ImportRun): Promise<number> {
  const { key, duplicates } = run.table;
  if (key === undefined) return 0;
  const { extra } = await run.connection.row(
    sql`select coalesce(sum(rows - 1), 0)::bigint as extra from (${repeatedKeys(run, key)})`,
    run.signal,
  );
  if (extra === 0) return 0;
  const marks = {
    keep: undefined,
    reject: sql`${name(mark.problem)} = ${problem.duplicateKey}, ${name(mark.found)} = left(cast(${column(run, key)} as varchar), 100)`,
    latest: sql`${name(mark.left)} = ${reason.olderVersion}`,
  }[duplicates];
  if (marks) {
    await run.connection.execute(
      sql`update ${table(run)} set ${marks} where rowid in (${surplusRows(run, key)})`,
      run.signal,
    );
  }
  return Number(extra);
}

/**
 * Whether a row that is kept has the key of another, or of an earlier one: of rows that shared a key one is kept. Cost: one pass over the
 * keys of the earlier rows.
 *
 * @param earlier a table with the same columns, whose duplicates were dealt with
 */
export async function repeatsKeys(run: ImportRun, earlier: Fragment): Promise<boolean> {
  const { key } = run.table;
  if (key === undefined) return false;
  const keys = sql`select ${column(run, key)} from ${table(run)} where ${isKept} and ${column(run, key)} is not null`;
  const { repeats } = await run.connection.row(
    sql`select exists (${repeatedKeys(run, key)})
    or exists (select 1 from ${earlier} where ${isKept} and ${column(run, key)} in (${keys})) as repeats`,
    run.signal,
  );
  return repeats === true;
}

const repeatedKeys = (run: ImportRun, key: string): Fragment =>
  sql`select ${column(run, key)} as repeated, count(*) as rows from ${table(run)}
  where ${isKept} and ${column(run, key)} is not null group by 1 having count(*) > 1`;

/** All rows of a repeated key but the one that stays: the first in the file, or the one with the latest time. */
function surplusRows(run: ImportRun, key: string): Fragment {
  const { duplicates, time } = run.table;
  const stays =
    duplicates === "latest" && time !== undefined
      ? sql`${column(run, time)} desc, row desc`
      : raw(duplicates === "latest" ? "row desc" : "row");
  return sql`select row from (
    select row, row_number() over (partition by ${column(run, key)} order by ${stays}) as place from (
      select *, rowid as row from ${table(run)}
      where ${isKept} and ${column(run, key)} in (select repeated from (${repeatedKeys(run, key)}))))
  where place > 1`;
}

const isKept = sql`${name(mark.problem)} is null and ${name(mark.left)} is null`;

const table = (run: ImportRun): Fragment => name(...run.rows);

const column = (run: ImportRun, field: string): Fragment => name(run.columns.get(field) ?? field);
