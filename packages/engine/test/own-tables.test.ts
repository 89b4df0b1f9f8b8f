import { PGlite } from "@electric-sql/pglite";
import { describe, expect, it } from "vitest";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import { folderWith, membersBySegment, projectIn } from "./support/shop.ts";

type Cell = string | number | undefined;

const customers = [
  ["ann", 52.52, 13.41, "{a,b}", "DE", "1990-05-01"],
  ["bob", 48.14, 11.58, "{b}", "FR", "1985-04-02"],
  ["cid", undefined, 11, undefined, undefined, "1999-04-07"],
  ["dee", 52.5, 13.4, undefined, "DE", undefined],
  ["eve", 200, 13.4, undefined, "AT", undefined],
] as const;
const orders = [
  [1, "ann", "2025-01-10 09:00", 100],
  [2, "ann", "2025-02-20 10:00", 250.5],
  [3, "ann", "2025-03-30 10:00", 80],
  [4, "bob", "2025-03-15 08:00", 40],
  [5, "cid", "2024-06-01 06:00", 900],
  [6, "dee", "2025-03-31 21:30", 15.25],
  [7, "eve", "2024-12-24 17:00", 60],
  [8, "eve", "2025-02-28 23:00", 60],
] as const;

const lines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((value) => value ?? "").join(",")}\n`).join("");

const files = {
  "customers.csv": `id,lat,lon,tags,country,born\n${lines(customers.map((row) => row.map((value) => (typeof value === "string" ? value.replaceAll(/[{}]/gu, "").replaceAll(",", "|") : value))))}`,
  "orders.csv": `order_id,customer_id,ordered_at,amount\n${lines(orders)}`,
  "segments/rules.seg": `segment big where sum of orders.amount ever >= 100 EUR
segment lately where has orders in last 30 days
segment germans where country is "DE"
segment not_germans where country is not "DE"
segment near where home within 15 km of point(52.52, 13.40)
segment soon where anniversary of born in next 40 days
segment top2 where in top 2 by sum of orders.amount ever
segment half where sum of orders.amount ever >= percentile 50 of sum of orders.amount ever
segment tagged where tags contains any of ("b")
segment again where has sequence (orders then orders within 50 days) in last 365 days
split test of lately seed "s" group one 50% group two 50%
`,
};

const config: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2025-04-01",
  customers: {
    from: csv("customers.csv", { columns: { tags: "list of text" } }),
    key: "id",
    fields: { home: { type: "point", latitude: "lat", longitude: "lon" } },
  },
  events: {
    orders: {
      from: csv("orders.csv"),
      customer: "customer_id",
      key: "order_id",
      time: "ordered_at",
      timeIs: "utc",
      fields: { amount: { money: true } },
    },
  },
};

const quoted = (value: Cell): string =>
  value === undefined ? "NULL" : typeof value === "string" ? `'${value}'` : String(value);
const insert = (table: string, rows: readonly (readonly Cell[])[]): string =>
  `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(quoted).join(", ")})`).join(", ")};`;

describe("the SQL for one's own tables", () => {
  it("as it is printed, gives the run's members on PostgreSQL", async () => {
    const project = await projectIn(await folderWith(files), config);
    await project.run();
    const members = await membersBySegment(project);
    const statement = await project.sql(Object.keys(members), { dialect: "postgres" });
    const postgres = new PGlite();
    await postgres.exec(
      `CREATE TABLE customers (id text, lat numeric, lon numeric, tags text[], country text, born date);
      CREATE TABLE orders (order_id bigint, customer_id text, ordered_at timestamp, amount numeric(10, 2));
      ${insert("customers", customers)} ${insert("orders", orders)}`,
    );
    const { rows } = await postgres.query<Record<string, unknown>>(statement);
    await postgres.close();
    const found = Object.keys(members).map((segment) => [
      segment,
      rows
        .filter((row) => row[segment] === true)
        .map((row) => String(row["key"]))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ]);
    expect(Object.fromEntries(found)).toEqual(members);
    expect(members).toMatchObject({ big: ["ann", "cid", "eve"], near: ["ann", "dee"] });
  }, 120_000);
});
