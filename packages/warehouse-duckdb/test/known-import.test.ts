import { rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { TableImport, Warehouse } from "@satsuma/sql";
import { importOf, instant, keptRows, number, text } from "./support/table.ts";
import { temporaryFile } from "./support/temporary.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const columns: FileColumn[] = [
  { name: "who", type: text },
  { name: "order", type: text },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 2 },
];

const rows = `who,order,seen,amount
ada,1,2026-01-01T00:00:00Z,1.50
ada,1,2026-01-02T00:00:00Z,2.50
bo,2,2026-01-03T00:00:00Z,many
,3,2026-01-04T00:00:00Z,4.00
`;

const ordersIn = (path: string, more: Partial<TableImport>): TableImport =>
  importOf(path, columns, { key: "order", duplicates: "latest", time: "seen", ...more });

const versionOf = async (warehouse: Warehouse): Promise<unknown> =>
  rowsOf(await warehouse.query(sql`select version from satsuma.imports`));

test("a table that is made of the same is not read again, and the same is said of it", async () => {
  const path = temporaryFile("orders.csv", rows);
  const warehouse = await memoryWarehouse();
  const orders = ordersIn(path, { fingerprint: "a" });
  const first = await warehouse.importTable(orders);
  const version = await versionOf(warehouse);
  rmSync(path);
  expect(await warehouse.importTable(orders)).toEqual(first);
  expect(first).toMatchObject({ count: { read: 4, rejected: 1, kept: 1 }, duplicateKeys: 1 });
  expect(await versionOf(warehouse)).toEqual(version);
  expect(await keptRows(warehouse)).toHaveLength(1);
});

test.each<[string, string | undefined, string | undefined]>([
  ["of something else", "a", "b"],
  ["of nobody knows what", "a", undefined],
  ["of something, where it was of nobody knows what", undefined, "a"],
])("a table that is made %s is read", async (_, before, now) => {
  const path = temporaryFile("orders.csv", rows);
  const warehouse = await memoryWarehouse();
  await warehouse.importTable(ordersIn(path, before === undefined ? {} : { fingerprint: before }));
  writeFileSync(path, `${rows}cleo,4,2026-01-05T00:00:00Z,5.00\n`);
  const again = await warehouse.importTable(
    ordersIn(path, now === undefined ? {} : { fingerprint: now }),
  );
  expect(again.count.read).toBe(5);
  expect(await keptRows(warehouse)).toHaveLength(2);
});

test("a table that somebody was erased from is read again: it no longer is what it was made of", async () => {
  const path = temporaryFile("orders.csv", rows);
  const warehouse = await memoryWarehouse();
  const orders = ordersIn(path, { fingerprint: "a" });
  await warehouse.importTable(orders);
  const customer = { type: text, nullable: true };
  const amount = { type: number, nullable: true, scale: 2 };
  await warehouse.arrange({
    keyColumn: customer,
    events: {
      orders: {
        customer: "who",
        time: "seen",
        fields: { seen: { type: instant, nullable: true }, amount },
      },
    },
  });
  await warehouse.eraseCustomers((key) => key === "ada");
  expect(await keptRows(warehouse)).toHaveLength(0);
  await warehouse.importTable(orders);
  expect(await keptRows(warehouse)).toHaveLength(1);
});
