import { DuckDBInstance } from "@duckdb/node-api";
import { jsonl, parquet } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { folderWith, opened, typesOf } from "./support/folder.ts";

async function parquetFile(folder: string, select: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${folder}/a.parquet' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

describe("a Parquet file", () => {
  it("has the types it stores, and exact numbers where its doubles hold decimals", async () => {
    const folder = await folderWith({});
    await parquetFile(
      folder,
      `SELECT 1::INTEGER AS whole, 2.55::DOUBLE AS price, 1/3::DOUBLE AS third, 'x' AS word, true AS flag, DATE '2026-01-01' AS day,
        TIMESTAMP '2026-01-01 10:00:00' AS local, TIMESTAMPTZ '2026-01-01 10:00:00Z' AS moment, ['a','b'] AS words, 1.50::DECIMAL(9,2) AS exact`,
    );
    expect(typesOf(await opened(folder, parquet("a.parquet")))).toEqual({
      whole: "number 0",
      price: "number 2",
      third: "approx",
      word: "text",
      flag: "yes/no",
      day: "date",
      local: "instant local",
      moment: "instant",
      words: "list",
      exact: "number 2",
    });
  });

  it("has as many places as any double of it, wherever that is", async () => {
    const folder = await folderWith({});
    const late = (value: string) => `CASE WHEN i < 5000 THEN i ELSE ${value} END::DOUBLE`;
    await parquetFile(
      folder,
      `SELECT ${late("i")} AS whole, ${late("0.125")} AS more, ${late("1/3")} AS third, i / 4 AS quarters FROM range(6000) AS _(i)`,
    );
    expect(typesOf(await opened(folder, parquet("a.parquet")))).toEqual({
      whole: "number 0",
      more: "number 3",
      third: "approx",
      quarters: "number 2",
    });
  });

  it("that is none is told so", async () => {
    const folder = await folderWith({ "a.parquet": "not a parquet file" });
    await expect(opened(folder, parquet("a.parquet"))).rejects.toMatchObject({
      code: "DATA_FILE_BROKEN",
    });
  });
});

it.each([
  ["nothing", ""],
  ["lines that are no objects", '{"a":1}\n"x"\n[2]\n'],
])("a JSON-lines file of %s is told so", async (_, text) => {
  const folder = await folderWith({ "a.jsonl": text });
  await expect(opened(folder, jsonl("a.jsonl"))).rejects.toMatchObject({
    code: "DATA_FILE_BROKEN",
  });
});

it("a JSON-lines file has the types of its values", async () => {
  const folder = await folderWith({
    "a.jsonl":
      '{"id":"c1","amount":2.5,"n":3,"vip":true,"tags":["a"]}\n{"id":"c2","amount":1.25,"n":4,"vip":false,"tags":[]}\n',
  });
  expect(typesOf(await opened(folder, jsonl("a.jsonl")))).toEqual({
    id: "text",
    amount: "number 2",
    n: "number 0",
    vip: "yes/no",
    tags: "list",
  });
});
