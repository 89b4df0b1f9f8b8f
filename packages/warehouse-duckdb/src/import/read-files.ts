import type { FileScan } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import type { ImportRun } from "./import-run.ts";

/** A file that was read into a table. */
export interface ReadFile {
  readonly path: string;
  /** What it looked like from outside. */
  readonly mark: string;
  /** The import in which it was read. */
  readonly version: number;
}

/** What a table was made of. */
export interface ReadFiles {
  /** The import that read the table whole: all that lies there is of it, or came after. */
  readonly whole: number;
  /** Row by row, `satsuma$file` is the place in this list. */
  readonly files: readonly ReadFile[];
}

/** The files a table was made of; undefined where that is not known. */
export async function readFiles(
  connection: Connection,
  table: string,
): Promise<ReadFiles | undefined> {
  const [entry] = await connection.rows(
    sql`select files, cast(whole as double) as whole from satsuma.imports where table_name = ${table}`,
  );
  if (entry === undefined || entry["files"] === null || entry["whole"] === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an import writes this column
  const files = JSON.parse(String(entry["files"])) as readonly ReadFile[];
  return { whole: Number(entry["whole"]), files };
}

/**
 * The files an import reads.
 * @returns undefined where nobody looked at them, or said how they are read
 * @throws RangeError where not every file was looked at
 */
export function filesOf({
  table: { name: table, from, way },
  version,
}: Pick<ImportRun, "table" | "version">): readonly ReadFile[] | undefined {
  if (way === undefined || !("paths" in from) || from.marks === undefined) return undefined;
  const { paths, marks } = from;
  if (marks.length !== paths.length)
    throw new RangeError(
      `marks of ${table} must be as many as its paths, ${paths.length}, got ${marks.length}`,
    );
  return paths.map((path, i) => ({ path, mark: marks[i]!, version }));
}

/** What a table is made of once files were added, and those files. */
export interface AddedFiles extends ReadFiles {
  readonly scan: FileScan;
}

/** The files of an import beyond those its table was made of; undefined where these are not what it begins with, in the same way. */
export async function addedFiles(run: ImportRun): Promise<AddedFiles | undefined> {
  const { connection, table } = run;
  const now = filesOf(run);
  if (now === undefined || !("paths" in table.from) || !(await isReadLikewise(run)))
    return undefined;
  const before = await readFiles(connection, table.name);
  if (before === undefined || !isBeginning(before.files, now)) return undefined;
  const added = now.slice(before.files.length);
  return {
    whole: before.whole,
    files: [...before.files, ...added],
    scan: {
      ...table.from,
      paths: added.map(({ path }) => path),
      marks: added.map(({ mark }) => mark),
    },
  };
}

async function isReadLikewise({ connection, table }: ImportRun): Promise<boolean> {
  const known = await connection.rows(
    sql`select 1 from satsuma.imports where table_name = ${table.name} and way = ${table.way ?? null}`,
  );
  return known.length > 0;
}

/** Whether files are some of others, but not all, from the first on. */
const isBeginning = (files: readonly ReadFile[], all: readonly ReadFile[]): boolean =>
  files.length < all.length &&
  files.every(({ path, mark }, i) => path === all[i]?.path && mark === all[i].mark);
