import type { Cond, Value } from "@satsuma/ir";
import { compileScan, duckdb, print } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as b from "./support/build.ts";
import { berlin, outputOf } from "./support/case.ts";
import { customer, order, visit } from "./support/catalogue.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { plainTelling, shopLayout, shopTables } from "./support/shop.ts";
import type { ShopData } from "./support/shop.ts";

const data: ShopData = {
  customers: [{ points: 5, country: "DE" }, {}],
  orders: Array.from({ length: 12 }, (_, i) => ({
    at: `2026-01-${String(i + 1).padStart(2, "0")}T00:00:00Z`,
    amount: i,
    quantity: i,
    status: `s${i % 3}`,
  })),
  visits: [{ at: "2026-01-01T00:00:00Z" }],
};
const layout = shopLayout("shop", data, plainTelling);

let engine: Engine | undefined;
beforeAll(async () => {
  engine = await engines.find(({ name }) => name === "duckdb")?.open();
  await engine?.load(shopTables("shop", data));
});
afterAll(() => engine?.close());

const textOf = (...outputs: readonly Output[]): string =>
  print(compileScan({ layout, asOf: berlin.asOf, outputs }, duckdb), duckdb).text;

const rowsOf = async (...outputs: readonly Output[]) => {
  const scan = compileScan({ layout, asOf: berlin.asOf, outputs }, duckdb);
  return (await engine?.run(print(scan, duckdb))) ?? [];
};

/** How often a statement reads a table. */
const readings = (text: string, table: string): number =>
  text.split(`FROM "shop"."${table}"`).length - 1;

const pointsOver = (count: number): Cond =>
  b.compare(customer.points, "gt", b.digits(String(count)));

/** Each level uses the one below twice: written out, the last would be 2 to the power of its level. */
function doubled(levels: number): Cond {
  let cond: Cond = pointsOver(1);
  for (let i = 2; i <= levels; i += 1) {
    const below = b.member(`level_${i - 1}`, cond);
    cond = b.any(b.all(below, pointsOver(i)), b.all(b.not(below), b.known(customer.country)));
  }
  return cond;
}

/** Growth from one size to the next is no more than a little above that before. */
function expectLinear(sizes: readonly [number, number, number]): void {
  const [small, middle, large] = sizes;
  expect(large - middle).toBeLessThan(1.3 * (middle - small) + 200);
}

describe("what is used many times is written once", () => {
  it("thirty levels of segments that use the one before twice", async () => {
    const lengths = [10, 20, 30].map((levels) => textOf(outputOf("in_", doubled(levels))).length);
    expectLinear([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]);
    expect(await rowsOf(outputOf("in_", doubled(30)))).toMatchObject([
      { in_: true },
      { in_: false },
    ]);
  });

  it("thirty levels of values that use the one before twice", async () => {
    const sums = (levels: number): Value => {
      let value: Value = b.orElse(customer.points, b.digits("0"));
      for (let i = 0; i < levels; i += 1) value = b.plus(value, value);
      return value;
    };
    const lengths = [10, 20, 30].map((levels) => textOf(outputOf("sum_", sums(levels))).length);
    expectLinear([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]);
    expect(await rowsOf(outputOf("sum_", sums(30)))).toMatchObject([
      { sum_: String(5 * 2 ** 30) },
      { sum_: "0" },
    ]);
  });

  it("an aggregate in two hundred outputs is one column of one reading", async () => {
    const spend = b.aggregate("sum", "orders", { argument: order.amount });
    const outputs = Array.from({ length: 200 }, (_, i) =>
      outputOf(`over_${i}`, b.compare(spend, "ge", b.euros(String(i)))),
    );
    const text = textOf(...outputs);
    expect(readings(text, "orders")).toBe(1);
    expect(text.split("sum(").length - 1).toBe(1);
    const [row] = await rowsOf(...outputs);
    expect(outputs.filter(({ name }) => row?.[name] === true)).toHaveLength(67);
  });

  it("a filter in many aggregates is worked out once an event", () => {
    const filter = b.matches(order.status, "contains", "s1", true);
    const outputs = (["sum", "min", "max", "average"] as const).map((fn) =>
      outputOf(fn, b.aggregate(fn, "orders", { argument: order.amount, filter })),
    );
    expect(textOf(...outputs).split("TRANSLATE(").length - 1).toBe(1);
  });
});

describe("large rules compile to statements of their size and run", () => {
  it("five hundred conditions in one rule", async () => {
    const rule = (count: number): Cond =>
      b.any(
        ...Array.from({ length: count }, (_, i) =>
          b.all(
            b.compare(
              b.aggregate("count", "orders", {
                filter: b.compare(order.quantity, "eq", b.digits(String(i % 50))),
              }),
              "ge",
              b.digits(String(i + 2)),
            ),
            pointsOver(i),
          ),
        ),
        b.compare(customer.country, "eq", b.words("DE")),
      );
    const lengths = [125, 250, 375].map((count) => textOf(outputOf("in_", rule(count))).length);
    expectLinear([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]);
    const output = outputOf("in_", rule(500));
    expect(readings(textOf(output), "orders")).toBe(1);
    expect(await rowsOf(output)).toMatchObject([{ in_: true }, { in_: false }]);
  });

  it("two hundred different outputs", async () => {
    const value = (i: number): Value =>
      b.aggregate("sum", "orders", {
        argument: order.amount,
        filter: b.compare(order.quantity, "ge", b.digits(String(i % 12))),
        window: b.window(`2026-01-${String(1 + (i % 17)).padStart(2, "0")}T00:00:00Z`),
      });
    const outputs = Array.from({ length: 200 }, (_, i) => outputOf(`sum_${i}`, value(i)));
    const lengths = [50, 100, 150].map((count) => textOf(...outputs.slice(0, count)).length);
    expectLinear([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]);
    const [row] = await rowsOf(...outputs);
    const sums = outputs.map((_, i) => {
      const from = Math.max(i % 12, i % 17);
      return Array.from({ length: 12 }, (_, amount) => amount)
        .filter((amount) => amount >= from)
        .reduce((sum, amount) => sum + amount, 0);
    });
    expect(outputs.map(({ name }) => Number(row?.[name]))).toEqual(sums);
  });

  it("ten windows, each of which hangs on the one before", async () => {
    let at: Value = b.aggregate("first", "visits", { argument: visit.at });
    for (let i = 0; i < 10; i += 1) {
      at = b.aggregate("first", "orders", { argument: order.at, window: { kind: "after", at } });
    }
    const output = outputOf("tenth", at);
    expect(readings(textOf(output), "orders")).toBe(10);
    expect(await rowsOf(output)).toMatchObject([{ tenth: "2026-01-11 00:00:00" }, { tenth: null }]);
  });

  it("a thousand conditions inside one another", async () => {
    const nested = (levels: number): Cond => {
      let cond: Cond = pointsOver(1);
      for (let i = 0; i < levels; i += 1) {
        cond =
          i % 2 === 0
            ? b.not(b.any(cond, pointsOver(i + 100)))
            : b.not(b.all(cond, b.known(customer.points)));
      }
      return cond;
    };
    const lengths = [300, 600, 900].map((levels) => textOf(outputOf("in_", nested(levels))).length);
    expectLinear([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]);
    expect(await rowsOf(outputOf("in_", nested(1000)))).toHaveLength(2);
  });

  it("more distinct counts than one number has bits", async () => {
    const outputs = Array.from({ length: 130 }, (_, i) =>
      outputOf(
        `n_${i}`,
        b.aggregate("countDistinct", "orders", {
          argument: order.amount,
          filter: b.compare(order.quantity, "ge", b.digits(`${i}.5`)),
        }),
      ),
    );
    const [row] = await rowsOf(...outputs);
    expect(outputs.map(({ name }) => Number(row?.[name]))).toEqual(
      outputs.map((_, i) => Math.max(0, 11 - i)),
    );
  });

  it("a list of a thousand texts", async () => {
    const list = Array.from({ length: 1000 }, (_, i) => b.words(i === 999 ? "DE" : `X${i}`));
    expect(await rowsOf(outputOf("in_", b.oneOf(customer.country, list)))).toMatchObject([
      { in_: true },
      { in_: false },
    ]);
  });
});
