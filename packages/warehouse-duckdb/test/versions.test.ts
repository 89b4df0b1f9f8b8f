import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Warehouse } from "@satsuma/sql";
import { column, importOf, instant, number, text } from "./support/table.ts";
import { temporaryFile } from "./support/temporary.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const orderColumns: FileColumn[] = [
  { name: "who", type: text },
  { name: "order", type: text },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 2 },
  { name: "kind", type: text },
];

const about = {
  customer: "who",
  time: "seen",
  key: "order",
  fields: Object.fromEntries(orderColumns.slice(1).map((one) => [one.name, column(one.type)])),
};

const request: ArrangeRequest = {
  keyColumn: column(text),
  events: { orders: about, returns: about },
};

/** A row of the orders: whose, its key, a day of January, an amount, a text. */
type Order = readonly [who: string, key: number, day: number, amount: number, kind: string];

/** Takes rows in as orders, and those with even keys as returns too. */
async function takeIn(warehouse: Warehouse, rows: readonly Order[]): Promise<void> {
  await importAs("orders", rows, warehouse);
  await importAs(
    "returns",
    rows.filter(([, key]) => key % 2 === 0),
    warehouse,
  );
}

async function importAs(
  table: string,
  rows: readonly Order[],
  warehouse: Warehouse,
): Promise<void> {
  const path = temporaryFile(`${table}.csv`, "");
  const lines = rows.map(
    ([who, key, day, amount, kind]) => `${who},${key},2026-01-${10 + day},${amount},${kind}`,
  );
  writeFileSync(path, ["who,order,seen,amount,kind", ...lines].join("\n"));
  const keys = { name: table, time: "seen", key: "order" };
  await warehouse.importTable({ ...importOf(path, orderColumns), ...keys });
}

/** Takes orders in and says whose data is other than the time before, and who is there for the first time, by key. */
async function changedBy(warehouse: Warehouse, rows: readonly Order[]) {
  await takeIn(warehouse, rows);
  const { layout } = await warehouse.arrange(request);
  const { table, latest } = layout.versions!;
  const frame = await warehouse.query(
    sql`select key, version = ${latest}, since = ${latest} from ${name(...table)} order by key`,
  );
  const found = rowsOf(frame);
  return {
    changed: found.flatMap(([key, isChanged]) => (isChanged === true ? [String(key)] : [])),
    arrived: found.flatMap(([key, , isNew]) => (isNew === true ? [String(key)] : [])),
  };
}

/** Takes orders in and says of whom which table changed, and until which day. */
async function changedParts(warehouse: Warehouse, rows: readonly Order[]): Promise<string[]> {
  await takeIn(warehouse, rows);
  const { layout } = await warehouse.arrange(request);
  const { table, latest, parts } = layout.versions!;
  const told = Object.entries(parts!.events).map(
    ([event, { version, last }]) =>
      sql`select key || ' ' || ${event} || ' ' || coalesce(day(${name(last)}), 0) as told from ${name(...table)} where ${name(version)} = ${latest}`,
  );
  const own = sql`select key || ' own' from ${name(...table)} where ${name(parts!.own)} = ${latest}`;
  const frame = await warehouse.query(
    sql`select told from (${join([...told, own], " union all ")}) order by told`,
  );
  return rowsOf(frame).map(([each]) => String(each));
}

const start: Order[] = [
  ["a", 1, 1, 5, "web"],
  ["b", 2, 2, 5, "web"],
  ["b", 3, 3, 5, "shop"],
  ["c", 4, 4, 5, "web"],
];

describe("versions of customers' data", () => {
  test("everybody is new the first time, and nobody has changed when the same rows come in another order", async () => {
    const warehouse = await memoryWarehouse();
    expect(await changedBy(warehouse, start)).toEqual({
      changed: ["a", "b", "c"],
      arrived: ["a", "b", "c"],
    });
    expect(await changedBy(warehouse, start.toReversed())).toEqual({ changed: [], arrived: [] });
  });

  test("a row that comes, goes or changes changes its customer, though all others are numbered anew", async () => {
    const warehouse = await memoryWarehouse();
    await changedBy(warehouse, start);
    const more: Order[] = [["A", 9, 1, 5, "web"], ...start, ["b", 5, 5, 1, "web"]];
    expect(await changedBy(warehouse, more)).toEqual({ changed: ["A", "b"], arrived: ["A"] });
    const other = more.map((row): Order => (row[0] === "c" ? ["c", 4, 4, 6, "web"] : row));
    expect(await changedBy(warehouse, other)).toEqual({ changed: ["c"], arrived: [] });
    expect(await changedBy(warehouse, other.slice(1))).toEqual({ changed: [], arrived: [] });
  });

  test("texts and amounts that others have make no difference, though columns are stored otherwise", async () => {
    const warehouse = await memoryWarehouse();
    await changedBy(warehouse, start);
    const more: Order[] = [...start, ["c", 6, 5, 1_234_567_890, "an app"]];
    expect(await changedBy(warehouse, more)).toEqual({ changed: ["c"], arrived: [] });
  });

  test("a text that takes the place of another in the list of a column is seen", async () => {
    const warehouse = await memoryWarehouse();
    await changedBy(warehouse, start);
    const renamed = start.map(([who, key, day, amount, kind]): Order => [
      who,
      key,
      day,
      amount,
      kind === "shop" ? "store" : kind,
    ]);
    expect(await changedBy(warehouse, renamed)).toEqual({ changed: ["b"], arrived: [] });
  });

  test("it is told which table changed of a customer, and the latest instant that an event came, went or was another", async () => {
    const warehouse = await memoryWarehouse();
    await changedBy(warehouse, start);
    expect(await changedParts(warehouse, start)).toEqual([]);
    const late: Order[] = [...start, ["b", 5, 1, 1, "web"], ["a", 6, 3, 1, "web"]];
    expect(await changedParts(warehouse, late)).toEqual([
      "a orders 13",
      "a returns 13",
      "b orders 11",
    ]);
    const other = late.map((row): Order => (row[1] === 3 ? ["b", 3, 2, 5, "shop"] : row));
    expect(await changedParts(warehouse, other)).toEqual(["b orders 13"]);
    expect(await changedParts(warehouse, other.slice(0, -1))).toEqual([
      "a orders 13",
      "a returns 13",
    ]);
    expect(await changedParts(warehouse, [...other, ["d", 7, 1, 1, "web"]])).toContain("d own");
  });

  test("whoever's rows differ from the time before has changed, and no one else", async () => {
    const order = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom("x", "y", "z"),
    );
    const orders = fc.uniqueArray(order, { selector: ([, key]) => key, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(orders, orders, async (before, after) => {
        const warehouse = await memoryWarehouse();
        await changedBy(warehouse, before);
        const { changed } = await changedBy(warehouse, after);
        const rows = (of: readonly Order[], key: string): string =>
          JSON.stringify(of.filter(([who]) => who === key).toSorted((a, b) => a[1] - b[1]));
        const keys = [...new Set(after.map(([who]) => who))].toSorted();
        expect(changed).toEqual(keys.filter((key) => rows(before, key) !== rows(after, key)));
      }),
      { numRuns: 8 },
    );
  });
});
