import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { raw } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { temporaryFolder } from "./support/temporary.ts";
import { rowsOf } from "./support/warehouse.ts";

/** Where the first block of a file begins, behind its three pages of headers. */
const firstBlock = 3 * 4096;
const blockBytes = 262_144;

/**
 * A file as a process leaves it that is killed while a checkpoint writes a block in place: with the headers of before, so many bytes of the
 * first block of after, and the rest of before.
 */
async function tornFile(written: number): Promise<string> {
  const folder = temporaryFolder();
  const file = join(folder, "shop.duckdb");
  const torn = join(folder, "torn.duckdb");
  const warehouse = await openDuckDb({ file });
  await warehouse.transaction(() => warehouse.execute(raw("create table rounds as select 1 as n")));
  const before = readFileSync(file);
  await warehouse.transaction(() => warehouse.execute(raw("create table more as select 2 as n")));
  const after = readFileSync(file);
  copyFileSync(`${file}.rescue`, `${torn}.rescue`);
  await warehouse.close();
  after.copy(before, firstBlock, firstBlock, firstBlock + written);
  writeFileSync(torn, before);
  return torn;
}

const rounds = async (file: string, readOnly: boolean): Promise<unknown> => {
  const warehouse = await openDuckDb({ file, readOnly });
  try {
    return rowsOf(await warehouse.query(raw("select n from rounds")));
  } finally {
    await warehouse.close();
  }
};

const parts = [8, 4096, blockBytes / 2, blockBytes - 4096, blockBytes];

test.for(parts)("%d bytes of a block that was being written are put back", async (written) => {
  const file = await tornFile(written);
  expect(await rounds(file, false)).toEqual([[1]]);
  expect(existsSync(`${file}.rescue`)).toBe(false);
});

test("a file is put right for who only reads it, too", async () => {
  const file = await tornFile(8);
  expect(await rounds(file, true)).toEqual([[1]]);
  expect(await rounds(file, true)).toEqual([[1]]);
});

test("without what was put aside a torn file is an error that says so", async () => {
  const file = await tornFile(8);
  writeFileSync(`${file}.rescue`, "nothing of ours");
  await expect(rounds(file, false)).rejects.toMatchObject({ code: "WAREHOUSE_BROKEN" });
});

test("blocks of another state than the file's are left where they are", async () => {
  const file = await tornFile(0);
  const now = await openDuckDb({ file });
  await now.transaction(() => now.execute(raw("insert into rounds values (3)")));
  const old = readFileSync(`${file}.rescue`);
  await now.close();
  writeFileSync(`${file}.rescue`, old);
  expect(await rounds(file, false)).toEqual([[1], [3]]);
});

test("a warehouse that was closed leaves nothing beside its file", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "shop.duckdb");
  const warehouse = await openDuckDb({ file });
  await warehouse.transaction(() => warehouse.execute(raw("create table rounds as select 1 as n")));
  await warehouse.execute(raw("insert into rounds values (2)"));
  await warehouse.close();
  for (const left of ["wal", "rescue", "rescue.new", "spill"]) {
    expect(existsSync(`${file}.${left}`)).toBe(false);
  }
});
