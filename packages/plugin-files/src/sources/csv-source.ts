import { SatsumaError, defineSource } from "@satsuma/plugin";
import type { FileColumn, SourceTable } from "@satsuma/plugin";
import { columnNames } from "../csv/column-names.ts";
import { csvFormat, firstRecord, readAsText } from "../csv/csv-dialect.ts";
import type { CsvFormat } from "../csv/csv-dialect.ts";
import { findFiles, fingerprintOf, fingerprintOfPaths, marksOf } from "../files/find-files.ts";
import { looking } from "../look/engine.ts";
import type { Looker } from "../look/engine.ts";
import { findTypes } from "../look/text-columns.ts";
import type { FoundColumn } from "../look/text-columns.ts";
import { csvOptions } from "./options.ts";
import type { ColumnType, CsvOptions } from "./options.ts";
import { withSetTypes } from "./set-types.ts";

/** CSV files below a project's folder, gzipped or not. */
export const csvSource = (folder: string) =>
  defineSource({
    name: "csv",
    doc: "Rows of CSV files, gzipped or not; several files with the same columns are one table.",
    options: csvOptions,
    fingerprint: async ({ paths }) => fingerprintOfPaths(paths, folder),
    open: async (options, { signal }) => {
      const files = await findFiles(options.paths, folder);
      return looking(files[0]!, signal, (looker) => openCsv(looker, files, options));
    },
  });

async function openCsv(
  looker: Looker,
  files: readonly string[],
  options: CsvOptions,
): Promise<SourceTable> {
  const [first = ""] = files;
  const marks = await marksOf(files);
  const format = await csvFormat(looker, first, options);
  const names = columnNames(first, await firstRecord(looker, first, format), format);
  for (const other of files.slice(1)) await refuseOtherColumns(looker, first, names, other, format);
  const table = readAsText(files, format, names);
  const found = await typesOf(looker, table, names, options);
  const columns = withSetTypes(first, found, options.columns ?? {}, options.timeFormat ?? {});
  return {
    kind: "files",
    columns,
    fingerprint: fingerprintOf(files, marks),
    scan: {
      paths: files,
      marks,
      format,
      columns: columns.map((column) => fileColumn(column, options.unknown)),
    },
  };
}

/** Set types for which the values say how they are written: decimal places, formats of dates. */
const writtenInWays: ReadonlySet<ColumnType | undefined> = new Set(["number", "date", "instant"]);

/** Types that are all set need no look at the rows, unless they can be written in several ways. */
async function typesOf(
  looker: Looker,
  rows: string,
  names: readonly string[],
  { columns: set = {}, timeFormat = {}, unknown = [] }: CsvOptions,
): Promise<FoundColumn[]> {
  const open = names.filter((name) =>
    name in set ? writtenInWays.has(set[name]) && !(name in timeFormat) : true,
  );
  const looked = await findTypes(looker, { rows, unknown }, open, set);
  const found = new Map(looked.map((column) => [column.name, column]));
  return names.map(
    (name) =>
      found.get(name) ?? {
        name,
        column: { type: { kind: "text" }, nullable: true },
        because: "set in the config",
      },
  );
}

/** A column as the warehouse is to read it. */
export function fileColumn(
  { name, column, timeFormat, unknown: blanks = [] }: FoundColumn,
  set: readonly string[] = [],
): FileColumn {
  const unknown = [...set, ...blanks];
  return {
    name,
    type: column.type,
    ...(column.scale === undefined ? {} : { scale: column.scale }),
    ...(timeFormat === undefined ? {} : { timeFormat }),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}

async function refuseOtherColumns(
  looker: Looker,
  first: string,
  names: readonly string[],
  other: string,
  format: CsvFormat,
): Promise<void> {
  const found = columnNames(other, await firstRecord(looker, other, format), format);
  if (found.join("\n") === names.join("\n")) return;
  throw new SatsumaError(
    "DATA_COLUMNS_DIFFER",
    `${other} has the columns ${found.join(", ")}; expected those of ${first}: ${names.join(", ")}`,
    {
      help: "make them one table each, or write the files with the same columns in the same order",
    },
  );
}
