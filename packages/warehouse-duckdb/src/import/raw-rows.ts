import type { FileColumn } from "@satsuma/model";
import { SatsumaError } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { physical } from "../readings/physical.ts";
import type { Physical } from "../readings/physical.ts";
import { textLiteral } from "../text-literal.ts";
import { filePattern } from "./file-pattern.ts";
import type { TextFormat } from "./text-file.ts";
import type { Connection } from "../connection.ts";

/** The rows of one file before they are read as anything: one column for each of the file's, named by `rawName`. */
export interface RawRows {
  readonly query: Fragment;
  /** How the engine holds each column. */
  readonly physicals: readonly Physical[];
  /** True for a row that is none, over the columns of `query`; absent when all are. */
  readonly isNoRow?: Fragment;
}

/** Name of a file's column in `RawRows`: by position, since names may repeat but for capitals. */
export const rawName = (position: number): string => `c${position}`;

/** Where DuckDB notes the records of a CSV file that it could not read. */
export interface RejectTables {
  readonly errors: string;
  readonly scans: string;
}

/** Longest record that is read; a longer one is rejected. */
const longestRecord = 128 * 1024 * 1024;

/** A CSV file in UTF-8, every value as text. Records that do not fit are noted in `rejects`. */
export function csvRows(
  file: string,
  format: TextFormat & { kind: "csv" },
  {
    width,
    longest,
    rejects,
  }: { readonly width: number; readonly longest: number; readonly rejects: RejectTables },
): RawRows {
  const columns = join(
    positions(width).map((i) => raw(`'${rawName(i)}': 'VARCHAR'`)),
    ", ",
  );
  const quote = format.quote ?? "";
  const query = sql`select * from read_csv(${filePattern(file)}, auto_detect = false, columns = {${columns}},
    delim = ${format.delimiter}, quote = ${quote}, escape = ${quote}, header = ${format.header}, comment = '',
    max_line_size = ${Math.min(Math.max(2_000_000, longest + 1024), longestRecord)},
    store_rejects = true, rejects_limit = 0, rejects_table = ${rejects.errors}, rejects_scan = ${rejects.scans})`;
  return { query, physicals: positions(width).map(() => "text") };
}

/** A JSON-lines file: the columns' values as text, nested ones as JSON. */
export function jsonRows(
  file: string,
  columns: readonly FileColumn[],
  { longest }: { readonly longest: number },
): RawRows {
  const pointers = join(
    columns.map(({ name }) => textLiteral(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)),
    ", ",
  );
  const values = join(
    columns.map((_, i) => raw(`"values"[${i + 1}] as ${rawName(i)}`)),
    ", ",
  );
  const query = sql`select ${values}, is_object from (
    select json_extract_string(json, [${pointers}]) as "values", coalesce(json_type(json) = 'OBJECT', false) as is_object
    from read_ndjson_objects(${filePattern(file)}, ignore_errors = true,
      maximum_object_size = ${Math.min(Math.max(16_777_216, longest + 1024), longestRecord)}))`;
  return { query, physicals: columns.map(() => "text"), isNoRow: sql`not ${name("is_object")}` };
}

/** @throws SatsumaError `DATA_COLUMNS_DIFFER` when the file lacks a column, `DATA_FILE_BROKEN` when it is no Parquet file */
export async function parquetRows(
  connection: Connection,
  file: string,
  columns: readonly FileColumn[],
): Promise<RawRows> {
  const types = new Map<unknown, string>();
  for (const row of await describeParquet(connection, file)) {
    types.set(row["column_name"], String(row["column_type"]));
  }
  const missing = columns.find((column) => !types.has(column.name));
  if (missing) {
    const found = [...types.keys()].join(", ");
    throw new SatsumaError(
      "DATA_COLUMNS_DIFFER",
      `${file} has no column ${missing.name}; it has ${found}`,
      {
        help: "Take out the file, or name the columns it has.",
      },
    );
  }
  const values = join(
    columns.map((column, i) => sql`${name(column.name)} as ${raw(rawName(i))}`),
    ", ",
  );
  return {
    query: sql`select ${values} from read_parquet(${filePattern(file)})`,
    physicals: columns.map((column) => physical(types.get(column.name) ?? "")),
  };
}

async function describeParquet(connection: Connection, file: string) {
  try {
    return await connection.rows(sql`describe select * from read_parquet(${filePattern(file)})`);
  } catch (cause) {
    throw new SatsumaError("DATA_FILE_BROKEN", `${file} cannot be read as Parquet`, {
      help: "Check that it was written completely, or copy it again.",
      cause,
    });
  }
}

const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
