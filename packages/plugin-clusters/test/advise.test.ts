import clusters from "@satsuma/plugin-clusters";
import type { ColumnFacts, DataFacts, EventTableFacts } from "@satsuma/plugin";
import { setUp } from "@satsuma/plugin/testing";
import { expect, test } from "vitest";

test("customers of a shop are compared by recency, orders, spend and numbers known of them", async () => {
  const [kmeans, hierarchical] = clusters.advise!(shop());
  expect(kmeans).toMatchObject({ method: "kmeans", fit: "well", missing: [] });
  expect(hierarchical).toMatchObject({ method: "hierarchical", fit: "fairly" });
  expect(kmeans!.because).toBe("4,338 customers can be compared by recency, orders, spend, age.");
  expect(kmeans!.config).toMatchObject({
    among: "has order_lines ever",
    features: [
      { value: "days since (last of order_lines.at ever)" },
      { value: "count of distinct order_lines.invoice ever" },
      { value: "sum of order_lines.amount ever" },
      { value: "age" },
    ],
  });
  const { contributions } = await setUp(clusters, kmeans!.config);
  expect(contributions.methods).toHaveLength(2);
});

test("returns and views of pages are no orders", () => {
  const [advice] = clusters.advise!({
    ...shop(),
    events: [table("returns", 9000, ["amount"]), table("orders", 4000, ["amount"])],
  });
  expect(advice!.config).toMatchObject({ among: "has orders ever" });
});

test("without two numbers nothing fits, and what is missing is said", () => {
  const [advice] = clusters.advise!({ ...shop(), events: [], attributes: [column("age", 40)] });
  expect(advice).toMatchObject({ fit: "not" });
  expect(advice!.missing).not.toEqual([]);
  expect(advice!.config).toBeUndefined();
});

test("attributes alone will do, though not as well", () => {
  const attributes = [column("age", 40), column("income", 70), column("customer_id", 1000)];
  const [advice] = clusters.advise!({ ...shop(), events: [], attributes });
  expect(advice).toMatchObject({
    fit: "fairly",
    config: { features: [{ name: "age" }, { name: "income" }] },
  });
});

const column = (name: string, distinct: number): ColumnFacts => ({
  name,
  known: 4338,
  distinct,
  column: { type: { kind: "number" }, nullable: true },
});

const table = (name: string, customers: number, fields: readonly string[]): EventTableFacts => ({
  name,
  time: "at",
  rows: 400_000,
  customers,
  fields: fields.map((field) => ({ ...column(field, 900), known: 400_000 })),
});

const shop = (): DataFacts => ({
  customers: 4338,
  asOf: "2011-12-10T00:00:00Z",
  currency: "GBP",
  attributes: [column("age", 60), column("customer_id", 1000), column("flag", 2)],
  events: [table("order_lines", 4338, ["invoice", "amount", "price"])],
  segments: [],
  nameInRule: (name) => name,
});
