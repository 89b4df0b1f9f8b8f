import { SatsumaError, defineSource } from "@satsuma/plugin";
import type { FileFormat, SourceColumn, SourceTable } from "@satsuma/plugin";
import { findFiles, fingerprintOf, fingerprintOfPaths, marksOf } from "../files/find-files.ts";
import { looking, quotedFiles } from "../look/engine.ts";
import type { Looker } from "../look/engine.ts";
import { parquetUnknowns } from "../look/parquet-unknowns.ts";
import { typedColumns } from "../look/typed-columns.ts";
import { fileColumn } from "./csv-source.ts";
import { fileOptions } from "./options.ts";
import type { FileOptions } from "./options.ts";
import { withSetTypes } from "./set-types.ts";

/** How files with types of their own are read. */
export interface TypedFormat {
  readonly name: "parquet" | "jsonl";
  readonly doc: string;
  readonly format: FileFormat;
  /** SQL that reads the files. */
  read(files: readonly string[]): string;
}

export const parquetFormat: TypedFormat = {
  name: "parquet",
  doc: "Rows of Parquet files; several files with the same columns are one table.",
  format: { kind: "parquet" },
  read: (files) => `read_parquet(${quotedFiles(files)})`,
};

export const jsonlFormat: TypedFormat = {
  name: "jsonl",
  doc: "Rows of JSON-lines files, one object a line, gzipped or not.",
  format: { kind: "jsonl" },
  read: (files) =>
    `read_json(${quotedFiles(files)}, format = 'newline_delimited', sample_size = -1, ignore_errors = true)`,
};

/** Files below a project's folder that carry types. */
export const typedSource = (folder: string, typed: TypedFormat) =>
  defineSource({
    name: typed.name,
    doc: typed.doc,
    options: fileOptions,
    fingerprint: async ({ paths }) => fingerprintOfPaths(paths, folder),
    open: async (options, { signal }) => {
      const files = await findFiles(options.paths, folder);
      return looking(files[0]!, signal, (looker) => openTyped(looker, files, typed, options));
    },
  });

async function openTyped(
  looker: Looker,
  files: readonly string[],
  typed: TypedFormat,
  options: FileOptions,
): Promise<SourceTable> {
  const [first = ""] = files;
  const marks = await marksOf(files);
  const unknowns = typed.name === "parquet" ? await parquetUnknowns(looker, files) : undefined;
  const found = await typedColumns(looker, typed.read(files), unknowns);
  if (found.length === 0)
    throw new SatsumaError("DATA_FILE_EMPTY", `${first} has no columns`, {
      help: "check how it was written",
    });
  if (typed.name === "jsonl" && isNoObjects(found)) throw notObjects(files);
  const columns = withSetTypes(first, found, options.columns ?? {}, {});
  return {
    kind: "files",
    columns,
    fingerprint: fingerprintOf(files, marks),
    scan: {
      paths: files,
      marks,
      format: typed.format,
      columns: columns.map((column) => fileColumn(column)),
    },
  };
}

/** The engine gives the lines as they are where not every one is an object. */
const isNoObjects = (found: readonly SourceColumn[]): boolean =>
  found.length === 1 && found[0]!.name === "json" && found[0]!.column.type.kind === "text";

const notObjects = (files: readonly string[]): SatsumaError =>
  new SatsumaError(
    "DATA_FILE_BROKEN",
    `${files.join(", ")} holds no lines, or lines that are no JSON objects; expected one object a line`,
    { help: "write each row as an object on a line of its own, or take the other lines out" },
  );
