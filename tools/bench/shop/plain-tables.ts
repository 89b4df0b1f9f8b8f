import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { eventTables, shopTables } from "@satsuma/sample-shop";
import type { Layout } from "@satsuma/sql";
import type { ShopState } from "./shop-project.ts";

/**
 * Does some work over the same shop as other systems find it: a table a file, events in the order they happened, texts as texts,
 * customers joined by their key. Kept in a file of its own beside ours, in DuckDB with the memory that ours has.
 */
export async function withPlainTables<Result>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const file = join(folder, "plain.duckdb");
  const instance = await DuckDBInstance.create(file, { memory_limit: "1500MB" });
  const connection = await instance.connect();
  try {
    await connection.run("set TimeZone = 'UTC'");
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Reads the shop's files into the plain tables, which must not exist yet. */
export async function fillPlainTables(folder: string, { catalogue }: ShopState): Promise<void> {
  await withPlainTables(folder, async (connection) => {
    await connection.run(`create table customers as ${readFiles(folder, "customers")}`);
    for (const name of eventTables) {
      const rows = `${readFiles(folder, name)} order by ${catalogue.events[name]?.time ?? ""}`;
      await connection.run(`create table ${name} as ${rows}`);
    }
  });
}

/** Where the plain tables are. */
export function plainLayout({ catalogue }: ShopState): Layout {
  const fieldsOf = (table: keyof typeof shopTables) =>
    Object.fromEntries(Object.keys(shopTables[table]).map((column) => [column, column]));
  const events = eventTables.map((name) => [
    name,
    {
      table: [name],
      customer: "customer_id",
      time: catalogue.events[name]?.time ?? "",
      fields: fieldsOf(name),
    },
  ]);
  return {
    customers: { table: ["customers"], key: "customer_id", attributes: fieldsOf("customers") },
    events: Object.fromEntries(events),
    stored: {},
  };
}

function readFiles(folder: string, table: string): string {
  const files = readdirSync(join(folder, "data")).filter(
    (file) => file.replace(/(?:-\d+)?\.parquet$/, "") === table,
  );
  const paths = files.map((file) => `'${join(folder, "data", file).replaceAll("'", "''")}'`);
  return `select * from read_parquet([${paths.join(", ")}])`;
}
