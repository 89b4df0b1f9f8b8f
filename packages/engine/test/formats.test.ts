import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { csv, jsonl, parquet } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import type { TableFrom } from "@satsuma/plugin";
import { expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn, writeIn } from "./support/shop.ts";

interface Customer {
  readonly id: string;
  readonly country: string | null;
  readonly points: number | null;
  readonly born: string | null;
  readonly vip: boolean | null;
}

interface Order {
  readonly customer: string;
  readonly happened: string;
  readonly amount: number | null;
  readonly status: string | null;
}

/** Rules of many shapes, each with its negation. */
const rules: Readonly<Record<string, string>> = {
  attribute: 'country is "DE"',
  unknown: "points is unknown or vip",
  list: 'country in ("AT", "FR") and not (points > 10)',
  birthday: "born before 1990-01-01",
  has: "has at least 2 orders in last 60 days",
  none: 'has no orders where (status is "paid") ever',
  sum: "sum of orders.amount in 2026 > 20 or (average of orders.amount ever) default 0 > 15",
  latest: 'last of orders.status ever is "paid"',
  some: 'at least 2 of (vip, points >= 5, has orders ever, country is not "DE")',
  ratio: "sum of orders.amount ever / count of orders ever > 10",
};

const segments = Object.entries(rules)
  .map(
    ([name, rule]) => `segment by_${name} where ${rule}\nsegment not_${name} where not (${rule})\n`,
  )
  .join("");

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 4 });
const money = fc.integer({ min: -500, max: 5000 }).map((cents) => cents / 100);
const tables = fc.record({
  customers: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c d", "é", "😀", "O'N", "7x"),
      country: maybe(fc.constantFrom("DE", "AT", "FR", 'say "hi", twice')),
      points: maybe(fc.integer({ min: 0, max: 20 })),
      born: maybe(fc.constantFrom("1989-12-31", "1990-01-01", "2000-02-29")),
      vip: maybe(fc.boolean()),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  ),
  orders: fc.array(
    fc.record({
      customer: fc.constantFrom("a", "b", "c d", "é", "😀", "O'N", "nobody"),
      happened: fc.constantFrom(
        "2025-12-31T22:59:59Z",
        "2025-12-31T23:00:00Z",
        "2026-02-01T08:00:00Z",
      ),
      amount: maybe(money),
      status: maybe(fc.constantFrom("paid", "open")),
    }),
    { maxLength: 12 },
  ),
});

/** A row that has every value, so that each format knows the types; it is about a customer of its own. */
const typical: { readonly customer: Customer; readonly order: Order } = {
  customer: { id: "typical", country: "DE", points: 1, born: "1980-01-01", vip: true },
  order: { customer: "typical", happened: "2026-01-05T00:00:00Z", amount: 1.25, status: "paid" },
};

type Row = Readonly<Record<string, string | number | boolean | null>>;

const asCsv = (rows: readonly Row[]): string =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((values) => values.map((value) => quote(value)).join(","))
    .join("\n");

const quote = (value: Row[string]): string =>
  value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;

const asLines = (rows: readonly Row[]): string => rows.map((row) => JSON.stringify(row)).join("\n");

async function writeParquet(folder: string, table: string, types: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM read_json('${folder}/${table}.jsonl', format = 'newline_delimited', columns = {${types}})) TO '${folder}/${table}.parquet' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

const configOf = (from: (table: string) => TableFrom): ProjectConfig => ({
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: from("customers"), key: "id" },
  events: { orders: { from: from("orders"), customer: "customer", time: "happened" } },
});

async function membersIn(folder: string, config: ProjectConfig) {
  const project = await projectIn(folder, config);
  const { customers } = await project.run({ asOf: "2026-03-01" });
  const members = await membersBySegment(project);
  await project.close();
  return { customers, members };
}

const reversed = <Value>(rows: readonly Value[]): Value[] => rows.toReversed();

it("members depend neither on the format of the files nor on the order of their rows, and a rule and its negation part all customers", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      const customers = [typical.customer, ...drawn.customers].map((row) => ({ ...row }));
      const orders = [typical.order, ...drawn.orders].map((row) => ({ ...row }));
      const folder = await folderWith({ "segments/laws.seg": segments });
      await writeIn(folder, "customers.csv", asCsv(customers));
      await writeIn(folder, "orders.csv", asCsv(orders));
      await writeIn(folder, "customers.jsonl", asLines(reversed(customers)));
      await writeIn(folder, "orders.jsonl", asLines(reversed(orders)));
      await writeParquet(
        folder,
        "customers",
        "id: 'VARCHAR', country: 'VARCHAR', points: 'INTEGER', born: 'DATE', vip: 'BOOLEAN'",
      );
      await writeParquet(
        folder,
        "orders",
        "customer: 'VARCHAR', happened: 'TIMESTAMPTZ', amount: 'DECIMAL(9,2)', status: 'VARCHAR'",
      );
      const fromCsv = await membersIn(
        folder,
        configOf((table) => csv(`${table}.csv`)),
      );
      expect(
        await membersIn(
          folder,
          configOf((table) => jsonl(`${table}.jsonl`)),
        ),
      ).toEqual(fromCsv);
      expect(
        await membersIn(
          folder,
          configOf((table) => parquet(`${table}.parquet`)),
        ),
      ).toEqual(fromCsv);
      for (const name of Object.keys(rules)) {
        const both = [...fromCsv.members[`by_${name}`]!, ...fromCsv.members[`not_${name}`]!];
        expect(new Set(both).size).toBe(fromCsv.customers);
        expect(both).toHaveLength(fromCsv.customers);
      }
    }),
    { numRuns: 4, seed: 20_260_301 },
  );
});
