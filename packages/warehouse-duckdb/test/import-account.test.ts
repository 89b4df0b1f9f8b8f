import { describe, expect, test } from "vitest";
import { name, raw, sql } from "@satsuma/sql";
import type { TableImport } from "@satsuma/sql";
import { field, importOf, instant, keptRows, number, text } from "./support/table.ts";
import { temporaryFile } from "./support/temporary.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const columns = [
  { name: "who", type: text },
  { name: "order", type: text },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 0 },
];

const rows = [
  "who,order,seen,amount",
  "a,1,2026-01-01,10",
  "a,2,2026-01-02,20",
  ",3,2026-01-02,30",
  "b,4,,40",
  ",5,,-1",
  "b,1,2026-01-05,50",
  "c,6,2026-01-03,x",
  "c,1,2026-01-04,60",
  "d,,2026-01-04,70",
  "d,,2026-01-04,80",
].join("\n");

const where: NonNullable<TableImport["where"]> = {
  text: "amount >= 0",
  keep: sql`${name("amount")} >= ${0}`,
};

async function imported(more: Partial<TableImport>) {
  const warehouse = await memoryWarehouse();
  const path = temporaryFile("orders.csv", rows);
  const result = await warehouse.importTable(
    importOf(path, columns, { time: "seen", where, ...more }),
  );
  const orders = (await keptRows(warehouse)).map(([, , , amount]) => amount);
  return { result, orders, warehouse };
}

const leftOut = [
  { kind: "filter", reason: "not (amount >= 0)", rows: 1 },
  { kind: "customer", reason: "who is unknown", rows: 1 },
  { kind: "time", reason: "seen is unknown", rows: 1 },
];

describe("the account of an import", () => {
  test("gives each row left out one reason: the filter first, then the customer, then the time", async () => {
    const { result, orders } = await imported({});
    expect(orders).toEqual([10, 20, 50, 60, 70, 80]);
    expect(result.count).toEqual({ read: 10, accepted: 9, rejected: 1, kept: 6, leftOut });
    expect(result.duplicateKeys).toBe(0);
  });

  test("counts repeated keys that are kept; rows without a key repeat nothing", async () => {
    const { result, orders } = await imported({ key: "order" });
    expect(orders).toEqual([10, 20, 50, 60, 70, 80]);
    expect(result.duplicateKeys).toBe(2);
  });

  test("rejects later rows of a key when asked to", async () => {
    const { result, orders } = await imported({ key: "order", duplicates: "reject" });
    expect(orders).toEqual([10, 20, 70, 80]);
    expect(result.count).toEqual({ read: 10, accepted: 7, rejected: 3, kept: 4, leftOut });
    const again = { column: "order", reason: 'found "1" again, expected one row for each' };
    expect(result.rejected).toMatchObject([
      { line: 7, ...again },
      { line: 8, column: "amount" },
      { line: 9, ...again },
    ]);
    expect(result.duplicateKeys).toBe(2);
  });

  test("leaves all but the latest row of a key out when asked to", async () => {
    const { result, orders } = await imported({ key: "order", duplicates: "latest" });
    expect(orders).toEqual([20, 50, 70, 80]);
    expect(result.count).toEqual({
      read: 10,
      accepted: 9,
      rejected: 1,
      kept: 4,
      leftOut: [
        ...leftOut,
        { kind: "older version", reason: "an older version of the same order", rows: 2 },
      ],
    });
  });

  test("is kept in the warehouse with every rejected row", async () => {
    const { warehouse } = await imported({});
    const accounts = await warehouse.query(
      sql`select table_name, read, accepted, rejected, kept from satsuma.imports`,
    );
    expect(rowsOf(accounts)).toEqual([["orders", 10, 9, 1, 6]]);
    const rejected = await warehouse.query(
      sql`select table_name, line, column_name, reason from satsuma.rejected_rows`,
    );
    expect(rowsOf(rejected)).toEqual([
      ["orders", 8, "amount", 'found "x", expected a whole number'],
    ]);
  });

  test("shows a thousand rejected rows and keeps all", async () => {
    const warehouse = await memoryWarehouse();
    const bad = Array.from({ length: 25_000 }, (_, i) =>
      i % 3 === 0 ? "a" : `a,1,2026-01-01,x${i}`,
    );
    const path = temporaryFile("orders.csv", ["who,order,seen,amount", ...bad].join("\n"));
    const result = await warehouse.importTable(importOf(path, columns));
    expect(result.count).toMatchObject({ read: 25_000, accepted: 0, rejected: 25_000 });
    expect(result.rejected).toHaveLength(1000);
    const kept = await warehouse.query(
      sql`select count(*), count(distinct line), min(line), max(line), count(*) filter (reason like ${"%x24998%"} and line = ${25_000})
      from satsuma.rejected_rows`,
    );
    expect(rowsOf(kept)).toEqual([[25_000, 25_000, 2, 25_001, 1]]);
  });

  test("starts anew with each import", async () => {
    const { warehouse } = await imported({});
    const path = temporaryFile("orders.csv", "who,order,seen,amount\nz,1,2026-01-01,1\n");
    await warehouse.importTable(importOf(path, columns));
    expect((await keptRows(warehouse)).length).toBe(1);
    const left = await warehouse.query(sql`select count(*) from satsuma.rejected_rows`);
    expect(rowsOf(left)).toEqual([[0]]);
  });
});

describe("a field", () => {
  test("may be any expression over the file's columns, whatever these are called", async () => {
    const warehouse = await memoryWarehouse();
    const hostile = [
      `a"b`,
      "'; drop schema satsuma cascade; --",
      "satsuma$problem",
      "problem",
      "c0",
      "select",
    ];
    const header = hostile.map((column) => `"${column.replaceAll('"', '""')}"`).join(",");
    const path = temporaryFile("odd.csv", `${header}\n1,2,3,4,5,6\n`);
    const odd = hostile.map((column) => ({ name: column, type: number, scale: 0 }));
    const result = await warehouse.importTable({
      ...importOf(path, odd),
      fields: [
        ...odd.map((one) => field(one)),
        field(
          { name: "sum", type: number },
          { expression: sql`${name(hostile[0]!)} + ${name("problem")} * ${10}` },
        ),
        field({ name: "SUM", type: text }, { expression: sql`${"it's"}` }),
      ],
    });
    expect(result.count.kept).toBe(1);
    expect(await keptRows(warehouse)).toEqual([[1, 2, 3, 4, 5, 6, 41, "it's"]]);
  });

  test("over a column that is not there is a fault of the caller", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("orders.csv", rows);
    const plan = importOf(path, columns, { fields: [field({ name: "nobody", type: text })] });
    await expect(warehouse.importTable(plan)).rejects.toThrow("orders has no column nobody");
  });

  test("that overflows fails the import and says so", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("orders.csv", rows);
    const huge = sql`${name("amount")} * ${raw("99999999999999999999999999999999999999")}`;
    const plan = importOf(path, columns, {
      fields: [field(columns[0]!), field({ name: "huge", type: number }, { expression: huge })],
    });
    await expect(warehouse.importTable(plan)).rejects.toMatchObject({ code: "WAREHOUSE_OVERFLOW" });
  });
});

test("progress is told as rows that only grow, and ends with all", async () => {
  const warehouse = await memoryWarehouse();
  const path = temporaryFile("many.csv", `who\n${"a\n".repeat(200_000)}`);
  const told: number[] = [];
  await warehouse.importTable(importOf(path, [{ name: "who", type: text }]), {
    progress: (done) => told.push(done),
  });
  expect(told.at(-1)).toBe(200_000);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test("an import that is stopped leaves the one before whole", async () => {
  const { warehouse } = await imported({});
  const before = await keptRows(warehouse);
  const path = temporaryFile(
    "many.csv",
    `who,order,seen,amount\n${"a,1,2026-01-01,1\n".repeat(300_000)}`,
  );
  const stop = new AbortController();
  const running = warehouse.importTable(importOf(path, columns), { signal: stop.signal });
  setTimeout(() => {
    stop.abort(new Error("enough"));
  }, 30);
  await expect(running).rejects.toThrow("enough");
  expect(await keptRows(warehouse)).toEqual(before);
});
