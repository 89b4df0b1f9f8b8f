import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProjectConfig } from "@satsuma/engine";
import { cell } from "@satsuma/model";
import { csv } from "@satsuma/plugin-files";
import { sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf, rowsOf } from "../support/quality.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";

const texts = [undefined, "DE", "AT", " ", "N/A", "-", "12", "1,5", "Ä"] as const;
const text = fc.constantFrom(...texts);
const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((later) => dayAfter(from, later));

const order = fc.record({
  cid: fc.integer({ min: 0, max: 9 }),
  at: day("2024-01-01", 300),
  amount: fc.constantFrom(undefined, "-3.25", "0.00", "9.50", "10.25", "100.00"),
  weight: fc.constantFrom(undefined, "-0.0", "0.0", "1e300", "2.5", "-1e-9"),
  due: fc.option(day("1899-12-20", 50_000), { nil: undefined }),
  coupon: text,
  contact: text,
});
const visit = fc.record({ cid: fc.integer({ min: 0, max: 20 }), at: day("2024-03-01", 400) });

/** Orders of which one is there twice. */
const orders = fc.array(order, { minLength: 1, maxLength: 25 }).map((rows) => [...rows, rows[0]!]);

/** Files of both tables that come at once; a table may have none. */
const delivery = fc.record({
  orders: fc.option(orders, { nil: undefined }),
  visits: fc.option(fc.array(visit, { minLength: 1, maxLength: 10 }), { nil: undefined }),
});

it("files that were added are measured as all files are, whatever came", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(delivery, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom(manyFiles, manyFiles, {}),
      async (deliveries, hasCustomers, more) => {
        const { customers: known, ...others } = config;
        const asked = { ...others, ...(hasCustomers && known && { customers: known }) };
        const folder = await folderWith({ ...firstFiles, ...more });
        await measured(folder, asked);
        for (const [i, files] of deliveries.entries()) {
          await deliver(folder, i + 2, files);
          const added = await measured(folder, asked);
          expect(added).toEqual(await measured(folder, asked, `anew_${i}`));
        }
      },
    ),
    { numRuns: Number(process.env["RANDOM_RUNS"] ?? 2) },
  );
}, 240_000);

it("what was counted before is not counted again", async () => {
  const folder = await countedOtherwise();
  await deliver(folder, 2, { orders: [{ ...oneOrder, coupon: "x" }] });
  const [, orders] = await measured(folder, config);
  expect(orders!.columns["coupon"]!.frequent).toEqual({ value: "x", rows: 102 });
});

it.each<[string, Fragment, Partial<ProjectConfig>]>([
  [
    "are of another state of the data",
    sql`UPDATE satsuma.measured_tables SET arrangement = arrangement + 1`,
    {},
  ],
  ["were not counted to their end", sql`DELETE FROM satsuma.measured_tables`, {}],
  ["are of days of another zone", sql`SELECT 1`, { timezone: "Asia/Tokyo" }],
  [
    "were made when other values were possible",
    sql`SELECT 1`,
    { quality: { columns: { "orders.amount": { possible: "amount < 5" } } } },
  ],
])("counts that %s are made anew", async (_, change, other) => {
  const folder = await countedOtherwise();
  await inWarehouse(folder, change);
  await deliver(folder, 2, { orders: [oneOrder] });
  const changed = { ...config, ...other };
  expect(await measured(folder, changed)).toEqual(await measured(folder, changed, "anew"));
});

it("counts of values outlive nobody who had them, and hold nothing personal", async () => {
  const folder = await folderWith(firstFiles);
  await deliver(folder, 2, { orders: [{ ...oneOrder, cid: 3, coupon: "of three alone" }] });
  await measured(folder, config);
  expect(await keptValues(folder)).toContain("of three alone");
  const project = await projectIn(folder, config);
  await project.erase(["3"]);
  await project.close();
  const kept = await keptValues(folder);
  expect(kept).toContain("x");
  expect(kept).not.toContain("of three alone");
  expect(kept).not.toContain("ann@example.com");
});

const config: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: {
    orders: {
      from: csv("orders/*.csv", {
        columns: { amount: "number", weight: "approx", due: "date", coupon: "text" },
      }),
      customer: "cid",
      time: "at",
      fields: { contact: { personal: true } },
    },
    visits: { from: csv("visits/*.csv"), customer: "cid", time: "at", key: "visit" },
  },
  quality: { columns: { "orders.amount": { possible: "amount < 15" } } },
};

type Row = Readonly<Record<string, string | number | undefined>>;

interface Delivery {
  readonly orders?: readonly Row[] | undefined;
  readonly visits?: readonly Row[] | undefined;
}

const oneOrder = {
  cid: 1,
  at: "2024-02-01",
  amount: "9.50",
  weight: "2.5",
  due: "2024-02-03",
  coupon: "x",
  contact: "ann@example.com",
};

const customers = csvOf(
  Array.from({ length: 15 }, (_, id) => ({ id, joined: dayAfter("2023-12-01", id * 40) })),
);

const firstFiles = {
  "customers.csv": customers,
  "orders/1.csv": csvOf([oneOrder, { ...oneOrder, cid: 2, contact: undefined }]),
  "visits/1.csv": csvOf([{ visit: 1, cid: 1, at: "2024-03-01" }]),
};

/** Every text there is occurs in them: where one comes that is new, a table of so few texts is made anew. */
const manyFiles = {
  "orders/1.csv": csvOf(
    rowsOf(400, (i) => ({
      cid: i % 8,
      at: dayAfter("2024-01-01", (i * 7) % 200),
      amount: [undefined, "0.00", "9.50", "10.25", "99.00"][i % 5],
      weight: [undefined, "-0.0", "1e299", "2.5"][i % 4],
      due: [undefined, dayAfter("2024-01-01", i % 150)][i % 2],
      coupon: texts[i % texts.length],
      contact: texts[i % texts.length],
    })),
  ),
  "visits/1.csv": csvOf(
    rowsOf(100, (i) => ({ visit: i + 1, cid: i % 15, at: dayAfter("2024-03-01", i) })),
  ),
};

/** Puts the next file of each table that has one beside the others. */
async function deliver(folder: string, file: number, { orders, visits }: Delivery): Promise<void> {
  const full = (row: Row): Row => ({ ...empty, ...row });
  if (orders !== undefined) await writeIn(folder, `orders/${file}.csv`, csvOf(orders.map(full)));
  if (visits !== undefined) {
    // Every file has a key that another has, too.
    const keyed = visits.map((row, i) => ({ visit: i === 0 ? 1 : file * 100 + i, ...row }));
    await writeIn(folder, `visits/${file}.csv`, csvOf(keyed));
  }
}

/** The columns in the order of the first file. */
const empty = Object.fromEntries(Object.keys(oneOrder).map((column) => [column, undefined]));

/** What is known of the tables when the files as they are were taken in. @param state where that is kept */
async function measured(
  folder: string,
  asked: ProjectConfig,
  state = ".satsuma",
): Promise<readonly Measured[]> {
  const stateFolder = join(folder, state);
  const project = await projectIn(folder, asked, "2026-03-01T12:00:00Z", { stateFolder });
  await project.data();
  await project.close();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the engine writes it
  const known = JSON.parse(await readFile(join(stateFolder, "data.json"), "utf8")) as {
    readonly measured: readonly Measured[];
  };
  return known.measured;
}

interface Measured {
  readonly columns: Readonly<Record<string, { readonly frequent?: object }>>;
}

/** A folder whose counts of one value are others than those of its rows: where they are seen, they were used. */
async function countedOtherwise(): Promise<string> {
  const folder = await folderWith(firstFiles);
  await measured(folder, config);
  await inWarehouse(folder, sql`UPDATE satsuma.value_counts SET n = n + 99 WHERE value = 'x'`);
  return folder;
}

async function inWarehouse(folder: string, statement: Fragment): Promise<void> {
  const warehouse = await openDuckDb({ file: join(folder, ".satsuma/satsuma.duckdb") });
  await warehouse.execute(statement);
  await warehouse.close();
}

async function keptValues(folder: string): Promise<readonly unknown[]> {
  const file = join(folder, ".satsuma/satsuma.duckdb");
  const warehouse = await openDuckDb({ file, readOnly: true });
  const frame = await warehouse.query(sql`SELECT value FROM satsuma.value_counts`);
  await warehouse.close();
  return Array.from({ length: frame.length }, (_, row) => cell(frame.columns["value"]!, row));
}

function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
