import type { DataFacts } from "@satsuma/plugin";
import prospects from "@satsuma/plugin-prospects";
import { expect, test } from "vitest";

const shop: DataFacts = {
  customers: 1000,
  asOf: "2026-03-01T00:00:00Z",
  currency: "EUR",
  attributes: [
    { name: "age", column: { type: { kind: "number" }, nullable: true }, known: 900, distinct: 60 },
    {
      name: "Home town",
      column: { type: { kind: "text" }, nullable: true },
      known: 900,
      distinct: 9,
    },
    {
      name: "email",
      column: { type: { kind: "text" }, nullable: true },
      known: 900,
      distinct: 900,
    },
    { name: "fax", column: { type: { kind: "number" }, nullable: true }, known: 20, distinct: 20 },
  ],
  events: [],
  segments: ["lapsed", "vip_customers"],
  nameInRule: (name) => (/^\w+$/u.test(name) ? name : `\`${name}\``),
};

test("advice looks for likes of a segment by what most customers have", () => {
  expect(prospects.advise!(shop)).toMatchObject([
    {
      fit: "fairly",
      config: { like: "vip_customers", features: { age: "age", Home_town: "`Home town`" } },
    },
  ]);
});

test("advice says what is missing: a segment, customers, features", () => {
  const nothing = { ...shop, customers: 10, segments: [], attributes: [] };
  const [advice] = prospects.advise!(nothing);
  expect(advice).toMatchObject({ fit: "not" });
  expect(advice!.missing).toHaveLength(3);
  expect("config" in advice!).toBe(false);
});

test("advice never takes a segment that the method itself proposed", () => {
  const [advice] = prospects.advise!({ ...shop, segments: ["like_vip_5", "like_vip_10", "vip"] });
  expect(advice).toMatchObject({ config: { like: "vip" } });
});
