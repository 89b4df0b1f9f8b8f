import type { ColumnFacts, DataFacts, EventTableFacts, ValueType } from "@satsuma/plugin";
import { usualFeatures, usualGroups } from "@satsuma/plugin/variables";
import { expect, test } from "vitest";

test("features of a shop are rhythm, amounts and variety of its orders, the rhythm of other events, and numbers known of most", () => {
  expect(expressions(usualFeatures(shop))).toEqual({
    orders_count: "count of orders ever",
    orders_in_90_days: "count of orders in last 90 days",
    days_since_orders: "days since (last of orders.at ever)",
    orders_amount: "sum of orders.amount ever",
    different_voucher: "count of distinct orders.voucher ever",
    page_views_count: "count of `page views` ever",
    page_views_in_90_days: "count of `page views` in last 90 days",
    days_since_page_views: "days since (last of `page views`.at ever)",
    age: "age",
    is_member: "is_member",
  });
});

test("features come with a sentence, and with a unit where there is one", () => {
  const features = usualFeatures(shop);
  expect(Object.values(features).filter(({ doc }) => !/^[A-Z].*\.$/u.test(doc))).toEqual([]);
  expect(features["days_since_orders"]?.unit).toBe("days");
  expect(features["age"]).toEqual({ expression: "age", doc: "How old they are.", unit: "years" });
});

test("what a piece costs is no amount beside what was paid, and is one where nothing else says it", () => {
  const fieldsOf = (...fields: readonly ColumnFacts[]) =>
    Object.keys(usualFeatures({ ...shop, events: [table("sales", 5000, fields)] }));
  const price = facts("UnitPrice", { kind: "number" }, 400);
  const paid = facts("amount", { kind: "number" }, 900);
  const pieces = facts("Quantity", { kind: "number" }, 300);
  expect(fieldsOf(pieces, price, paid)).toEqual(
    expect.arrayContaining(["sales_Quantity", "sales_amount"]),
  );
  expect(fieldsOf(pieces, price, paid)).not.toContain("sales_UnitPrice");
  expect(fieldsOf(facts("price", { kind: "number" }, 400))).toContain("sales_price");
});

test("orders and lines of one rhythm count once", () => {
  const lines = { ...shop.events[0]!, name: "order_lines", rows: 9000 };
  const features = usualFeatures({ ...shop, events: [...shop.events, lines] });
  expect(Object.keys(features).filter((name) => name.startsWith("order_lines"))).toEqual([]);
});

test("data of attributes alone has features, and data of nothing has none", () => {
  expect(Object.keys(usualFeatures({ ...shop, events: [] }))).toEqual(["age", "is_member"]);
  expect(usualFeatures({ ...shop, events: [], attributes: [] })).toEqual({});
});

test("groups are texts of some different values that most have, and no names", () => {
  expect(expressions(usualGroups(shop))).toEqual({ country: "country" });
});

const expressions = (features: ReturnType<typeof usualFeatures>) =>
  Object.fromEntries(Object.entries(features).map(([name, { expression }]) => [name, expression]));

const facts = (name: string, type: ValueType, distinct: number, known = 1000): ColumnFacts => ({
  name,
  column: { type, nullable: true },
  known,
  distinct,
});

const table = (name: string, rows: number, fields: readonly ColumnFacts[]): EventTableFacts => ({
  name,
  time: "at",
  rows,
  customers: 900,
  first: `2025-01-01T00:00:00Z`,
  last:
    name === "orders" || name === "order_lines" ? "2026-03-01T00:00:00Z" : "2026-02-01T00:00:00Z",
  fields,
});

const shop: DataFacts = {
  customers: 1000,
  asOf: "2026-03-01T00:00:00Z",
  currency: "EUR",
  attributes: [
    {
      ...facts("age", { kind: "number" }, 60),
      column: {
        type: { kind: "number" },
        nullable: true,
        description: "How old they are.",
        unit: "years",
      },
    },
    facts("customer_id", { kind: "number" }, 1001),
    facts("fax", { kind: "number" }, 90, 90),
    facts("is_member", { kind: "yes/no" }, 2),
    facts("country", { kind: "text" }, 5),
    facts("email", { kind: "text" }, 1000),
  ],
  events: [
    table("orders", 5000, [
      facts("amount", { kind: "money", currency: "EUR" }, 1001),
      facts("store_no", { kind: "number" }, 40),
      facts("voucher", { kind: "text" }, 300),
      facts("channel", { kind: "text" }, 3),
    ]),
    table("page views", 90_000, []),
  ],
  segments: [],
  nameInRule: (name) => (/^\w+$/u.test(name) ? name : `\`${name}\``),
};
