import { cell, choose, compare, number } from "@satsuma/plugin";
import type { Frame, Scalar } from "@satsuma/plugin";
import {
  customersFromFrame,
  customersFromRows,
  memoryFit,
  memoryScore,
} from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";

const exact = { kind: "number" } as const;
const yesNo = { kind: "yes/no" } as const;

const shop = customersFromRows(
  [
    { customer: "ben", orders: 4, has_left: true, cut_off: 1 },
    { customer: "ben", orders: 3, has_left: false, cut_off: 0 },
    { customer: "anna", orders: 9, has_left: false, cut_off: 0 },
    { customer: "cem", orders: null, has_left: null, cut_off: 1 },
  ],
  { orders: exact },
  { kind: "text" },
  {
    outcomes: { has_left: yesNo },
    events: [
      { customer: "ben", item: "tea" },
      { customer: "anna", item: "jam" },
      { customer: "dora", item: "rum" },
      { customer: "ben", item: null },
    ],
    eventTypes: { item: { kind: "text" } },
  },
);
const input = memoryFit(shop);

describe("customers as of several cut-offs", () => {
  test("are a row for each, by customer and cut-off", async () => {
    const frame = await input.sample({ rows: 9, seed: "a" });
    expect(rowsOf(frame)).toEqual([
      { customer: "anna", orders: 9, has_left: false, cut_off: 0 },
      { customer: "ben", orders: 3, has_left: false, cut_off: 0 },
      { customer: "ben", orders: 4, has_left: true, cut_off: 1 },
      { customer: "cem", orders: null, has_left: null, cut_off: 1 },
    ]);
    expect(await input.count()).toBe(4);
  });

  test("can be grouped by what became of them, and by the cut-off", async () => {
    const { has_left } = input.outcomes;
    const customers = { customers: { fn: "count" } } as const;
    const found = rowsOf(await input.aggregate(customers, [input.cutOff, has_left]));
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({ by0: 0, by1: false, customers: 2 });
    expect(found).toContainEqual({ by0: 1, by1: null, customers: 1 });
  });

  test("have outcomes only where they are fitted, not where they are scored", () => {
    const peeking = { expression: () => ({ left: { ...input.outcomes.has_left } }) };
    expect(() => memoryScore(peeking, {}, shop)).toThrow("there is no feature has_left");
  });

  test("come from frames as well", () => {
    const frame: Frame = {
      length: 1,
      columns: {
        customer: { kind: "values", values: ["a"] },
        orders: { kind: "numbers", values: Float64Array.of(2) },
        has_left: { kind: "values", values: [true] },
        cut_off: { kind: "numbers", values: Float64Array.of(3) },
      },
    };
    const { rows, hasCutOffs } = customersFromFrame(frame, { orders: exact }, undefined, {
      outcomes: { has_left: yesNo },
    });
    expect(rows).toEqual([
      { key: "a", features: { orders: 2 }, outcomes: { has_left: true }, cutOff: 3 },
    ]);
    expect(hasCutOffs).toBe(true);
  });

  test.each<[string, Readonly<Record<string, Scalar>>[]]>([
    ["one customer and cut-off twice", [row("a", 0), row("a", 0)]],
    ["half a cut-off", [row("a", 0.5)]],
    ["a cut-off before the first", [row("a", -1)]],
    ["no outcome", [{ customer: "a", orders: 1, cut_off: 0 }]],
    ["an outcome of another type", [{ ...row("a", 0), has_left: "maybe" }]],
  ])("with %s are refused", (_, bad) => {
    const make = () =>
      customersFromRows(bad, { orders: exact }, undefined, { outcomes: { has_left: yesNo } });
    expect(make).toThrow(TypeError);
  });

  test("without cut-offs there is no such column, and every row is of the first", async () => {
    const plain = memoryFit(customersFromRows([{ customer: "a", n: 1 }], { n: exact }));
    const { columns } = await plain.sample({ rows: 1, seed: "s" });
    expect(Object.keys(columns).toSorted()).toEqual(["customer", "n"]);
    const found = await plain.aggregate({ last: { fn: "max", of: plain.cutOff } });
    expect(rowsOf(found)).toEqual([{ last: 0 }]);
    expect(plain.events).toBeUndefined();
  });
});

describe("events in memory", () => {
  test("come by customer, each once, in the order they were given", async () => {
    const frames: Frame[] = [];
    for await (const frame of input.events!.stream()) frames.push(frame);
    expect(frames.flatMap(rowsOf)).toEqual([
      { customer: "anna", item: "jam" },
      { customer: "ben", item: "tea" },
      { customer: "ben", item: null },
    ]);
    expect(await input.events!.count()).toBe(3);
  });

  test("reach a score in batches with the customer's place", () => {
    const seen: Frame[] = [];
    const apply = (_model: unknown, features: Frame, events?: Frame) => {
      if (events !== undefined) seen.push(events);
      return { length: features.length, columns: {} };
    };
    const now = customersFromRows(
      [
        { customer: 2, n: 1 },
        { customer: 1, n: 1 },
      ],
      { n: exact },
      exact,
      { events: [{ customer: 2, price: "1.50" }], eventTypes: { price: exact } },
    );
    memoryScore({ apply }, {}, now);
    expect(seen.flatMap(rowsOf)).toEqual([{ price: 1.5, row: 1 }]);
  });

  test("of nobody in particular, or without a field, are refused", () => {
    const withEvents = (event: Readonly<Record<string, Scalar>>) => () =>
      customersFromRows([{ customer: "a" }], {}, undefined, {
        events: [event],
        eventTypes: { item: { kind: "text" } },
      });
    expect(withEvents({ item: "tea" })).toThrow(TypeError);
    expect(withEvents({ customer: "a" })).toThrow(TypeError);
    expect(withEvents({ customer: "a", item: 7 })).toThrow(TypeError);
  });

  test("are not read once the signal is aborted", async () => {
    const aborted = memoryFit(shop, AbortSignal.abort(new Error("enough")));
    await expect(aborted.events!.count()).rejects.toThrow("enough");
    await expect(aborted.events!.stream()[Symbol.asyncIterator]().next()).rejects.toThrow("enough");
  });
});

describe("a stratified sample", () => {
  const many = memoryFit(
    customersFromRows(
      Array.from({ length: 1000 }, (_, customer) => ({
        customer,
        left: customer % 100 === 0 ? true : customer % 7 === 0 ? null : false,
      })),
      { left: yesNo },
      exact,
    ),
  );
  const { left } = many.features;

  test("has as many rows of each value, or all there are", async () => {
    expect(await sizes(90)).toEqual({ true: 10, false: 40, null: 40 });
    expect(await sizes(12)).toEqual({ true: 4, false: 4, null: 4 });
    expect(await sizes(5000)).toEqual({ true: 10, false: 849, null: 141 });
  });

  test("is the same for the same seed, by key, without anyone twice", async () => {
    const keys = async (seed: string) => {
      const { columns, length } = await many.sample({ rows: 60, seed, stratify: left });
      return Array.from({ length }, (_, i) => Number(cell(columns["customer"]!, i)));
    };
    const first = await keys("a");
    expect(await keys("a")).toEqual(first);
    expect(await keys("b")).not.toEqual(first);
    expect(first).toEqual([...new Set(first)].toSorted((a, b) => a - b));
  });

  test("takes any expression for its strata", async () => {
    const isFirst = choose(
      [{ when: compare(many.key, "lt", number(5)), value: number(1) }],
      number(0),
    );
    const { columns, length } = await many.sample({ rows: 10, seed: "a", stratify: isFirst });
    const keys = Array.from({ length }, (_, i) => Number(cell(columns["customer"]!, i)));
    expect(keys.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(length).toBe(10);
  });

  test.each([-1, 1.5, NaN])("of %d rows is refused", async (rows) => {
    await expect(many.sample({ rows, seed: "a" })).rejects.toThrow(RangeError);
  });

  async function sizes(rows: number): Promise<Record<string, number>> {
    const { columns, length } = await many.sample({ rows, seed: "s", stratify: left });
    const values = Array.from({ length }, (_, i) => String(cell(columns["left"]!, i)));
    return Object.fromEntries(
      [...Map.groupBy(values, (value) => value)].map(([value, found]) => [value, found.length]),
    );
  }
});

function row(customer: string, cut_off: number): Readonly<Record<string, Scalar>> {
  return { customer, cut_off, orders: 1, has_left: false };
}

const rowsOf = ({ columns, length }: Frame) =>
  Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column, i)])),
  );
