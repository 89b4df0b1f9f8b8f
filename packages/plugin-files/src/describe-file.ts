import { resolve } from "node:path";
import type { FileColumn, FileScan, SourceColumn, ValueType } from "@satsuma/plugin";
import { readAsText } from "./csv/csv-dialect.ts";
import { looking, quoted } from "./look/engine.ts";
import type { Looker, Row } from "./look/engine.ts";
import { knownText } from "./look/count-shapes.ts";
import { csvSource } from "./sources/csv-source.ts";
import { jsonlFormat, parquetFormat, typedSource } from "./sources/typed-source.ts";

/** A file of rows as it was found: nothing here is a decision yet. */
export interface FileDescription {
  /** Absolute. */
  readonly path: string;
  readonly format: "csv" | "parquet" | "jsonl";
  /** How the file is laid out, so that it can be read again without looking. */
  readonly scan: FileScan;
  readonly rows: number;
  /** Rows that repeat an earlier row in every column. */
  readonly repeated: number;
  readonly columns: readonly ColumnDescription[];
}

/** A column as it was found. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: ValueType;
  /** Why it has this type. */
  readonly because: string;
  /** Decimal places of a number. */
  readonly scale?: number;
  /** True for times written without a zone. */
  readonly isLocalTime: boolean;
  /** Rows with a value. */
  readonly known: number;
  readonly distinct: number;
  /** Smallest and largest value as text; absent for texts and where nothing is known. */
  readonly low?: string;
  readonly high?: string;
  /** Rows below zero and at zero; 0 for what is no number. */
  readonly negative: number;
  readonly zero: number;
  /** The most frequent values and their share of all rows, at most twenty. */
  readonly top: readonly { readonly value: string; readonly share: number }[];
}

/** Looks at a whole file: its columns, their types and what is in them. @throws SatsumaError `DATA_…` when it cannot be read */
export async function describeFile(
  path: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<FileDescription> {
  const file = resolve(path);
  const format = formatOf(file);
  const source = format === "csv" ? csvSource("/") : typedSource("/", typedFormats[format]);
  const table = await source.open({ paths: [file] }, { signal });
  if (table.kind !== "files") throw new RangeError("a file must be described by its files");
  const { scan } = table;
  const found = await looking(file, signal, (looker) => lookAt(looker, file, scan, table.columns));
  return { path: file, format, scan, ...found };
}

const typedFormats = { parquet: parquetFormat, jsonl: jsonlFormat };

/** What is in the rows of a file. */
async function lookAt(
  looker: Looker,
  file: string,
  scan: FileScan,
  sourceColumns: readonly SourceColumn[],
): Promise<Pick<FileDescription, "rows" | "repeated" | "columns">> {
  const inFile = new Map(scan.columns.map((column) => [column.name, column]));
  const isText = scan.format.kind === "csv";
  const values = sourceColumns.map(
    (column) =>
      `${typedValue(column, isText, inFile.get(column.name) ?? {})} AS ${quoted(column.name)}`,
  );
  await looker.rows(
    `CREATE TEMP TABLE looked AS SELECT ${values.join(", ")} FROM ${rowsOf(file, scan)}`,
  );
  const [facts = {}] = await looker.rows(
    `SELECT count(*) AS total, ${sourceColumns.map(measures).join(", ")} FROM looked`,
  );
  const columns: ColumnDescription[] = [];
  for (const [i, column] of sourceColumns.entries())
    columns.push(await described(looker, column, i, facts));
  return { rows: Number(facts["total"]), repeated: await repeatedRows(looker, facts), columns };
}

/** SQL that reads a file as it was found. */
function rowsOf(file: string, { format, columns }: FileScan): string {
  if (format.kind !== "csv") return typedFormats[format.kind].read([file]);
  const names = columns.map(({ name }) => name);
  return readAsText([file], format, names);
}

function formatOf(file: string): FileDescription["format"] {
  if (/\.parquet$/iu.test(file)) return "parquet";
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(file) ? "jsonl" : "csv";
}

/** A column's value as its type; what does not fit is unknown here and rejected at import. */
function typedValue(
  { name, column }: SourceColumn,
  isText: boolean,
  { timeFormat, unknown = [] }: Partial<FileColumn>,
): string {
  const value = isText ? knownText(name, unknown) : quoted(name);
  switch (column.type.kind) {
    case "number":
      // Eighteen digits are read twenty times faster than thirty-eight; this is a look, not the import.
      return column.scale === 0
        ? `TRY_CAST(${value} AS BIGINT)`
        : `TRY_CAST(${value} AS DECIMAL(18, ${column.scale ?? 4}))`;
    case "approx":
      return `TRY_CAST(${value} AS DOUBLE)`;
    case "date":
      return timeFormat === undefined
        ? `TRY_CAST(${value} AS DATE)`
        : `CAST(try_strptime(${value}, '${timeFormat.replaceAll("'", "''")}') AS DATE)`;
    case "instant":
      return timeFormat === undefined
        ? `TRY_CAST(${value} AS TIMESTAMP)`
        : `try_strptime(${value}, '${timeFormat.replaceAll("'", "''")}')`;
    default:
      return isText ? value : `CAST(${value} AS VARCHAR)`;
  }
}

const isNumeric = ({ column }: SourceColumn): boolean =>
  column.type.kind === "number" || column.type.kind === "approx";
const isOrdered = (column: SourceColumn): boolean =>
  isNumeric(column) || column.column.type.kind === "date" || column.column.type.kind === "instant";

function measures(column: SourceColumn, i: number): string {
  const name = quoted(column.name);
  return [
    `count(${name}) AS known${i}`,
    `count(DISTINCT ${name}) AS distinct${i}`,
    ...(isOrdered(column)
      ? [`CAST(min(${name}) AS VARCHAR) AS low${i}`, `CAST(max(${name}) AS VARCHAR) AS high${i}`]
      : []),
    ...(isNumeric(column)
      ? [
          `count(CASE WHEN ${name} < 0 THEN 1 END) AS negative${i}`,
          `count(CASE WHEN ${name} = 0 THEN 1 END) AS zero${i}`,
        ]
      : []),
  ].join(", ");
}

async function described(
  looker: Looker,
  column: SourceColumn,
  i: number,
  facts: Row,
): Promise<ColumnDescription> {
  const at = (key: string): number => Number(facts[`${key}${i}`] ?? 0);
  const end = (key: "low" | "high"): { low?: string; high?: string } =>
    typeof facts[`${key}${i}`] === "string" ? { [key]: String(facts[`${key}${i}`]) } : {};
  return {
    name: column.name,
    type: column.column.type,
    because: column.because,
    ...(column.column.scale === undefined ? {} : { scale: column.column.scale }),
    isLocalTime: column.isLocalTime === true,
    known: at("known"),
    distinct: at("distinct"),
    ...end("low"),
    ...end("high"),
    negative: at("negative"),
    zero: at("zero"),
    top: await mostFrequent(looker, column.name, Number(facts["total"])),
  };
}

async function mostFrequent(
  looker: Looker,
  column: string,
  rows: number,
): Promise<ColumnDescription["top"]> {
  const name = quoted(column);
  const found = await looker.rows(
    `SELECT CAST(${name} AS VARCHAR) AS value, count(*) AS n FROM looked WHERE ${name} IS NOT NULL GROUP BY ${name} ORDER BY n DESC, value LIMIT 20`,
  );
  return found.map(({ value, n }) => ({ value: String(value), share: Number(n) / rows }));
}

async function repeatedRows(looker: Looker, facts: Row): Promise<number> {
  const [row] = await looker.rows("SELECT count(*) AS n FROM (SELECT DISTINCT * FROM looked)");
  return Number(facts["total"]) - Number(row?.["n"] ?? 0);
}
