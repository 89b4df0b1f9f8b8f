import type { Fragment, TableImport, Warehouse } from "@satsuma/engine";
import { sqlKeyword, sqlName } from "@satsuma/engine";
import type { Column, Columns, FileScan, Frame, ImportCount } from "@satsuma/model";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import type { ColumnFacts, FileFacts } from "../facts.ts";
import type { Looking } from "./looking.ts";

/** Files taken into a warehouse in memory, to be asked what no single column tells, and thrown away. */
export interface Scratch {
  readonly tables: readonly ScratchTable[];
  query(query: Fragment): Promise<Frame>;
  close(): Promise<void>;
}

/** One file as a table. */
export interface ScratchTable {
  readonly file: FileFacts;
  readonly table: Fragment;
  /** A column of the file in a query. */
  readonly column: (name: string) => Fragment;
  readonly count: ImportCount;
}

/** Takes in every row of the files that can be read. */
export async function openScratch(files: readonly FileFacts[], looking: Looking): Promise<Scratch> {
  const { signal } = looking;
  const warehouse = await openDuckDb({ memory: true });
  try {
    const tables = await takeIn(files, warehouse, looking);
    return {
      tables,
      query: (query) => warehouse.query(query, { signal }),
      close: () => warehouse.close(),
    };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

async function takeIn(
  files: readonly FileFacts[],
  warehouse: Warehouse,
  { signal, progress }: Looking,
): Promise<readonly ScratchTable[]> {
  const counts: ImportCount[] = [];
  for (const [i, file] of files.entries()) {
    progress(`reading ${file.stem}`);
    counts.push((await warehouse.importTable(importOf(file, i), { signal })).count);
  }
  progress("comparing columns");
  const events = Object.fromEntries(
    files.map((file, i) => [
      tableName(i),
      { customer: EVERYONE, time: ALWAYS, fields: columnsOf(file) },
    ]),
  );
  const { layout } = await warehouse.arrange({ keyColumn: everyone, events }, { signal });
  return files.map((file, i) => {
    const place = layout.events[tableName(i)];
    const count = counts[i];
    if (place === undefined || count === undefined)
      throw new RangeError(`${tableName(i)} must have been taken in`);
    return {
      file,
      table: sqlName(...place.table),
      column: (name) => sqlName(place.fields[name] ?? name),
      count,
    };
  });
}

/** Nothing is known yet of customers and times: every row gets the same ones, so that none is left out. */
const EVERYONE = "satsuma everyone";
const ALWAYS = "satsuma always";
const everyone: Column = { type: { kind: "text" }, nullable: false };
const always: Column = { type: { kind: "instant" }, nullable: false };

const tableName = (i: number): string => `file_${i}`;

function importOf({ scan, columns }: FileFacts, i: number): TableImport {
  return {
    name: tableName(i),
    from: scan,
    fields: [
      ...columns.map((column) => ({
        name: column.name,
        column: asFound(column, scan),
        expression: sqlName(column.name),
        // A wall-clock time stays what the clock said.
        ...(column.isLocalTime ? { localTo: "UTC" } : {}),
      })),
      { name: EVERYONE, column: everyone, expression: sqlKeyword("'everyone'") },
      { name: ALWAYS, column: always, expression: sqlKeyword("timestamp '2000-01-01'") },
    ],
    duplicates: "keep",
    customer: EVERYONE,
    time: ALWAYS,
  };
}

const columnsOf = ({ columns, scan }: FileFacts): Columns => ({
  ...Object.fromEntries(columns.map((column) => [column.name, asFound(column, scan)])),
  [EVERYONE]: everyone,
  [ALWAYS]: always,
});

/** A column with the type the file has it in, whatever the config will say. */
function asFound({ name }: ColumnFacts, scan: FileScan): Column {
  const found = scan.columns.find((column) => column.name === name);
  if (found === undefined) throw new RangeError(`the file must have a column ${name}`);
  const { type, scale } = found;
  return { type, nullable: true, ...(scale === undefined ? {} : { scale }) };
}
