import type { EventReads, Frame, Method, Scalar } from "@satsuma/plugin";
import { cell } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { askedIn } from "./support/asking.ts";
import { codesOf, codesTold } from "./support/failing-together.ts";
import type { Failing } from "./support/failing-together.ts";
import { orderCount, pluginOf } from "./support/order-count.ts";
import { folderWith, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";
import { manyOrdersConfig } from "./support/many-orders.ts";
import { use } from "@satsuma/plugin";

const orders = (more: Partial<EventReads> = {}): EventReads => ({
  table: "orders",
  fields: {
    amount: { expression: "amount", doc: "Amount." },
    status: { expression: "status", doc: "Status." },
    is_large: { expression: "amount > 100 EUR", doc: "Large." },
    at: { expression: "ordered_at", doc: "When." },
  },
  window: "ever",
  ...more,
});

const seen = async (
  more: Partial<EventReads>,
  parts: Partial<Method> = {},
  asOf = "2026-03-01",
): Promise<{ readonly count: number; readonly rows: Record<string, Scalar>[] }> =>
  (
    await askedIn(smallShop, smallConfig, {
      parts: { events: () => orders(more), ...parts },
      look: async ({ events }) => {
        const rows: Record<string, Scalar>[] = [];
        for await (const frame of events!.stream()) rows.push(...rowsOf(frame));
        return { count: await events!.count(), rows };
      },
      asOf,
    })
  ).answer;

describe("a method that reads events one by one", () => {
  it("gets them by customer, then time, with its own fields", async () => {
    const { count, rows } = await seen({});
    expect(count).toBe(6);
    expect(rows.slice(0, 3)).toEqual([
      {
        customer: "ada",
        amount: 300,
        status: "cancelled",
        is_large: true,
        at: "2025-11-11T18:30:00Z",
      },
      { customer: "ada", amount: 80, status: "paid", is_large: false, at: "2026-01-05T09:00:00Z" },
      {
        customer: "ada",
        amount: 120.5,
        status: "paid",
        is_large: true,
        at: "2026-02-20T10:00:00Z",
      },
    ]);
  });

  it("gets numbers as doubles and texts as codes", async () => {
    const { answer } = await askedIn(smallShop, smallConfig, {
      parts: { events: () => orders() },
      look: async ({ events }) => {
        for await (const { columns } of events!.stream())
          return Object.entries(columns).map(([name, { kind }]) => `${name} ${kind}`);
        return [];
      },
    });
    expect(answer.toSorted()).toEqual([
      "amount numbers",
      "at values",
      "customer values",
      "is_large values",
      "status codes",
    ]);
  });

  it.each<[string, string, number]>([
    ["ever", "2026-03-01", 6],
    ["ever", "2026-02-20", 3],
    ["in last 30 days", "2026-03-01", 3],
    ["before 2026-01-05", "2026-03-01", 2],
    ["from 2025-11-11 to 2026-01-05", "2026-03-01", 2],
  ])("gets those %s as of %s", async (window, asOf, count) => {
    expect((await seen({ window }, {}, asOf)).count).toBe(count);
  });

  it("gets those that pass its condition, of the customers it is about", async () => {
    const { rows } = await seen({ where: 'status is "paid"' }, { among: () => 'country is "DE"' });
    expect(rows.map(({ customer, amount }) => [customer, amount])).toEqual([
      ["ada", 80],
      ["ada", 120.5],
      ["cleo", 45],
    ]);
  });

  it("scores in batches with the events of each batch beside it", async () => {
    const totals: Method = {
      ...orderCount,
      reads: () => ({ spent: { expression: "sum of orders.amount ever", doc: "Spent." } }),
      events: () => ({
        table: "orders",
        fields: { amount: { expression: "amount", doc: "Amount." } },
        window: "ever",
      }),
      writes: () => ({
        differs: { type: { kind: "yes/no" }, nullable: true, description: "Whether they differ." },
        batch: { type: { kind: "number" }, nullable: true, description: "Customers in the batch." },
      }),
      fit: async () => ({ model: {}, quality: {}, warnings: [] }),
      score: { apply: (_, features, events) => compared(features, events!) },
    };
    const rules = "segment wrong where test.differs\nsegment together where test.batch >= 20000\n";
    const folder = await folderWith({ ...largeShop(20_000), "segments/shop.seg": rules });
    const project = await projectIn(folder, {
      ...manyOrdersConfig,
      plugins: [use(pluginOf(totals), {})],
    });
    const { segments, customers } = await project.run({ asOf: "2026-02-20" });
    expect(customers).toBe(20_000);
    expect(segments.map(({ name, size }) => [name, size])).toEqual([
      ["wrong", 0],
      ["together", 0],
    ]);
  });

  it("is refused by the plugin's name for what its table does not have", async () => {
    const fields = (expression: string) => ({ fields: { x: { expression, doc: "x" } } });
    const ways: readonly (readonly [string, string, Partial<EventReads>])[] = [
      ["a table that is not there", "PLUGIN_CONFIG", { table: "odrers" }],
      ["a field that is not there", "PLUGIN_CONFIG", fields("amuont")],
      ["a field of customers", "PLUGIN_CONFIG", fields("country")],
      ["a condition that is none", "PLUGIN_CONFIG", { where: "amount" }],
      ["no window", "PLUGIN_CONFIG", { window: "lately" }],
      ["more than a window", "PLUGIN_CONFIG", { window: "ever > 3" }],
      ["another window for each customer", "PLUGIN_CONFIG", { window: "after birth_date" }],
      [
        "a name that is taken",
        "PLUGIN_RESULT",
        { fields: { customer: { expression: "amount", doc: "x" } } },
      ],
    ];
    const failing = ways.map(([title, code, more]): Failing => [
      title,
      code,
      { events: () => orders(more) },
    ]);
    expect(await codesTold(failing)).toEqual(codesOf(failing));
  });
});

/** More customers than are scored at once, two of three with up to four orders. */
function largeShop(customers: number) {
  const keys = Array.from({ length: customers }, (_, i) => `c${i}`);
  const orders = keys.flatMap((key, i) =>
    Array.from(
      { length: i % 3 === 0 ? 0 : 1 + (i % 4) },
      (_, n) => `${key},2026-01-${10 + n},${i % 97}\n`,
    ),
  );
  return {
    "customers.csv": `id,country\n${keys.map((key) => `${key},DE\n`).join("")}`,
    "orders.csv": `customer,happened,amount\n${orders.join("")}`,
  };
}

/** Whether what the events add up to is not what the warehouse says it is. */
function compared(features: Frame, events: Frame): Frame {
  const totals = new Float64Array(features.length);
  for (let i = 0; i < events.length; i += 1)
    totals[Number(cell(events.columns["row"]!, i))]! += Number(cell(events.columns["amount"]!, i));
  const differs = Array.from(
    totals,
    (total, row) => Math.abs(total - Number(cell(features.columns["spent"]!, row))) > 1e-6,
  );
  return {
    length: features.length,
    columns: {
      differs: { kind: "values", values: differs },
      batch: { kind: "numbers", values: new Float64Array(features.length).fill(features.length) },
    },
  };
}

const rowsOf = (frame: Frame): Record<string, Scalar>[] =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(
      Object.entries(frame.columns).map(([name, column]) => [name, cell(column, row)]),
    ),
  );
