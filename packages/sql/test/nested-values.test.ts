import type { Value } from "@satsuma/ir";
import { compileRow, compileScan, print, raw, sql } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as b from "./support/build.ts";
import { answersIn, dataOf, requestOf } from "./support/case.ts";
import { order } from "./support/catalogue.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { shopTables } from "./support/shop.ts";

/** Each level names the one below many times over: were it put in wherever it is named, no engine could read it. */
const nested = (value: Value, depth: number): Value => {
  if (depth === 0) return value;
  const next = b.plus(nested(value, depth - 1), b.digits("0.01"));
  return b.call("smaller", b.call("larger", next, order.quantity), b.call("abs", next));
};

describe.each(engines)("on $title", ({ dialect, missing, ...kind }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing === undefined) engine = await kind.open();
  });
  afterAll(() => engine?.close());

  it.skipIf(missing)(
    "a value of events is worked out once, however often it is named",
    async () => {
      const of = {
        title: "nested",
        orders: [{ amount: "2.5", quantity: 1 }],
        rule: b.aggregate("sum", "orders", { argument: nested(order.amount, 10) }),
        gives: ["2.6"],
      };
      await engine.load(shopTables("shop", dataOf(of)));
      const scan = print(compileScan(requestOf(of, "shop"), dialect), dialect);
      expect(answersIn(await engine.run(scan), of)).toEqual(of.gives);
    },
  );

  it.skipIf(missing)("so is a value of a row", async () => {
    const row = compileRow(nested(order.amount, 10), () => raw("2.5"), dialect);
    const [found] = await engine.run(print(sql`SELECT ${row} AS made`, dialect));
    expect(Number(found?.["made"])).toBeCloseTo(2.6);
  });
});
