import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { temporaryFolder } from "./support/temporary.ts";
import { rowsOf } from "./support/warehouse.ts";

const program = fileURLToPath(new URL("support/import-forever.ts", import.meta.url));

/** Runs the importer until it has done something, and then kills it after so many milliseconds. Gives what it said. */
async function killedImporter(folder: string, first: number, afterMs: number): Promise<string> {
  const importer = spawn(
    process.execPath,
    ["--conditions=@satsuma/source", program, folder, String(first)],
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
    const said = await killedImporter(folder, first, afterMs);
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
