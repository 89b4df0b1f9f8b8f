import lifetime from "@satsuma/plugin-lifetime";
import type { LifetimeModel } from "@satsuma/plugin-lifetime";
import type { DataFacts, EventTableFacts, ModelView } from "@satsuma/plugin";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { fitAndScore, project, shopOf, valueMethod } from "./shop.ts";
import { simulatedShop } from "./simulated-shop.ts";

const shop = simulatedShop({ customers: 600, weeks: 80, parameters: [0.7, 5, 0.9, 2.5] });

describe("what is read", () => {
  test("is orders by day, and what explanations speak of", async () => {
    const method = await valueMethod({ where: 'status is "paid"' });
    expect(method.among?.(method.standard)).toBe('has orders where (status is "paid") ever');
    expect(method.events?.(method.standard)).toMatchObject({
      table: "orders",
      fields: {
        date: {
          expression: "year of ordered_at * 10000 + month of ordered_at * 100 + day of ordered_at",
        },
        amount: { expression: "amount" },
      },
      where: 'status is "paid"',
      window: "ever",
    });
    const read = Object.values(method.reads(method.standard)).map(({ expression }) => expression);
    expect(read).toEqual([
      'count of orders where (status is "paid") ever',
      'days since (first of orders.ordered_at where (status is "paid") ever)',
      'days since (last of orders.ordered_at where (status is "paid") ever)',
      'sum of orders.amount where (status is "paid") ever',
    ]);
  });

  test("is refused of a table the project does not have, with the nearest name", async () => {
    await expect(setUp(lifetime, { orders: "order" }, { project })).rejects.toMatchObject({
      code: "LIFETIME_NO_TABLE",
      help: "did you mean orders?",
    });
  });
});

describe("rules", () => {
  test("single out the most valuable and those likely gone, by money and silence, in the currency", async () => {
    const method = await valueMethod();
    const { fitted } = await fitAndScore(shop);
    const number = { kind: "number" } as const;
    const drafts = method.rules?.(fitted.model, {
      expressions: {
        orders: "o",
        first: "f",
        last: "days since x",
        spent: "sum of orders.amount ever",
      },
      types: {
        orders: number,
        first: number,
        last: number,
        spent: { kind: "money", currency: "EUR" },
      },
      nameInRule: (name) => name,
      textInRule: (text) => JSON.stringify(text),
      numberInRule: String,
    });
    const top = drafts?.find(({ name }) => name === "top_value");
    expect(top?.where).toMatch(
      /^sum of orders\.amount ever >= [\d.]+ EUR and days since x <= \d+$/u,
    );
    expect(top?.measures["precision"]?.value).toBeGreaterThan(0.5);
    expect(top?.measures["recall"]?.value).toBeGreaterThan(0.5);
  });
});

describe("an explanation", () => {
  test.each([
    {
      customer: { orders: 5, first: 100, last: 60, spent: "250.00" },
      says: [
        "bought 5 times, first 100 days ago",
        "the last order is 60 days ago, long for them: 10 days lie between their orders on average",
        "spent 50.00 each time on average, where a day with orders of all customers brings 20.00",
      ],
    },
    {
      customer: { orders: 1, first: 1, last: 1, spent: "20.00" },
      says: [
        "bought once, first 1 day ago",
        "the last order is 1 day ago, and nothing came after it",
        "spent 20.00 each time on average, where a day with orders of all customers brings 20.00",
      ],
    },
    {
      customer: { orders: null, first: null, last: null, spent: null },
      says: ["has never bought"],
    },
  ])("speaks of how they bought: $says.0", async ({ customer, says }) => {
    const method = await valueMethod();
    const { fitted } = await fitAndScore(shop);
    const model = { ...fitted.model, money: { kind: "average", average: 20 } };
    expect(method.explain?.(model, customer).map(({ text }) => text)).toEqual(says);
  });
});

describe("pictures", () => {
  test("show the chance to be alive, the hold-out and the spread of values", async () => {
    const { fitted } = await fitAndScore(shop);
    const [alive, holdout, value] = await drawn(fitted.model);
    expect(alive).toMatchObject({ kind: "heat map", rows: { label: "Repeat orders" } });
    expect(holdout).toMatchObject({
      kind: "curve",
      lines: [{ label: "came" }, { label: "expected" }],
    });
    expect(value).toMatchObject({ kind: "distribution" });
    const counted = value?.kind === "distribution" ? (value.groups[0]?.counts ?? []) : [];
    const below = fitted.model.spread?.below ?? 0;
    expect(counted.reduce((sum, count) => sum + count, below)).toBe(600);
  });

  test("show nothing where nothing was found", async () => {
    const { fitted } = await fitAndScore(shopOf([]));
    expect(await drawn(fitted.model)).toEqual([undefined, undefined, undefined]);
  });
});

describe("advice", () => {
  const field = (name: string, kind: "money" | "number" | "text") => ({
    name,
    column: {
      type: kind === "money" ? { kind, currency: "EUR" } : { kind },
      nullable: false,
    },
    known: 900,
    distinct: 100,
  });
  const table = (name: string, fields: EventTableFacts["fields"]): EventTableFacts => ({
    name,
    time: "at",
    rows: 900,
    customers: 300,
    first: "2025-01-01T00:00:00Z",
    last: "2025-12-31T00:00:00Z",
    fields,
  });
  const facts = (...events: EventTableFacts[]): DataFacts => ({
    customers: 400,
    asOf: "2026-01-01T00:00:00Z",
    currency: "EUR",
    attributes: [],
    events,
    segments: [],
    nameInRule: (name) => name,
  });

  test("takes the table of orders and its amount, with a config that is accepted", async () => {
    const [advice] =
      lifetime.advise?.(
        facts(
          table("returns", [field("amount", "money")]),
          table("orders", [field("discount", "money"), field("amount", "money")]),
        ),
      ) ?? [];
    expect(advice).toMatchObject({
      method: "value",
      fit: "well",
      config: { orders: "orders", amount: "amount" },
    });
    await expect(setUp(lifetime, advice?.config, { project })).resolves.toBeDefined();
  });

  test("keeps a whole year back where there are two, so that seasons do not matter", () => {
    const orders = table("orders", [field("amount", "money")]);
    const long = { ...orders, first: "2023-01-01T00:00:00Z" };
    expect(lifetime.advise?.(facts(long))[0]?.config).toMatchObject({ holdoutWeeks: 52 });
    expect(lifetime.advise?.(facts(orders))[0]?.config).toMatchObject({ holdoutWeeks: 13 });
  });

  test("says what is missing where there is no money, or hardly any history", () => {
    const [none] = lifetime.advise?.(facts(table("page_views", [field("path", "text")]))) ?? [];
    expect(none).toMatchObject({ fit: "not", missing: [expect.any(String)] });
    const young = { ...table("orders", [field("amount", "money")]), first: "2025-12-01T00:00:00Z" };
    expect(lifetime.advise?.(facts(young))[0]).toMatchObject({ fit: "fairly" });
  });
});

async function drawn(model: LifetimeModel) {
  const { contributions } = await setUp(lifetime, { orders: "orders" }, { project });
  const input = { model, params: {}, quality: {}, asOf: "2026-01-01T00:00:00Z" };
  return (contributions.views ?? [])
    .filter((view): view is ModelView => view.kind === "model")
    .map((view) => view.draw(input));
}
