import fc from "fast-check";
import { compileRow, compileScan, duckdb, name, print, sql } from "@satsuma/sql";
import type { Fragment, Output, ScanRequest } from "@satsuma/sql";
import type { Cond } from "@satsuma/ir";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aggregate, digits, not, plus, window } from "../support/build.ts";
import { Database } from "../support/database.ts";
import { cellsOf, plain } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { conditions, programs, rowConditions } from "./random-programs.ts";
import { load } from "./random-load.ts";
import { asOf, instants, keyOf, layoutChoices, layoutOf, shops } from "./random-shop.ts";
import type { RandomShop } from "./random-shop.ts";

// Laws that hold whatever the rules and the data are, without a second implementation to compare with.

let database: Database;

beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const runs = Number(process.env["RANDOM_RUNS"] ?? 60);
const settings = { numRuns: Math.ceil(runs / 3) };
vi.setConfig({ testTimeout: Math.max(60_000, 1000 * runs) });

const scan = async (request: ScanRequest): Promise<Cells> =>
  cellsOf(await database.run(print(compileScan(request, duckdb), duckdb)));

const cond = (of: Cond, as: string): Output => ({ name: as, kind: "cond", cond: of });

/** The customers for whom two conditions that ought to say the same do not. */
async function differing(
  left: Cond,
  right: Cond,
  request: Omit<ScanRequest, "outputs">,
): Promise<string[]> {
  const cells = await scan({ ...request, outputs: [cond(left, "left_"), cond(right, "right_")] });
  return Object.keys(cells).filter((key) => cells[key]?.["left_"] !== cells[key]?.["right_"]);
}

test("a condition and its negation split the customers in two", async () => {
  await fc.assert(
    fc.asyncProperty(shops, conditions, layoutChoices, async (shop, rule, choice) => {
      await load(database, shop);
      const outputs = [cond(rule, "in_"), cond(not(rule), "out")];
      const rows = Object.values(await scan({ layout: layoutOf(choice), asOf, outputs }));
      expect(rows).toHaveLength(shop.customers.length);
      for (const row of rows) expect(row["out"]).toBe(row["in_"] === "true" ? "false" : "true");
    }),
    settings,
  );
});

test("De Morgan: not (a and b) is (not a) or (not b), and the other way round", async () => {
  await fc.assert(
    fc.asyncProperty(shops, conditions, conditions, layoutChoices, async (shop, a, b, choice) => {
      await load(database, shop);
      const request = { layout: layoutOf(choice), asOf };
      const denied = [not(a), not(b)];
      const [both, either] = [not({ kind: "and", of: [a, b] }), not({ kind: "or", of: [a, b] })];
      expect(await differing(both, { kind: "or", of: denied }, request)).toEqual([]);
      expect(await differing(either, { kind: "and", of: denied }, request)).toEqual([]);
    }),
    settings,
  );
});

test("at least k of n conditions is what counting them one by one gives", async () => {
  const several = fc.array(conditions, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(shops, several, fc.nat(4), layoutChoices, async (shop, of, count, choice) => {
      await load(database, shop);
      const each = of.map((one, i) => cond(one, `one_${i}`));
      const outputs = [...each, cond({ kind: "atLeast", count, of }, "enough")];
      for (const row of Object.values(await scan({ layout: layoutOf(choice), asOf, outputs }))) {
        const held = each.filter((one) => row[one.name] === "true").length;
        expect(row["enough"]).toBe(String(held >= count));
      }
    }),
    settings,
  );
});

test("the order of rows and of outputs does not matter", async () => {
  const shuffled = shops.chain((shop) =>
    fc.record({ shop: fc.constant(shop), other: permutation(shop) }),
  );
  await fc.assert(
    fc.asyncProperty(
      shuffled,
      programs,
      layoutChoices,
      async ({ shop, other }, outputs, choice) => {
        const request = { layout: layoutOf(choice), asOf };
        await load(database, shop);
        const cells = await scan({ ...request, outputs });
        await load(database, other);
        expect(await scan({ ...request, outputs: outputs.toReversed() })).toEqual(cells);
      },
    ),
    settings,
  );
});

/** The same shop with its events written in another order. */
const permutation = (shop: RandomShop): fc.Arbitrary<RandomShop> =>
  fc.record({
    customers: fc.constant(shop.customers),
    orders: fc.shuffledSubarray([...shop.orders], { minLength: shop.orders.length }),
    tickets: fc.shuffledSubarray([...shop.tickets], { minLength: shop.tickets.length }),
  });

test("ranges of customers that follow each other give what one scan gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      shops,
      programs,
      layoutChoices,
      fc.nat(8),
      async (shop, outputs, choice, cut) => {
        await load(database, shop);
        const request = { layout: layoutOf({ ...choice, ordinals: true }), asOf, outputs };
        const below = await scan({ ...request, range: { from: 0, to: cut } });
        const above = await scan({ ...request, range: { from: cut, to: 100 } });
        expect(Object.keys(below)).toHaveLength(Math.min(cut, shop.customers.length));
        expect({ ...below, ...above }).toEqual(await scan(request));
      },
    ),
    settings,
  );
});

test("a scan of one customer gives the customer's row of the full scan", async () => {
  await fc.assert(
    fc.asyncProperty(
      shops,
      programs,
      layoutChoices,
      fc.nat(8),
      async (shop, outputs, choice, place) => {
        await load(database, shop);
        const request = { layout: layoutOf(choice), asOf, outputs };
        const key = String(keyOf(place));
        const row = (await scan(request))[key];
        expect(await scan({ ...request, customer: key })).toEqual(
          row === undefined ? {} : { [key]: row },
        );
      },
    ),
    settings,
  );
});

test("`among` leaves the rows of those for whom it holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      shops,
      programs,
      conditions,
      layoutChoices,
      async (shop, outputs, among, choice) => {
        await load(database, shop);
        const request = { layout: layoutOf(choice), asOf };
        const all = await scan({ ...request, outputs: [...outputs, cond(among, "among_")] });
        const some = await scan({
          ...request,
          outputs: [...outputs, cond(among, "among_")],
          among,
        });
        const held = Object.entries(all).filter(([, row]) => row["among_"] === "true");
        expect(some).toEqual(Object.fromEntries(held));
      },
    ),
    settings,
  );
});

test("counts in windows that follow each other add up", async () => {
  const cuts = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...instants)));
  await fc.assert(
    fc.asyncProperty(
      shops,
      rowConditions,
      cuts,
      layoutChoices,
      async (shop, filter, times, choice) => {
        await load(database, shop);
        const [from, middle, to] = times.toSorted(byTime);
        const count = (start?: string, end?: string) =>
          aggregate("count", "orders", { filter, window: window(start, end) });
        const whole: Output = {
          name: "whole",
          kind: "value",
          value: plus(count(from, to), digits("0")),
        };
        const parts: Output = {
          name: "parts",
          kind: "value",
          value: plus(count(from, middle), count(middle, to)),
        };
        const cells = await scan({ layout: layoutOf(choice), asOf, outputs: [whole, parts] });
        for (const row of Object.values(cells)) expect(row["whole"]).toBe(row["parts"]);
      },
    ),
    settings,
  );
});

/** A fraction makes an instant later than the same one without it. */
const byTime = (a: string, b: string): number => (a.replace("Z", "") < b.replace("Z", "") ? -1 : 1);

test("a condition over one row picks the events that a filter picks", async () => {
  await fc.assert(
    fc.asyncProperty(shops, rowConditions, layoutChoices, async (shop, filter, choice) => {
      await load(database, shop);
      const layout = layoutOf(choice);
      const row = compileRow(filter, columnOf, duckdb);
      const picked = await database.rows(
        sql`SELECT customer, count(*) AS picked FROM orders WHERE "at" < TIMESTAMP '2026-02-28 23:00:00' AND ${row} GROUP BY customer`,
      );
      const value = aggregate("count", "orders", { filter });
      const cells = await scan({
        layout,
        asOf,
        outputs: [{ name: "count_", kind: "value", value }],
      });
      for (const [key, { count_: count }] of Object.entries(cells)) {
        const found = picked.find(({ customer }) => plain(customer) === key);
        expect(count).toBe(plain(found?.["picked"] ?? 0));
      }
    }),
    settings,
  );
});

/** A point is two columns, called like it and by an axis. */
const columnOf = (field: string, coordinate?: "latitude" | "longitude"): Fragment =>
  name(coordinate === undefined ? field : `${field}_${coordinate === "latitude" ? "lat" : "lon"}`);
