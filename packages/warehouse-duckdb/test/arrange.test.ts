import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Arranged, Warehouse } from "@satsuma/sql";
import { column, date, importOf, instant, number, text } from "./support/table.ts";
import { temporaryFile, temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const customerColumns: FileColumn[] = [
  { name: "id", type: text },
  { name: "country", type: text },
  { name: "born", type: date },
  { name: "points", type: number, scale: 1 },
];

const orderColumns: FileColumn[] = [
  { name: "who", type: text },
  { name: "order", type: text },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 2 },
];

const about = (columns: readonly FileColumn[]) =>
  Object.fromEntries(columns.map((one) => [one.name, column(one.type)]));

const orders = {
  customer: "who",
  time: "seen",
  key: "order",
  fields: about(orderColumns.slice(1)),
};

const withCustomers: ArrangeRequest = {
  customers: { key: "id", attributes: about(customerColumns.slice(1)) },
  keyColumn: column(text),
  events: { orders },
};

async function importCustomers(warehouse: Warehouse, rows: readonly string[]): Promise<void> {
  const path = temporaryFile("customers.csv", ["id,country,born,points", ...rows].join("\n"));
  await warehouse.importTable({ ...importOf(path, customerColumns), name: "customers", key: "id" });
}

async function importOrders(warehouse: Warehouse, rows: readonly string[]): Promise<void> {
  const path = temporaryFile("orders.csv", ["who,order,seen,amount", ...rows].join("\n"));
  await warehouse.importTable({ ...importOf(path, orderColumns), time: "seen", key: "order" });
}

const customers = ["b,DE,2000-01-01,1.5", "a,AT,,20", "Z,DE,1990-05-05,", "é,DE,1980-01-01,3"];
const events = [
  "a,4,2026-01-02,5",
  "a,3,2026-01-02,2.50",
  "b,2,2026-01-01,10000",
  "nobody,5,2026-01-01,1",
  "a,1,2026-01-01T12:00:00Z,-3",
];

async function arranged(): Promise<{ warehouse: Warehouse; result: Arranged }> {
  const warehouse = await memoryWarehouse();
  await importCustomers(warehouse, customers);
  await importOrders(warehouse, events);
  return { warehouse, result: await warehouse.arrange(withCustomers) };
}

describe("arranging a project", () => {
  test("tells of lists of texts only where they are stored as such: not of the customers' keys, few as they are", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, customers);
    await importOrders(warehouse, events);
    const fields = { ...orders.fields, who: column(text) };
    const { layout } = await warehouse.arrange({
      ...withCustomers,
      events: { orders: { ...orders, fields } },
    });
    const { codes = {}, table } = layout.events["orders"]!;
    expect(codes).not.toHaveProperty("who");
    const types = await warehouse.query(
      sql`select column_name as c from duckdb_columns() where table_name = ${table.at(-1)!} and data_type like 'ENUM%'`,
    );
    expect(new Set(rowsOf(types).flat())).toEqual(new Set(Object.keys(codes)));
  });

  test("numbers customers in the order of their keys, by code point", async () => {
    const { warehouse, result } = await arranged();
    expect(result.customers).toBe(4);
    expect(result.layout.customers).toEqual({
      table: ["satsuma", "customers"],
      key: "id",
      ordinal: "ordinal",
      attributes: { country: "country", born: "born", points: "points" },
      rows: 4,
    });
    const rows = await warehouse.query(
      sql`select ordinal, id, country, born, points from ${name(...result.layout.customers.table)}`,
    );
    expect(rowsOf(rows)).toEqual([
      [0, "Z", "DE", "1990-05-05", null],
      [1, "a", "AT", null, "20.0"],
      [2, "b", "DE", "2000-01-01", "1.5"],
      [3, "é", "DE", "1980-01-01", "3.0"],
    ]);
  });

  test("sorts events by customer, time and key, and counts those of nobody", async () => {
    const { warehouse, result } = await arranged();
    expect(result.events["orders"]).toMatchObject({
      rows: 4,
      orphans: 1,
      span: { first: "2026-01-01T00:00:00Z", last: "2026-01-02T00:00:00Z" },
    });
    const rows = await warehouse.query(
      sql`select ordinal, who, "order", amount from ${name(...result.layout.events["orders"]!.table)}`,
    );
    expect(rowsOf(rows)).toEqual([
      [1, "a", "1", "-3.00"],
      [1, "a", "3", "2.50"],
      [1, "a", "4", "5.00"],
      [2, "b", "2", "10000.00"],
    ]);
  });

  test("tells what the columns hold", async () => {
    const { result } = await arranged();
    expect(result.attributes).toEqual({
      country: {
        type: text,
        nullable: false,
        observed: [
          { value: "DE", share: 0.75 },
          { value: "AT", share: 0.25 },
        ],
      },
      born: { type: date, nullable: true, range: { low: "1980-01-01", high: "2000-01-01" } },
      points: { type: number, nullable: true, scale: 1, range: { low: "1.5", high: "20.0" } },
    });
    expect(result.events["orders"]?.fields["amount"]).toEqual({
      type: number,
      nullable: false,
      scale: 2,
      range: { low: "-3.00", high: "10000.00" },
    });
  });

  test("tells no values of personal columns", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, customers);
    const attributes = {
      country: { ...column(text), personal: true },
      born: { ...column(date), personal: true },
    };
    const result = await warehouse.arrange({
      ...withCustomers,
      customers: { key: "id", attributes },
      events: {},
    });
    expect(result.attributes).toEqual({
      country: { type: text, nullable: false, personal: true },
      born: { type: date, nullable: true, personal: true },
    });
  });

  test("takes the customers from the events where there is no customer table", async () => {
    const warehouse = await memoryWarehouse();
    await importOrders(warehouse, events);
    const result = await warehouse.arrange({ keyColumn: column(text), events: { orders } });
    expect(result.customers).toBe(3);
    expect(result.events["orders"]).toMatchObject({ rows: 5, orphans: 0 });
    const keys = await warehouse.query(sql`select key from satsuma.customers order by ordinal`);
    expect(rowsOf(keys).flat()).toEqual(["a", "b", "nobody"]);
  });

  test("sorts keys that are numbers as numbers", async () => {
    const warehouse = await memoryWarehouse();
    await importOrders(warehouse, [
      "10,1,2026-01-01,1",
      "9,2,2026-01-01,1",
      "x,3,2026-01-01,1",
      "100,4,2026-01-01,1",
    ]);
    const result = await warehouse.arrange({ keyColumn: column(number), events: { orders } });
    const keys = await warehouse.query(sql`select key from satsuma.customers order by ordinal`);
    expect(rowsOf(keys).flat()).toEqual([9, 10, 100]);
    expect(result.events["orders"]).toMatchObject({ rows: 3, orphans: 1 });
  });

  test("keeps keys of more than 18 digits apart", async () => {
    const warehouse = await memoryWarehouse();
    const long = "12345678901234567890";
    await importOrders(warehouse, [
      `${long}1,1,2026-01-01,1`,
      `${long}2,2,2026-01-01,1`,
      "7,3,2026-01-01,1",
    ]);
    await warehouse.arrange({ keyColumn: column(number), events: { orders } });
    const keys = await warehouse.query(sql`select key from satsuma.customers order by ordinal`);
    expect(rowsOf(keys).flat()).toEqual([7, `${long}1`, `${long}2`]);
  });

  test("refuses two customers with one key", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, ["a,DE,,", "a,AT,,"]);
    await expect(warehouse.arrange({ ...withCustomers, events: {} })).rejects.toMatchObject({
      code: "DATA_DUPLICATE_CUSTOMER",
    });
  });

  test("needs every table to be imported", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, customers);
    await expect(warehouse.arrange(withCustomers)).rejects.toMatchObject({
      code: "WAREHOUSE_NOT_IMPORTED",
    });
  });

  test("gives an empty project its empty tables", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, []);
    await importOrders(warehouse, []);
    const result = await warehouse.arrange(withCustomers);
    expect(result).toMatchObject({ customers: 0, events: { orders: { rows: 0, orphans: 0 } } });
    expect(result.attributes["country"]).toEqual({ type: text, nullable: false });
  });

  test("asked again gives the same, and looks again once something was imported", async () => {
    const { warehouse, result } = await arranged();
    expect(await warehouse.arrange(withCustomers)).toEqual(result);
    await importOrders(warehouse, [...events, "Z,9,2026-02-01,1"]);
    const later = await warehouse.arrange(withCustomers);
    expect(later.events["orders"]).toMatchObject({ rows: 5 });
  });

  test("drops what the project no longer has", async () => {
    const { warehouse } = await arranged();
    await warehouse.arrange({ ...withCustomers, events: {} });
    const tables = await warehouse.query(
      sql`select table_name from duckdb_tables() where schema_name = 'satsuma' and contains(table_name, 'orders')`,
    );
    expect(tables.length).toBe(0);
  });

  test("that is stopped leaves the one before whole", async () => {
    const { warehouse, result } = await arranged();
    await importOrders(warehouse, [...events, "Z,9,2026-02-01,1"]);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(warehouse.arrange(withCustomers, { signal })).rejects.toThrow("enough");
    const rows = await warehouse.query(
      sql`select count(*) from ${name(...result.layout.events["orders"]!.table)}`,
    );
    expect(rowsOf(rows)).toEqual([[4]]);
  });
});

describe("a text column", () => {
  const things = (values: readonly string[]) => values.map((value, i) => `k${i},"${value}",,`);

  async function typeOf(values: readonly string[]): Promise<unknown> {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, things(values));
    await warehouse.arrange({ ...withCustomers, events: {} });
    const described = await warehouse.query(
      sql`select column_type from (describe satsuma.customers) where column_name = 'country'`,
    );
    return rowsOf(described)[0]?.[0];
  }

  test("of few values is stored as a list of them in code-point order", async () => {
    expect(await typeOf(["it's", "Z", "é", "a", "a", "😀", "\uFFFD"])).toBe(
      "ENUM('Z', 'a', 'it''s', 'é', '\uFFFD', '😀')",
    );
  });

  test("of many or long values is stored as text", async () => {
    expect(await typeOf(Array.from({ length: 1001 }, (_, i) => `v${i}`))).toBe("VARCHAR");
    expect(await typeOf(["x".repeat(201)])).toBe("VARCHAR");
  });

  test("compares as text does, also with values it does not hold", async () => {
    const warehouse = await memoryWarehouse();
    await importCustomers(warehouse, things(["b", "a", "c"]));
    await warehouse.arrange({ ...withCustomers, events: {} });
    const found = await warehouse.query(
      sql`select country = ${"nope"}, country = ${"a"}, country < ${"bb"}, country in (${"a"}, ${"nope"}), max(country) over ()
      from satsuma.customers order by country`,
    );
    expect(rowsOf(found)).toEqual([
      [false, true, true, true, "c"],
      [false, false, true, false, "c"],
      [false, false, false, false, "c"],
    ]);
  });
});

test("the order of rows in a file makes no difference to the tables", async () => {
  const order = fc.record({
    who: fc.constantFrom("a", "b", "c", "d"),
    key: fc.nat({ max: 1000 }),
    day: fc.integer({ min: 10, max: 28 }),
  });
  const path = join(temporaryFolder(), "orders.csv");
  const warehouse = await memoryWarehouse();
  const table = async (rows: readonly { who: string; key: number; day: number }[]) => {
    const lines = rows.map(({ who, key, day }) => `${who},${key},2026-01-${day},1`);
    writeFileSync(path, ["who,order,seen,amount", ...lines].join("\n"));
    await warehouse.importTable({ ...importOf(path, orderColumns), time: "seen", key: "order" });
    const { layout } = await warehouse.arrange({ keyColumn: column(text), events: { orders } });
    return rowsOf(
      await warehouse.query(sql`select * from ${name(...layout.events["orders"]!.table)}`),
    );
  };
  const shuffled = fc
    .uniqueArray(order, { selector: ({ key }) => key, minLength: 1, maxLength: 30 })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, others]) => {
      expect(await table(others)).toEqual(await table(rows));
    }),
    { numRuns: 20 },
  );
});
