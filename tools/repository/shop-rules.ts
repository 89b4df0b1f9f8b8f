import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { resolver, rewriter } from "@satsuma/ir";
import type { Program, Value } from "@satsuma/ir";
import { AS_OF, eventTables, shopTables, writeShop } from "@satsuma/sample-shop";
import { compileScan, duckdb, print } from "@satsuma/sql";
import type { Layout, Output } from "@satsuma/sql";
import { shopCatalogue } from "./shop-catalogue.ts";

/** A small sample shop in a database of its own, for running the rules of documents. */
export interface ShopDatabase {
  /** How many customers each segment has, by its name. */
  membersOf(program: Program): Promise<Readonly<Record<string, number>>>;
  readonly customers: number;
  close(): void;
}

const customers = 200;

/** Makes the shop, and a database that holds it. */
export async function openShopDatabase(): Promise<ShopDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  const options = { customers, seed: "documents" };
  await writeShop(folder, options, { format: "parquet" });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of ["customers", ...eventTables])
    await connection.run(
      `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${join(folder, table)}.parquet')`,
    );
  await connection.run(`CREATE TABLE rfm (customer_id BIGINT, ${rfmColumns})`);
  rmSync(folder, { recursive: true });
  return {
    customers,
    membersOf: (program) => membersOf(program, connection),
    close: () => connection.closeSync(),
  };
}

const rfmColumns =
  "segment VARCHAR, recency_score INTEGER, frequency_score INTEGER, monetary_score INTEGER";

async function membersOf(
  program: Program,
  connection: DuckDBConnection,
): Promise<Readonly<Record<string, number>>> {
  const request = { layout: layout(), outputs: outputsOf(program), asOf };
  const { text, parameters } = print(compileScan(request, duckdb), duckdb);
  const rows = (await connection.runAndReadAll(text, [...parameters])).getRowObjectsJson();
  const counts = program.segments.map(({ name }) => [
    name,
    rows.filter((row) => row[name] === true).length,
  ]);
  return Object.fromEntries(counts);
}

const asOf = `${AS_OF}T00:00:00Z`;

function outputsOf({ segments }: Program): readonly Output[] {
  const { timezone, weekStart } = shopCatalogue();
  const resolving = resolver({ asOf, timezone, weekStart });
  const rewriting = rewriter({ value: fromTable });
  return segments.map(({ name, where, timezone: zone }) => ({
    name,
    kind: "cond",
    cond: rewriting.cond(resolving.cond(where, zone)),
  }));
}

/** A trait is read from the table that a run would have written. */
const fromTable = (node: Value): Value =>
  node.kind === "trait"
    ? {
        kind: "stored",
        table: node.namespace,
        column: node.column,
        type: node.type,
        nullable: node.nullable,
      }
    : node;

function layout(): Layout {
  const { events } = shopCatalogue();
  const sameNames = (table: keyof typeof shopTables): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(shopTables[table]).map((column) => [column, column]));
  const tables = eventTables.map((name) => [
    name,
    {
      table: [name],
      customer: "customer_id",
      time: events[name]?.time ?? "",
      fields: sameNames(name),
    },
  ]);
  return {
    customers: {
      table: ["customers"],
      key: "customer_id",
      keyIs: "number",
      attributes: sameNames("customers"),
    },
    events: Object.fromEntries(tables),
    stored: { rfm: { table: ["rfm"], key: "customer_id" } },
  };
}
