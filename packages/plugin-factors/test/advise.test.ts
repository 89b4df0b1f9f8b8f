import type { Advice, ColumnFacts, DataFacts, ValueType } from "@satsuma/plugin";
import factors from "@satsuma/plugin-factors";
import { describe, expect, test } from "vitest";

describe("advice", () => {
  test("takes amounts and rhythm as features, and no numbers that only tell rows apart", () => {
    const config = adviceOn(shop)("components").config;
    expect(config).toEqual({
      features: {
        orders_count: "count of orders ever",
        orders_in_90_days: "count of orders in last 90 days",
        days_since_orders: "days since (last of orders.at ever)",
        orders_amount: "sum of orders.amount ever",
        orders_pieces: "sum of orders.pieces ever",
        different_product: "count of distinct orders.product ever",
        age: "age",
      },
    });
  });

  test("foretells the next months of those who were customers before them", () => {
    expect(adviceOn(shop)("logistic")).toMatchObject({
      fit: "fairly",
      config: {
        among: "has orders ever",
        logistic: { outcome: "has orders in last 90 days", horizon: "90 days" },
        features: { country: "country" },
      },
    });
    expect(adviceOn(shop)("linear").config).toMatchObject({
      linear: { outcome: "sum of orders.amount in last 90 days", horizon: "90 days" },
    });
  });

  test("says what is missing where events span too little time", () => {
    const short = { ...shop, events: [{ ...shop.events[0]!, first: "2026-01-01T00:00:00Z" }] };
    expect(adviceOn(short)("logistic")).toMatchObject({
      fit: "not",
      missing: ["At least 180 days of events: they span 59."],
    });
    expect("config" in adviceOn(short)("logistic")).toBe(false);
  });

  test("explains the last yes or no of customers without events, and not by itself", () => {
    const attributes = [facts("tenure", number, 70), facts("Churn", { kind: "yes/no" }, 2)];
    const { config } = adviceOn({ ...shop, events: [], attributes })("logistic");
    expect(config).toEqual({ features: { tenure: "tenure" }, logistic: { outcome: "Churn" } });
  });

  test("finds too little in too few features or customers", () => {
    expect(adviceOn({ ...shop, events: [] })("factors")).toMatchObject({ fit: "not" });
    expect(adviceOn({ ...shop, customers: 5 })("components")).toMatchObject({ fit: "not" });
    expect(adviceOn({ ...shop, customers: 0 })("linear")).toMatchObject({ fit: "not" });
  });
});

const number = { kind: "number" } as const;

const facts = (name: string, type: ValueType, distinct: number): ColumnFacts => ({
  name,
  column: { type, nullable: false },
  known: 1000,
  distinct,
});

const shop: DataFacts = {
  customers: 1000,
  asOf: "2026-03-01T00:00:00Z",
  currency: "EUR",
  attributes: [
    facts("age", number, 60),
    facts("customer_id", number, 1001),
    facts("latitude", number, 1001),
    facts("country", { kind: "text" }, 5),
    facts("name", { kind: "text" }, 900),
  ],
  events: [
    {
      name: "orders",
      time: "at",
      key: "order",
      rows: 5000,
      customers: 900,
      first: "2025-01-01T00:00:00Z",
      last: "2026-03-01T00:00:00Z",
      fields: [
        facts("pieces", number, 20),
        facts("amount", { kind: "money", currency: "EUR" }, 1001),
        facts("orderId", number, 1001),
        facts("store_no", number, 40),
        facts("order", { kind: "text" }, 1001),
        facts("product", { kind: "text" }, 300),
        facts("channel", { kind: "text" }, 3),
      ],
    },
  ],
  segments: [],
  nameInRule: (name) => name,
};

const adviceOn =
  (data: DataFacts) =>
  (method: string): Advice => {
    const found = factors.advise!(data).find((advice) => advice.method === method);
    if (found === undefined) throw new RangeError(`there is no advice on ${method}`);
    return found;
  };
