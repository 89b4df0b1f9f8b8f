import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { addedOrders, addedRequest, rowsAFile } from "./support/added-orders.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { versionsByCustomer } from "./support/versions.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const importForever = new URL("support/import-forever.ts", import.meta.url);
const addForever = new URL("support/add-forever.ts", import.meta.url);

/** Runs an importer until it has done something, and then kills it after so many milliseconds. Gives what it said. */
async function killedImporter(
  program: URL,
  folder: string,
  first: number,
  afterMs: number,
): Promise<string> {
  const importer = spawn(
    process.execPath,
    ["--conditions=@satsuma/source", fileURLToPath(program), folder, String(first)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  importer.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(importer.stdout, "data");
  await setTimeout(afterMs);
  importer.kill("SIGKILL");
  await once(importer, "close");
  return said;
}

/** The one round that all rows of a table are from. */
async function roundIn(warehouse: Warehouse, table: string): Promise<number> {
  const found = await warehouse.query(
    sql`select count(*), min(round), max(round) from ${name("satsuma", table)}`,
  );
  const [[rows, low, high] = []] = rowsOf(found);
  expect([rows, high]).toEqual([20_000, low]);
  return Number(low);
}

const lastOf = (said: string, what: string): number =>
  Math.max(
    -1,
    ...[...said.matchAll(new RegExp(`${what} (\\d+)`, "g"))].map(([, round]) => Number(round)),
  );

test("an import killed at any moment leaves the old table or the new one whole, and what was acknowledged stays", async () => {
  const folder = temporaryFolder();
  let first = 0;
  let arranged = -1;
  for (const afterMs of [0, 35, 80, 140, 210, 290, 400, 530]) {
    const said = await killedImporter(importForever, folder, first, afterMs);
    const warehouse = await openDuckDb({ file: join(folder, "shop.duckdb") });
    const round = await roundIn(warehouse, "import:orders");
    expect(round).toBeGreaterThanOrEqual(lastOf(said, "imported"));
    arranged = Math.max(arranged, lastOf(said, "arranged"));
    const inEvents = arranged < 0 ? -1 : await roundIn(warehouse, "event:orders");
    expect(inEvents).toBeGreaterThanOrEqual(arranged);
    const account = await warehouse.query(sql`select read, kept from satsuma.imports`);
    expect(rowsOf(account)).toEqual([[20_000, 20_000]]);
    await warehouse.close();
    first = round + 1;
  }
  expect(arranged).toBeGreaterThan(0);
});

/** How many files lie whole in a table, from the first on. */
async function filesIn(warehouse: Warehouse, table: string): Promise<number> {
  const found = await warehouse.query(
    sql`select round, count(*) from ${name("satsuma", table)} group by round order by round`,
  );
  const rows = rowsOf(found);
  expect(rows.map(([round, count]) => [Number(round), count])).toEqual(
    rows.map((_, i) => [i, rowsAFile]),
  );
  return rows.length;
}

/** What is known of customers, when all there is was arranged. */
async function contentsIn(warehouse: Warehouse) {
  const { layout } = await warehouse.arrange(addedRequest);
  const frame = await warehouse.query(
    sql`select key, ordinal, "own content", "content of orders" from (${versionsByCustomer(layout.versions!.table)}) order by key`,
  );
  return rowsOf(frame);
}

test("files are added whole or not at all, whenever that is killed, and what comes of them is what all at once give", async () => {
  const folder = temporaryFolder();
  let first = 0;
  let arranged = 0;
  for (const afterMs of [300, 0, 35, 80, 140, 210, 290, 400]) {
    const said = await killedImporter(addForever, folder, first, afterMs);
    const warehouse = await openDuckDb({ file: join(folder, "shop.duckdb") });
    const files = await filesIn(warehouse, "import:orders");
    expect(files).toBeGreaterThan(lastOf(said, "imported"));
    arranged = Math.max(arranged, lastOf(said, "arranged") + 1);
    const inEvents = arranged === 0 ? 0 : await filesIn(warehouse, "event:orders");
    expect(inEvents).toBeGreaterThanOrEqual(arranged);
    await warehouse.importTable(addedOrders(folder, files - 1));
    const { fingerprint: _, way: __, ...whole } = addedOrders(folder, files - 1);
    const anew = await memoryWarehouse();
    await anew.importTable(whole);
    expect(await contentsIn(warehouse)).toEqual(await contentsIn(anew));
    await warehouse.close();
    first = files;
  }
  expect(arranged).toBeGreaterThan(1);
});
