import { spawn } from "node:child_process";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { name, raw, sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { temporaryFolder } from "./support/temporary.ts";
import { rowsOf } from "./support/warehouse.ts";

const holdOpen = fileURLToPath(new URL("support/hold-open.ts", import.meta.url));
const notes = name("satsuma", "notes");

describe("a warehouse in a file", () => {
  test("keeps what was written, in a folder it makes", async () => {
    const file = join(temporaryFolder(), "new/folder/shop.duckdb");
    const first = await openDuckDb({ file });
    await first.execute(sql`create table ${notes} as select ${"kept"} as note`);
    await first.close();
    await first.close();
    const second = await openDuckDb({ file });
    expect(rowsOf(await second.query(sql`select note from ${notes}`))).toEqual([["kept"]]);
    await second.close();
    expect(readdirSync(join(file, ".."))).toEqual(["shop.duckdb"]);
  });

  test("holds all of a transaction without a log beside it, whatever was read before", async () => {
    const file = join(temporaryFolder(), "shop.duckdb");
    const warehouse = await openDuckDb({ file });
    onTestFinished(() => warehouse.close());
    for (const note of ["old", "new"]) {
      await warehouse.transaction(() =>
        warehouse.execute(sql`create or replace table ${notes} as select ${note} as note`),
      );
      expect(existsSync(`${file}.wal`)).toBe(false);
      const read = sql`select note from ${notes}`;
      const found = await Promise.all([1, 2, 3].map(() => warehouse.query(read)));
      expect(found.map(rowsOf)).toEqual([[[note]], [[note]], [[note]]]);
    }
  });

  test("has one owner in a process, by whatever path it is reached", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "shop.duckdb");
    const warehouse = await openDuckDb({ file });
    symlinkSync(file, join(folder, "other.duckdb"));
    for (const path of [file, join(folder, "other.duckdb")]) {
      await expect(openDuckDb({ file: path })).rejects.toMatchObject({ code: "WAREHOUSE_BUSY" });
    }
    await warehouse.close();
    await (await openDuckDb({ file })).close();
  });

  test("has one owner among processes, and says which process it is", async () => {
    const file = join(temporaryFolder(), "shop.duckdb");
    const other = spawn(process.execPath, ["--conditions=@satsuma/source", holdOpen, file], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    onTestFinished(() => {
      other.kill("SIGKILL");
    });
    await once(other.stdout, "data");
    await expect(openDuckDb({ file })).rejects.toMatchObject({
      code: "WAREHOUSE_BUSY",
      message: expect.stringContaining(`process ${other.pid}`),
    });
    other.kill("SIGKILL");
    await once(other, "exit");
    await (await openDuckDb({ file })).close();
  });

  test("that is opened to read cannot be written", async () => {
    const file = join(temporaryFolder(), "shop.duckdb");
    await (await openDuckDb({ file })).close();
    const warehouse = await openDuckDb({ file, readOnly: true });
    await expect(warehouse.execute(sql`create table ${notes} (a integer)`)).rejects.toMatchObject({
      code: "WAREHOUSE_READ_ONLY",
    });
    await warehouse.close();
  });

  test("that is no database is told so and left as it is", async () => {
    const file = join(temporaryFolder(), "shop.duckdb");
    writeFileSync(file, "this is no database, but a text of some length ".repeat(500));
    await expect(openDuckDb({ file })).rejects.toMatchObject({ code: "WAREHOUSE_BROKEN" });
    await expect(openDuckDb({ file })).rejects.toMatchObject({ code: "WAREHOUSE_BROKEN" });
  });

  test("closing stops queries that run, and those that are about to", async () => {
    for (let round = 0; round < 20; round += 1) {
      const warehouse = await openDuckDb({ memory: true, threads: 1 });
      const long = sql`select sum(a.range * b.range) from range(1000000) a, range(1000000) b`;
      const asked = [long, sql`select 1`, sql`select 2`].map((query) => warehouse.query(query));
      const ends = Promise.allSettled(asked);
      await warehouse.close();
      expect((await ends)[0]!.status).toBe("rejected");
    }
  });

  test("refuses work once it is closed", async () => {
    const warehouse = await openDuckDb({ memory: true });
    await warehouse.close();
    await expect(warehouse.query(sql`select 1`)).rejects.toMatchObject({
      code: "WAREHOUSE_CLOSED",
    });
    await expect(warehouse.execute(sql`select 1`)).rejects.toMatchObject({
      code: "WAREHOUSE_CLOSED",
    });
  });
});

describe("a query", () => {
  test.each([
    ["lift the memory limit", "set memory_limit = '100GB'"],
    ["switch to another time zone", "set TimeZone = 'Europe/Berlin'"],
    ["install an extension", "install httpfs"],
    ["read from the network", "select * from read_csv('https://example.com/a.csv')"],
  ])("cannot %s", async (_, statement) => {
    const warehouse = await openDuckDb({ memory: true });
    await expect(warehouse.execute(raw(statement))).rejects.toMatchObject({
      code: "WAREHOUSE_QUERY",
    });
    await warehouse.close();
  });

  test("that needs more memory than allowed spills to disk and leaves nothing there", async () => {
    const file = join(temporaryFolder(), "shop.duckdb");
    const warehouse = await openDuckDb({ file, memoryLimit: "60MB", threads: 1 });
    const frame = await warehouse.query(
      sql`select count(*) as n from (select hash(i) as h, 'text ' || i as t from range(2000000) r(i) order by h) where h is not null`,
    );
    expect(rowsOf(frame)).toEqual([[2_000_000]]);
    await warehouse.close();
    expect(existsSync(`${file}.spill`)).toBe(false);
  });
});
