import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileColumn, FileFormat } from "@satsuma/model";
import { raw } from "@satsuma/sql";
import type { Cancel, ImportResult, TableImport, Warehouse } from "@satsuma/sql";
import { csv, importOf, instant, number, text } from "./table.ts";
import { temporaryFolder } from "./temporary.ts";
import { rowsOf } from "./warehouse.ts";

const columns: readonly FileColumn[] = [
  { name: "who", type: text },
  { name: "order", type: text },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 2 },
];

/** A file, and what tells that it was written again. */
interface OrderFile {
  readonly path: string;
  readonly mark: string;
  readonly content: string | Uint8Array;
}

/** The files of a table of orders, and how they are taken in. */
export class OrderFiles {
  files: OrderFile[] = [];
  more: Partial<TableImport>;
  readonly #format: FileFormat;
  readonly #folder = temporaryFolder();
  #written = 0;

  constructor(more: Partial<TableImport> = {}, format: FileFormat = csv) {
    this.more = { way: "as always", time: "seen", ...more };
    this.#format = format;
  }

  get paths(): string[] {
    return this.files.map(({ path }) => path);
  }

  /** Writes a CSV file behind those that are there; an order is `who,order,day of January,amount`. */
  add(...orders: readonly string[]): void {
    this.write(this.files.length, ordersCsv(orders));
  }

  /** Writes a file at a place among them, or behind them. */
  write(place: number, content: string | Uint8Array): void {
    this.#written += 1;
    const path = this.files[place]?.path ?? join(this.#folder, `${this.#written}`);
    this.files[place] = { path, mark: `written ${this.#written}`, content };
    writeFileSync(path, content);
  }

  /** Takes the first files away, though nobody notices: whoever takes the table in now reads only the others. */
  hide(count: number): void {
    for (const path of this.paths.slice(0, count)) rmSync(path);
  }

  /** Puts them back. */
  show(): void {
    for (const { path, content } of this.files) writeFileSync(path, content);
  }

  takeIn(
    warehouse: Warehouse,
    options?: Cancel & { readonly progress?: (rows: number) => void },
  ): Promise<ImportResult> {
    const marks = this.files.map(({ mark }) => mark);
    const from = { paths: this.paths, marks, format: this.#format, columns };
    const fingerprint = JSON.stringify([this.more.way, from]);
    return warehouse.importTable(
      { ...importOf("", columns), fingerprint, ...this.more, from },
      options,
    );
  }
}

/** Orders as CSV, each `who,order,day of January,amount`. */
export const ordersCsv = (orders: readonly string[]): string =>
  ["who,order,seen,amount", ...orders].join("\n").replaceAll(/,(\d\d),/g, ",2026-01-$1,");

/** All that an import leaves behind, but for which import it was. */
export async function leftBehind(warehouse: Warehouse) {
  const read = async (query: string) => rowsOf(await warehouse.query(raw(query)));
  return {
    types: await read(`describe satsuma."import:orders"`),
    rows: await read(`select * from satsuma."import:orders" order by rowid`),
    account: await read("select * exclude (version, files, whole) from satsuma.imports"),
    rejected: await read("select * from satsuma.rejected_rows order by rowid"),
    tables: await read(
      "select table_name from duckdb_tables() where not regexp_matches(table_name, '^(event:|customer)') order by 1",
    ),
  };
}

/** Which import it was, which one read the table whole, and which one each file. */
export async function versionsOf(warehouse: Warehouse) {
  const frame = await warehouse.query(
    raw(`select cast(version as double), cast(whole as double), way is null,
      cast(list_transform(cast(files as json[]), lambda file: file ->> 'version') as varchar) from satsuma.imports`),
  );
  const [version, whole, isWayless, files] = rowsOf(frame)[0]!;
  return { version, whole, isWayless, files };
}
