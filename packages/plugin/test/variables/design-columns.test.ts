import type { Scalar, ValueType } from "@satsuma/plugin";
import { customersFromRows, evaluator, memoryFit } from "@satsuma/plugin/testing";
import {
  columnName,
  columnNumber,
  columnNumbers,
  columnValue,
  contributions,
  designColumns,
  linearValue,
  probabilityValue,
} from "@satsuma/plugin/variables";
import type { DesignColumn, DesignOptions } from "@satsuma/plugin/variables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const codes = {
  featureType: "T_FEATURE_TYPE",
  nobody: "T_NOBODY",
  allUnknown: "T_ALL_UNKNOWN",
  manyTexts: "T_MANY_TEXTS",
};

const text: ValueType = { kind: "text" };
const types = { spend: { kind: "number" }, member: { kind: "yes/no" }, country: text } as const;

const allColumns = [
  { kind: "number", feature: "spend", average: 20 },
  { kind: "number", feature: "spend" },
  { kind: "yes", feature: "member", average: 0.5 },
  { kind: "level", feature: "country", level: "AT" },
  { kind: "rest", feature: "country", but: ["DE", "AT"] },
  { kind: "unknown", feature: "country" },
  { kind: "yes", feature: "member" },
] as const satisfies readonly DesignColumn[];

describe("features become columns:", () => {
  test("numbers and yes or no with the average for unknown, texts but the most frequent, and marks", async () => {
    const design = await found({ levels: 2, unknown: "mark" });
    expect(design).toEqual({
      customers: 7,
      gaps: [
        { feature: "spend", unknown: 1 },
        { feature: "member", unknown: 1 },
        { feature: "country", unknown: 1 },
      ],
      columns: [
        { kind: "number", feature: "spend", average: 35 },
        { kind: "unknown", feature: "spend" },
        { kind: "yes", feature: "member", average: 0.5 },
        { kind: "unknown", feature: "member" },
        { kind: "level", feature: "country", level: "AT" },
        { kind: "level", feature: "country", level: "FR" },
        { kind: "rest", feature: "country", but: ["DE", "AT", "FR"] },
        { kind: "unknown", feature: "country" },
      ],
    });
  });

  test("without marks where the average is enough, and without stand-ins where unknown is left out", async () => {
    const average = await found({ levels: 3, unknown: "average" });
    expect(average.columns.map(columnName)).toEqual([
      "spend",
      "member",
      'country is "AT"',
      'country is "FR"',
      'country is "IT"',
    ]);
    const leftOut = await found({ levels: 3, unknown: "leave out" });
    expect(leftOut.columns.slice(0, 2)).toEqual([
      { kind: "number", feature: "spend" },
      { kind: "yes", feature: "member" },
    ]);
    expect(leftOut.gaps).toEqual(average.gaps);
  });

  test("none of the only text there is, with which all would be compared", async () => {
    const input = memoryFit(customersFromRows([row("a", { country: "DE" })], { country: text }));
    const { columns } = await designColumns(input, { levels: 2, unknown: "mark", codes });
    expect(columns).toEqual([]);
  });

  test.each<{
    of: string;
    type: ValueType;
    values: readonly Scalar[];
    levels: number;
    code: string;
  }>([
    {
      of: "dates",
      type: { kind: "date" },
      values: ["2026-01-01"],
      levels: 2,
      code: "T_FEATURE_TYPE",
    },
    {
      of: "texts where none are wanted",
      type: text,
      values: ["DE"],
      levels: 0,
      code: "T_FEATURE_TYPE",
    },
    { of: "what nobody knows", type: text, values: [null], levels: 2, code: "T_ALL_UNKNOWN" },
    {
      of: "names",
      type: text,
      values: Array.from({ length: 1001 }, (_, i) => `n${i}`),
      levels: 2,
      code: "T_MANY_TEXTS",
    },
    { of: "nobody", type: text, values: [], levels: 2, code: "T_NOBODY" },
  ])("not of $of: $code", async ({ type, values, levels, code }) => {
    const rows = values.map((value, i) => row(`c${i}`, { it: value }));
    const input = memoryFit(customersFromRows(rows, { it: type }));
    await expect(designColumns(input, { levels, unknown: "average", codes })).rejects.toMatchObject(
      { code },
    );
  });
});

describe("a column", () => {
  test("is the same as numbers of a frame, of one customer, and as an expression", async () => {
    const columns = fc.constantFrom(...allColumns);
    const rows = fc.array(fc.record(values), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(columns, rows, async (column, drawn) => {
        const customers = customersFromRows(
          drawn.map((each, i) => row(`c${i}`, each)),
          types,
        );
        const input = memoryFit(customers);
        const numbers = [...columnNumbers(column, await input.sample({ rows: 9, seed: "1" }))];
        expect(numbers).toEqual(
          customers.rows.map(({ features }) => columnNumber(column, featureOf(features, column))),
        );
        const twice = evaluator(columnValue(column, input.features, 2));
        expect(customers.rows.map((each) => Number(twice(each) ?? NaN))).toEqual(
          numbers.map((value) => 2 * value),
        );
      }),
    );
  });

  test("must be of a feature there is", () => {
    const column: DesignColumn = { kind: "unknown", feature: "age" };
    expect(() => columnValue(column, {})).toThrow(RangeError);
    expect(() => columnNumbers(column, { length: 0, columns: {} })).toThrow(RangeError);
  });
});

describe("a sum of columns", () => {
  const [spend, , , isAustrian] = allColumns;
  const terms = [
    { column: spend, factor: 0.1, mean: 20 },
    { column: isAustrian, factor: -2, mean: 0.25 },
  ];

  test.each<[Record<string, Scalar>, number]>([
    [{ spend: 30, country: "AT" }, 1 + 3 - 2],
    [{ spend: null, country: null }, 1 + 2],
  ])("of %j is %d", (features, sum) => {
    const { features: given } = memoryFit(customersFromRows([], types));
    const log = linearValue(1, terms, given);
    expect(evaluator(log)({ key: "a", features })).toBeCloseTo(sum, 12);
    const probability = evaluator(probabilityValue(log))({ key: "a", features });
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12);
  });

  test("stands for a probability also where odds are beyond all numbers", () => {
    const { features: given } = memoryFit(customersFromRows([], types));
    const at = (odds: number) =>
      evaluator(probabilityValue(linearValue(odds, [], given)))({ key: "a", features: {} });
    expect([at(-1e6), at(0), at(1e6)]).toEqual([expect.closeTo(0, 300), 0.5, 1]);
  });

  test("moves a customer from the average by feature, and not where nothing is known that can", () => {
    const found = contributions(terms, { spend: 30, country: "AT" });
    expect([...found]).toEqual([
      ["spend", expect.closeTo(1, 12)],
      ["country", expect.closeTo(-1.5, 12)],
    ]);
    const unknown = contributions([{ column: allColumns[1], factor: 1, mean: 5 }], {});
    expect([...unknown]).toEqual([["spend", NaN]]);
  });
});

const values = {
  spend: fc.option(fc.integer({ min: -50, max: 50 })),
  member: fc.option(fc.boolean()),
  country: fc.option(fc.constantFrom("DE", "AT", "FR", "at")),
};

const featureOf = (features: Readonly<Record<string, Scalar>>, { feature }: DesignColumn) =>
  features[feature] ?? null;

const row = (customer: string, features: Readonly<Record<string, Scalar>>) => ({
  customer,
  ...features,
});

const people = [
  row("a", { spend: 10, member: true, country: "DE" }),
  row("b", { spend: 20, member: false, country: "DE" }),
  row("c", { spend: 30, member: true, country: "DE" }),
  row("d", { spend: 40, member: false, country: "FR" }),
  row("e", { spend: 50, member: true, country: "AT" }),
  row("f", { spend: 60, member: false, country: "IT" }),
  row("g", { spend: null, member: null, country: null }),
];

const found = (options: Omit<DesignOptions, "codes">) =>
  designColumns(memoryFit(customersFromRows(people, types)), { ...options, codes });
