import { rm } from "node:fs/promises";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import type { ShopOptions } from "@satsuma/sample-shop";
import { tableNames, writeShop } from "@satsuma/sample-shop";

import { newFolder } from "./temporary-folder.ts";

/** A shop that was written to Parquet and can be asked in SQL, as its users would. */
export interface ShopDatabase {
  /** The rows of an answer, their numbers as JavaScript's. */
  readonly rows: (sql: string) => Promise<Record<string, number>[]>;
  /** The first row of an answer. */
  readonly row: (sql: string) => Promise<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** Writes a shop, the planted truth included, and opens it. */
export async function openShopDatabase(options: ShopOptions): Promise<ShopDatabase> {
  const folder = await newFolder();
  const written = await writeShop(folder, options, { format: "parquet", tables: tableNames });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [table, { files }] of Object.entries(written)) {
    const list = files.map((file) => `'${join(folder, file)}'`).join(", ");
    await connection.run(`CREATE VIEW ${table} AS FROM read_parquet([${list}])`);
  }
  const rows = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson().map(withNumbers);
  };
  return {
    rows,
    row: async (sql) => (await rows(sql))[0]!,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    },
  };
}

/** DuckDB's JSON has large whole numbers and decimals as text. */
const withNumbers = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
