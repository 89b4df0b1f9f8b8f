import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Arranged, Fragment, Warehouse } from "@satsuma/sql";
import { column, csv, importOf, instant, number, text } from "./support/table.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { versionsByCustomer } from "./support/versions.ts";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const columns: FileColumn[] = [
  { name: "who", type: text },
  { name: "order", type: number, scale: 0 },
  { name: "seen", type: instant },
  { name: "amount", type: number, scale: 2 },
  { name: "kind", type: text },
];

const about = {
  customer: "who",
  time: "seen",
  key: "order",
  fields: Object.fromEntries(columns.slice(1).map((one) => [one.name, column(one.type)])),
};

const ofEvents: ArrangeRequest = {
  keyColumn: column(text),
  events: { orders: about, returns: about },
};

const withCustomers: ArrangeRequest = {
  ...ofEvents,
  customers: { key: "id", attributes: { since: column(text), content: column(text) } },
};

/** Attributes that are called as columns of ours are. */
const customerColumns: FileColumn[] = [
  { name: "id", type: text },
  { name: "since", type: text },
  { name: "content", type: text },
];

/** An event: whose, the day of January, an amount, a text. Keys are given out one after another. */
type Event = readonly [who: string, day: number, amount: number, kind: string];

/** Files that come at once, one a table. */
interface Step {
  readonly orders: readonly Event[];
  readonly returns: readonly Event[];
}

/** Takes in what comes, step by step: reading only new files, or all of them each time. */
class Shop {
  readonly #folder = temporaryFolder();
  readonly #paths: Record<keyof Step, string[]> = { orders: [], returns: [] };
  #key = 0;

  readonly warehouse: Warehouse;
  readonly #way: string | undefined;

  /** @param way how files are read, where only new ones are to be */
  constructor(warehouse: Warehouse, way: string | undefined) {
    this.warehouse = warehouse;
    this.#way = way;
  }

  async customers(rows: readonly string[]): Promise<void> {
    const path = join(this.#folder, "customers.csv");
    writeFileSync(path, ["id,since,content", ...rows.map((row) => `${row},x`)].join("\n"));
    await this.warehouse.importTable({
      ...importOf(path, customerColumns),
      name: "customers",
      key: "id",
      fingerprint: rows.join("\n"),
    });
  }

  async take(step: Step, request: ArrangeRequest): Promise<Arranged> {
    for (const table of ["orders", "returns"] as const) await this.#import(table, step[table]);
    return this.warehouse.arrange(request);
  }

  async #import(table: keyof Step, events: readonly Event[]): Promise<void> {
    const paths = this.#paths[table];
    const isNew = events.length > 0 || paths.length === 0;
    if (isNew) {
      const path = join(this.#folder, `${table}-${paths.length}.csv`);
      const lines = events.map(([who, day, amount, kind]) => {
        this.#key += 1;
        return `${who},${this.#key},2026-01-${10 + day},${amount},${kind}`;
      });
      writeFileSync(path, ["who,order,seen,amount,kind", ...lines].join("\n"));
      paths.push(path);
    }
    await this.warehouse.importTable({
      ...importOf(paths[0]!, columns),
      name: table,
      time: "seen",
      key: "order",
      from: { paths: [...paths], marks: paths.map((path) => path), format: csv, columns },
      ...(this.#way === undefined ? {} : { way: this.#way, fingerprint: paths.join("\n") }),
    });
  }
}

/** All that is told and stored, but for the order of rows and what says how it came about. */
async function outcome(warehouse: Warehouse, arranged: Arranged) {
  const { addedCustomers: _, events, layout, ...told } = arranged;
  const tables = Object.values(layout.events).map(({ table }) => table);
  return {
    ...told,
    layout: { ...layout, events: Object.values(layout.events).map(withoutPosition) },
    events: Object.entries(events).map(([event, { added: __, ...of }]) => [event, of]),
    customers: await allRows(warehouse, ["satsuma", "customers"]),
    versions: await queried(warehouse, versionsByCustomer(layout.versions!.table)),
    rows: await Promise.all(tables.map(async (table) => allRows(warehouse, table))),
    types: await Promise.all(
      tables.map(async (table) =>
        rowsOf(await warehouse.query(sql`describe ${name(...table)}`)).map(([, type]) => type),
      ),
    ),
  };
}

function withoutPosition(all: Arranged["layout"]["events"][string]) {
  const { position: _, ...layout } = all;
  return layout;
}

async function allRows(warehouse: Warehouse, table: readonly string[]) {
  return queried(warehouse, sql`select * from ${name(...table)}`);
}

async function queried(warehouse: Warehouse, query: Fragment) {
  return rowsOf(await warehouse.query(sql`select * from (${query}) order by all`));
}

/** Whether the numbers of rows tell in which order each customer's events happened. */
async function isInOrder(warehouse: Warehouse, table: readonly string[]): Promise<boolean> {
  const frame = await warehouse.query(
    sql`select count(*) from (select rowid as place, row_number() over (partition by ordinal order by rowid) as one,
    row_number() over (partition by ordinal order by seen, "order") as other from ${name(...table)}) where one <> other`,
  );
  return Number(rowsOf(frame)[0]![0]) === 0;
}

/** Takes in step by step. @returns what is told at last */
async function takeAll(
  shop: Shop,
  steps: readonly (Step & { readonly known: readonly string[] | undefined })[],
  request: ArrangeRequest,
): Promise<Arranged> {
  let told: Arranged | undefined;
  for (const { known, ...step } of steps) {
    if (request.customers && known) await shop.customers(known);
    told = await shop.take(step, request);
  }
  return told!;
}

const start: Step = {
  orders: [
    ["a", 1, 5, "web"],
    ["b", 2, 7, "web"],
    ["b", 3, 5, "shop"],
    ["c", 4, 3, "web"],
  ],
  returns: [["a", 5, 5, "web"]],
};

async function shops() {
  return {
    added: new Shop(await memoryWarehouse(), "the way of reading"),
    whole: new Shop(await memoryWarehouse(), undefined),
  };
}

describe("arranging events that were added", () => {
  test("they lie behind those that were there, and it is told which they are", async () => {
    const { added } = await shops();
    const first = await added.take(start, ofEvents);
    const next = await added.take({ orders: [["b", 9, 1, "web"]], returns: [] }, ofEvents);
    const since = first.layout.versions!.latest;
    expect(next.events["orders"]!.added).toEqual({ since, column: "rowid", from: 4 });
    expect(next.events["returns"]!.added).toEqual({ since, column: "rowid", from: 1 });
    expect(next.addedCustomers).toEqual({ since, column: "ordinal", from: 3 });
    const frame = await added.warehouse.query(
      sql`select rowid, who from satsuma."event:orders" order by rowid`,
    );
    expect(rowsOf(frame).at(-1)).toEqual([4, "b"]);
  });

  test("the place of an event is told as long as a customer's come one after the other", async () => {
    const { added } = await shops();
    await added.take(start, ofEvents);
    const later = await added.take({ orders: [["b", 9, 1, "web"]], returns: [] }, ofEvents);
    expect(later.layout.events["orders"]!.position).toBe("rowid");
    const others = await added.take({ orders: [["a", 8, 1, "web"]], returns: [] }, ofEvents);
    expect(others.layout.events["orders"]!.position).toBe("rowid");
    const late = await added.take({ orders: [["c", 2, 1, "web"]], returns: [] }, ofEvents);
    expect(late.layout.events["orders"]!.position).toBeUndefined();
  });

  test("customers who come after all others are numbered behind them; one who comes before numbers all anew", async () => {
    const { added } = await shops();
    await added.take(start, ofEvents);
    const later = await added.take({ orders: [["d", 9, 1, "web"]], returns: [] }, ofEvents);
    expect(later.addedCustomers).toMatchObject({ from: 3 });
    const before = await added.take({ orders: [["A", 9, 1, "web"]], returns: [] }, ofEvents);
    expect(before.addedCustomers).toBeUndefined();
    expect(
      (await allRows(added.warehouse, ["satsuma", "customers"])).map(([, key]) => key),
    ).toEqual(["A", "a", "b", "c", "d"]);
  });

  test("a column takes the type that values need which were added, and all else stays", async () => {
    const { added } = await shops();
    await added.take(start, ofEvents);
    const step: Step = { orders: [["b", 9, 12345, "app"]], returns: [] };
    const next = await added.take(step, ofEvents);
    expect(next.events["orders"]!.added).toBeDefined();
    expect(next.layout.events["orders"]!.codes).toEqual({ kind: 3 });
    const frame = await added.warehouse.query(
      sql`select amount, kind from satsuma."event:orders" order by rowid`,
    );
    expect(rowsOf(frame).at(-1)).toEqual(["12345.00", "app"]);
    expect(rowsOf(frame).at(0)).toEqual(["5.00", "web"]);
  });

  test("a table to which much comes is written anew, in order", async () => {
    const { added } = await shops();
    await added.take(start, ofEvents);
    const many = Array.from({ length: 10_001 }, (_, i): Event => ["a", i % 9, 1, "web"]);
    const next = await added.take({ orders: many, returns: [] }, ofEvents);
    expect(next.events["orders"]!.added).toBeUndefined();
    expect(await isInOrder(added.warehouse, ["satsuma", "event:orders"])).toBe(true);
    const more = await added.take({ orders: many.slice(0, 100), returns: [] }, ofEvents);
    expect(more.events["orders"]!.added).toMatchObject({ from: 10_005 });
  });

  test("customers whose own rows changed, and those who come after them, leave events where they are", async () => {
    const { added } = await shops();
    await added.customers(["a,DE", "b,AT"]);
    await added.take(start, withCustomers);
    await added.customers(["a,DE", "b,DE", "d,DE"]);
    const step: Step = { orders: [["d", 9, 1, "web"]], returns: [] };
    const next = await added.take(step, withCustomers);
    expect(next.events["orders"]!.added).toMatchObject({ from: 3 });
    expect(next.addedCustomers).toBeUndefined();
    await added.customers(["a,DE", "aa,AT", "b,DE", "d,DE"]);
    const moved = await added.take({ orders: [], returns: [] }, withCustomers);
    expect(moved.events["orders"]!.added).toBeUndefined();
  });

  test("events that nobody owned are arranged when their customer comes", async () => {
    const { added } = await shops();
    await added.customers(["a,DE", "b,AT"]);
    const first = await added.take(start, withCustomers);
    expect(first.events["orders"]!.orphans).toBe(1);
    await added.customers(["a,DE", "b,AT", "c,DE"]);
    const next = await added.take({ orders: [], returns: [] }, withCustomers);
    expect(next.events["orders"]).toMatchObject({ orphans: 0, rows: 4 });
    expect(next.events["returns"]!.added).toBeDefined();
  });

  const event: fc.Arbitrary<Event> = fc.tuple(
    fc.constantFrom("a", "b", "c", "d", "e", "f"),
    fc.integer({ min: 0, max: 9 }),
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(1234)),
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom("x", "y") }, fc.constant("z")),
  );
  const everybody = ["a,DE", "b,AT", "c,FR", "d,AT", "e,DE", "f,AT"];
  const known = fc.oneof(
    fc.subarray(everybody, { minLength: 2 }),
    fc.integer({ min: 2, max: 6 }).map((count) => everybody.slice(0, count)),
  );
  const step = (minLength: number) =>
    fc.record({
      known: fc.option(known, { freq: 2, nil: undefined }),
      orders: fc.array(event, { minLength, maxLength: 30 }),
      returns: fc.array(event, { maxLength: 3 }),
    });
  // Something comes at each: what is asked again of the same rows is not counted where they are known to be the same.
  const history = fc.tuple(step(5), fc.array(step(1), { minLength: 1, maxLength: 4 }));

  test.each([
    ["known by events alone", ofEvents],
    ["of a table of their own", withCustomers],
  ])(
    "of customers %s, step by step tells and keeps the same as arranging all of them each time",
    async (_, request) => {
      await fc.assert(
        fc.asyncProperty(history, async ([first, others]) => {
          const { added, whole } = await shops();
          const steps = [{ ...first, known: first.known ?? everybody.slice(1, 3) }, ...others];
          const now = await takeAll(added, steps, request);
          const all = await takeAll(whole, steps, request);
          expect(await outcome(added.warehouse, now)).toEqual(await outcome(whole.warehouse, all));
          const events = Object.values(now.layout.events);
          const placed = events.filter(({ position }) => position !== undefined);
          for (const { table } of placed)
            expect(await isInOrder(added.warehouse, table)).toBe(true);
        }),
        { numRuns: Number(process.env["RANDOM_RUNS"] ?? 2) },
      );
    },
    60_000,
  );
});
