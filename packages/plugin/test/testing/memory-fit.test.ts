import { cell, compare, choose, number, approx } from "@satsuma/plugin";
import type { FitInput, Frame, Scalar } from "@satsuma/plugin";
import {
  customersFromFrame,
  customersFromRows,
  memoryFit,
  memoryRun,
} from "@satsuma/plugin/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const exact = { kind: "number" } as const;
const types = {
  spend: { kind: "money", currency: "EUR" },
  city: { kind: "text" },
  rate: { kind: "approx" },
} as const;

const rows = [
  { customer: 10, spend: "5.00", city: "Leeds", rate: 0.5 },
  { customer: 9, spend: "5.00", city: null, rate: null },
  { customer: 2, spend: "40.10", city: "York", rate: 0.25 },
  { customer: 7, spend: null, city: "York", rate: 0.1 },
  { customer: 1, spend: "-3.00", city: "Leeds", rate: 0.2 },
];

const shop = customersFromRows(rows, types, exact);
const input = memoryFit(shop);
const { spend, city, rate } = input.features;

describe("customers in memory", () => {
  test("stand in key order, numbers as numbers", async () => {
    expect(shop.rows.map(({ key }) => key)).toEqual([1, 2, 7, 9, 10]);
    expect(await input.count()).toBe(5);
  });

  test("come from frames as well as from rows", () => {
    const frame: Frame = {
      length: 2,
      columns: {
        customer: { kind: "values", values: ["b", "a"] },
        spend: { kind: "numbers", values: Float64Array.of(NaN, 2.5) },
      },
    };
    expect(customersFromFrame(frame, { spend: exact }).rows).toMatchObject([
      { key: "a", features: { spend: 2.5 } },
      { key: "b", features: { spend: null } },
    ]);
  });

  test.each<[string, readonly Readonly<Record<string, Scalar>>[]]>([
    [
      "one key twice",
      [
        { customer: "a", n: 1 },
        { customer: "a", n: 2 },
      ],
    ],
    ["no key", [{ n: 1 }]],
    ["no feature", [{ customer: "a" }]],
    ["a feature of another type", [{ customer: "a", n: "much" }]],
  ])("with %s are refused", (_, bad) => {
    expect(() => customersFromRows(bad, { n: exact })).toThrow(TypeError);
  });
});

describe("quantiles", () => {
  test("are of type 7, over known values", async () => {
    expect(await input.quantiles(spend, [0, 0.5, 0.75, 1])).toEqual([
      { by: [], count: 4, quantiles: [-3, 5, 5 + 0.25 * 35.1, 40.1] },
    ]);
  });

  test("come by group, unknown being a group of its own", async () => {
    const groups = await input.quantiles(spend, [0.5], [city]);
    expect(groups.toSorted((a, b) => String(a.by[0]).localeCompare(String(b.by[0])))).toEqual([
      { by: ["Leeds"], count: 2, quantiles: [1] },
      { by: [null], count: 1, quantiles: [5] },
      { by: ["York"], count: 1, quantiles: [40.1] },
    ]);
  });

  test("of nothing known are none", async () => {
    const nobody = memoryFit(customersFromRows([], { n: exact }));
    expect(await nobody.quantiles(nobody.features.n, [0.5])).toEqual([
      { by: [], count: 0, quantiles: [] },
    ]);
  });

  test("have as many values at or below them as their probability says", async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.double({ min: 0, max: 1, noNaN: true }), async (values, p) => {
        const one = ofNumbers(values);
        const [group] = await one.quantiles(one.features.n, [p]);
        const found = group!.quantiles[0]!;
        expect(values.filter((value) => value < found).length).toBeLessThanOrEqual(
          Math.ceil(p * (values.length - 1)),
        );
        expect(values.filter((value) => value <= found).length).toBeGreaterThan(
          Math.floor(p * (values.length - 1) - 1e-9),
        );
      }),
    );
  });

  test("at a probability that is none are refused", async () => {
    await expect(input.quantiles(spend, [1.5])).rejects.toThrow(RangeError);
  });
});

describe("ranks", () => {
  test("name the customers, equal values by ascending key, exact numbers as text", async () => {
    expect(await input.atRanks(spend, [1, 2, 3, 4, 5, 0])).toEqual([
      { rank: 1, value: "-3.00", key: 1 },
      { rank: 2, value: "5.00", key: 9 },
      { rank: 3, value: "5.00", key: 10 },
      { rank: 4, value: "40.10", key: 2 },
    ]);
    expect(await input.atRanks(rate, [1])).toEqual([{ rank: 1, value: 0.1, key: 7 }]);
  });
});

describe("aggregates", () => {
  const measures = {
    customers: { fn: "count" },
    known: { fn: "count", of: spend },
    different: { fn: "countDistinct", of: spend },
    sum: { fn: "sum", of: spend },
    average: { fn: "average", of: spend },
    low: { fn: "min", of: spend },
    high: { fn: "max", of: spend },
    rates: { fn: "sum", of: rate },
    last: { fn: "max", of: city },
  } as const;

  test("skip unknown values and are exact", async () => {
    expect(rowsOf(await input.aggregate(measures))).toEqual([
      {
        customers: 5,
        known: 4,
        different: 3,
        sum: "47.10",
        average: 11.775,
        low: "-3.00",
        high: "40.10",
        rates: 1.05,
        last: "York",
      },
    ]);
  });

  test("of nobody are one row: no customers, sums of nothing, the rest unknown", async () => {
    const nobody = memoryFit(customersFromRows([], types, exact));
    expect(rowsOf(await nobody.aggregate(measures))).toEqual([
      {
        customers: 0,
        known: 0,
        different: 0,
        sum: 0,
        average: null,
        low: null,
        high: null,
        rates: 0,
        last: null,
      },
    ]);
  });

  test("come by group of any expression", async () => {
    const isBig = choose([{ when: compare(spend, "gt", approx(4)), value: number(1) }], number(0));
    const found = rowsOf(await input.aggregate({ customers: { fn: "count" } }, [isBig, city]));
    expect(found).toHaveLength(5);
    expect(found).toContainEqual({ by0: 1, by1: "York", customers: 1 });
    expect(found).toContainEqual({ by0: 1, by1: null, customers: 1 });
  });
});

describe("samples and streams", () => {
  test("a sample is the same for the same seed, in key order, without anyone twice", async () => {
    const many = ofNumbers(Array.from({ length: 500 }, (_, i) => i));
    const draw = async (seed: string) => keysOf(await many.sample({ rows: 50, seed }));
    const first = await draw("a");
    expect(await draw("a")).toEqual(first);
    expect(await draw("b")).not.toEqual(first);
    expect(new Set(first).size).toBe(50);
    expect(first).toEqual(first.toSorted((a, b) => Number(a) - Number(b)));
  });

  test("a sample of more than there are is everybody", async () => {
    expect(keysOf(await input.sample({ rows: 99, seed: "a" }))).toEqual([1, 2, 7, 9, 10]);
  });

  test("a stream brings everybody once, in frames, features as columns", async () => {
    const many = ofNumbers(Array.from({ length: 5000 }, (_, i) => i % 7));
    const frames: Frame[] = [];
    for await (const frame of many.stream()) frames.push(frame);
    expect(frames.length).toBeGreaterThan(1);
    expect(frames.flatMap(keysOf)).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  });

  test("numbers come as numbers, texts as codes", async () => {
    const { columns } = await input.sample({ rows: 5, seed: "a" });
    expect(columns["spend"]).toEqual({
      kind: "numbers",
      values: Float64Array.of(-3, 40.1, NaN, 5, 5),
    });
    expect(columns["city"]).toEqual({
      kind: "codes",
      codes: Int32Array.of(0, 1, 1, -1, 0),
      dictionary: ["Leeds", "York"],
    });
  });
});

describe("an aborted input", () => {
  const reason = new Error("enough");
  const aborted = memoryFit(shop, AbortSignal.abort(reason));

  test.each<[string, () => Promise<unknown>]>([
    ["count", () => aborted.count()],
    ["histogram", () => aborted.histogram(spend, { cuts: [1] })],
    ["gram", () => aborted.gram([spend])],
    ["quantiles", () => aborted.quantiles(spend, [0.5])],
    ["atRanks", () => aborted.atRanks(spend, [1])],
    ["aggregate", () => aborted.aggregate({ customers: { fn: "count" } })],
    ["sample", () => aborted.sample({ rows: 1, seed: "a" })],
    ["stream", () => aborted.stream()[Symbol.asyncIterator]().next()],
  ])("answers no %s", async (_, ask) => {
    await expect(ask()).rejects.toBe(reason);
  });
});

test("a run draws the same numbers for the same seed, evenly", () => {
  const draw = (seed: string) => {
    const { random } = memoryRun({}, { seed });
    return Array.from({ length: 2000 }, () => random());
  };
  expect(draw("a")).toEqual(draw("a"));
  expect(draw("a")).not.toEqual(draw("b"));
  const tenths = Map.groupBy(draw("a"), (drawn) => Math.floor(drawn * 10));
  expect([...tenths.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.min(...[...tenths.values()].map((found) => found.length))).toBeGreaterThan(150);
});

const drawn = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });

const ofNumbers = (values: readonly number[]): FitInput<"n"> =>
  memoryFit(
    customersFromRows(
      values.map((n, customer) => ({ customer, n })),
      { n: exact },
      exact,
    ),
  );

const rowsOf = ({ columns, length }: Frame) =>
  Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column, i)])),
  );

const keysOf = (frame: Frame): Scalar[] =>
  Array.from({ length: frame.length }, (_, i) => cell(frame.columns["customer"]!, i));
