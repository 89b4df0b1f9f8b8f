import { describe, expect, test } from "vitest";
import { raw, sql } from "@satsuma/sql";
import type { ColumnValues } from "@satsuma/model";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const cases: readonly (readonly [title: string, expression: string, values: ColumnValues])[] = [
  ["whole numbers are numbers", "42::bigint", { kind: "numbers", values: Float64Array.of(42) }],
  ["doubles are numbers", "2.5::double", { kind: "numbers", values: Float64Array.of(2.5) }],
  [
    "unknown numbers are NaN",
    "null::integer",
    { kind: "numbers", values: Float64Array.of(Number.NaN) },
  ],
  [
    "sums of whole numbers are numbers",
    "sum(7::bigint)",
    { kind: "numbers", values: Float64Array.of(7) },
  ],
  [
    "decimals without places are numbers",
    "7::decimal(18,0)",
    { kind: "numbers", values: Float64Array.of(7) },
  ],
  [
    "whole numbers beyond 2^53 are text",
    "9007199254740993::bigint",
    { kind: "values", values: ["9007199254740993"] },
  ],
  [
    "exact decimals are text with all their places",
    "(-0.5)::decimal(9,2)",
    { kind: "values", values: ["-0.50"] },
  ],
  [
    "wide decimals are exact",
    "12345678901234567890.12::decimal(38,2)",
    { kind: "values", values: ["12345678901234567890.12"] },
  ],
  [
    "texts from a list are codes",
    "'b'::enum('a','b')",
    { kind: "codes", codes: Int32Array.of(1), dictionary: ["a", "b"] },
  ],
  [
    "unknown texts from a list are code -1",
    "null::enum('a')",
    { kind: "codes", codes: Int32Array.of(-1), dictionary: ["a"] },
  ],
  ["texts are values", "'é\u{1F34A}'", { kind: "values", values: ["é\u{1F34A}"] }],
  ["yes and no are values", "true", { kind: "values", values: [true] }],
  ["dates are ISO", "date '2026-02-28'", { kind: "values", values: ["2026-02-28"] }],
  ["dates before 1970 are ISO", "date '0044-03-15'", { kind: "values", values: ["0044-03-15"] }],
  [
    "instants are ISO in UTC",
    "timestamp '2026-02-28 23:00:00'",
    { kind: "values", values: ["2026-02-28T23:00:00Z"] },
  ],
  [
    "instants keep microseconds",
    "timestamp '1969-12-31 23:59:59.000001'",
    { kind: "values", values: ["1969-12-31T23:59:59.000001Z"] },
  ],
  [
    "instants with a zone are UTC too",
    "timestamptz '2026-02-28 23:00:00+01'",
    { kind: "values", values: ["2026-02-28T22:00:00Z"] },
  ],
  ["lists are lists", "[1, null, 3]", { kind: "values", values: [[1, null, 3]] }],
];

describe("the result of a query", () => {
  test.each(cases)("%s", async (_, expression, values) => {
    const warehouse = await memoryWarehouse();
    const frame = await warehouse.query(sql`select ${raw(expression)} as x`);
    expect(frame).toEqual({ length: 1, columns: { x: values } });
  });

  test("keeps its columns when it has no rows", async () => {
    const warehouse = await memoryWarehouse();
    const frame = await warehouse.query(sql`select 1 as a, 'x' as b where false`);
    expect(frame.length).toBe(0);
    expect(Object.keys(frame.columns)).toEqual(["a", "b"]);
  });

  test("keeps a column with a name that means something to JavaScript", async () => {
    const warehouse = await memoryWarehouse();
    const frame = await warehouse.query(sql`select 1 as "__proto__"`);
    expect(Object.keys(frame.columns)).toEqual(["__proto__"]);
  });

  test("comes in frames of some thousand rows when streamed, in the same order", async () => {
    const warehouse = await memoryWarehouse();
    const lengths: number[] = [];
    let next = 0;
    for await (const frame of warehouse.stream(sql`select i from range(100000) r(i)`)) {
      lengths.push(frame.length);
      for (const [i] of rowsOf(frame)) {
        expect(i).toBe(next);
        next += 1;
      }
    }
    expect(next).toBe(100_000);
    expect(Math.max(...lengths)).toBeLessThan(20_000);
  });

  test("takes values as parameters, whatever they hold", async () => {
    const warehouse = await memoryWarehouse();
    const hostile = ["'; drop schema satsuma cascade; --", '"', "$1", "\\", "a\0b", "é\u{1F34A}"];
    for (const value of hostile) {
      const frame = await warehouse.query(sql`select ${value} as x, ${value} = ${value} as same`);
      expect(rowsOf(frame)).toEqual([[value, true]]);
    }
    const numbers = await warehouse.query(
      sql`select ${12n} as a, ${2 ** 40} as b, ${0.1} as c, ${null} as d, ${2n ** 100n} as e`,
    );
    expect(rowsOf(numbers)).toEqual([[12, 2 ** 40, 0.1, null, (2n ** 100n).toString()]]);
  });
});
