import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Columns, Frame } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { column, date, instant, number, text } from "./support/table.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const traits = ["satsuma", "traits of 'rfm'"] as const;

const columns: Columns = {
  customer: column(text),
  score: { ...column(number), scale: 0 },
  spend: { ...column(number), scale: 2 },
  risk: column({ kind: "approx" }),
  seen: column(instant),
  born: column(date),
  vip: column({ kind: "yes/no" }),
  tags: column({ kind: "list", of: text }),
};

async function* frames(): AsyncGenerator<Frame> {
  yield {
    length: 2,
    columns: {
      customer: { kind: "codes", codes: Int32Array.of(0, 1), dictionary: ["it's", "b"] },
      score: { kind: "numbers", values: Float64Array.of(4, Number.NaN) },
      spend: { kind: "values", values: ["12.50", null] },
      risk: { kind: "numbers", values: Float64Array.of(1 / 3, Number.NaN) },
      seen: { kind: "values", values: ["2026-02-28T23:00:00.000001Z", null] },
      born: { kind: "values", values: ["2026-02-28", null] },
      vip: { kind: "values", values: [true, null] },
      tags: { kind: "values", values: [["a", 'b"c'], null] },
    },
  };
}

describe("a table made from frames", () => {
  test("holds what they hold", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.createTable(traits, columns, frames());
    await warehouse.createTable(traits, columns, frames());
    expect(rowsOf(await warehouse.query(sql`select * from ${name(...traits)}`))).toEqual([
      ["it's", 4, "12.50", 1 / 3, "2026-02-28T23:00:00.000001Z", "2026-02-28", true, ["a", 'b"c']],
      ["b", null, null, null, null, null, null, null],
    ]);
  });

  test("stays as it was when a frame fails", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.createTable(traits, columns, frames());
    async function* failing(): AsyncGenerator<Frame> {
      yield* frames();
      throw new Error("no more");
    }
    await expect(warehouse.createTable(traits, columns, failing())).rejects.toThrow("no more");
    expect((await warehouse.query(sql`select * from ${name(...traits)}`)).length).toBe(2);
  });

  test("takes part in a transaction", async () => {
    const warehouse = await memoryWarehouse();
    const failing = warehouse.transaction(async () => {
      await warehouse.createTable(traits, columns, frames());
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await expect(warehouse.query(sql`select * from ${name(...traits)}`)).rejects.toMatchObject({
      code: "WAREHOUSE_QUERY",
    });
  });

  test("needs every column in every frame", async () => {
    const warehouse = await memoryWarehouse();
    async function* lacking(): AsyncGenerator<Frame> {
      yield { length: 1, columns: {} };
    }
    await expect(warehouse.createTable(traits, columns, lacking())).rejects.toThrow(TypeError);
  });
});

describe("an export", () => {
  const query = sql`select ${'a,"b'} as who, 12.50::decimal(9,2) as spend, timestamp '2026-02-28 23:00:00' as seen, null::integer as n`;

  test("to CSV has a header and instants in UTC", async () => {
    const warehouse = await memoryWarehouse();
    const file = join(temporaryFolder(), "it's.csv");
    await warehouse.exportQuery(query, file, "csv");
    expect(readFileSync(file, "utf8")).toBe(
      'who,spend,seen,n\n"a,""b",12.50,2026-02-28T23:00:00.000000Z,\n',
    );
  });

  test("to JSON is a list of objects", async () => {
    const warehouse = await memoryWarehouse();
    const file = join(temporaryFolder(), "a.json");
    await warehouse.exportQuery(query, file, "json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([
      { who: 'a,"b', spend: 12.5, seen: "2026-02-28T23:00:00.000000Z", n: null },
    ]);
  });

  test("to Parquet can be read back", async () => {
    const warehouse = await memoryWarehouse();
    const file = join(temporaryFolder(), "a.parquet");
    await warehouse.exportQuery(query, file, "parquet");
    expect(rowsOf(await warehouse.query(sql`select * from read_parquet(${file})`))).toEqual([
      ['a,"b', "12.50", "2026-02-28T23:00:00Z", null],
    ]);
  });

  test("that fails leaves no file", async () => {
    const warehouse = await memoryWarehouse();
    const folder = temporaryFolder();
    const file = join(folder, "a.csv");
    const failing = sql`select case when i = 99999 then error('bad') else i end from range(100000) r(i)`;
    await expect(warehouse.exportQuery(failing, file, "csv")).rejects.toMatchObject({
      code: "WAREHOUSE_QUERY",
    });
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });
});
