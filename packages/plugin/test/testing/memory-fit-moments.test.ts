import { approx, arithmetic, compare, choose, number } from "@satsuma/plugin";
import { customersFromRows, memoryFit } from "@satsuma/plugin/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const exact = { kind: "number" } as const;
const yesNo = { kind: "yes/no" } as const;

describe("a histogram", () => {
  const input = ofPairs([
    [1, "a"],
    [2, "a"],
    [3, "b"],
    [null, "b"],
    [10, null],
  ]);
  const { x, label } = input.features;

  test("counts a value on a cut below it, and unknown values apart", async () => {
    expect(await input.histogram(x, { cuts: [1, 3] })).toEqual([
      { by: [], counts: [1, 2, 1], unknown: 1 },
    ]);
  });

  test("without cuts is one bin", async () => {
    expect(await input.histogram(x, { cuts: [] })).toEqual([{ by: [], counts: [4], unknown: 1 }]);
  });

  test("comes by group, unknown being a group of its own", async () => {
    const groups = await input.histogram(x, { cuts: [2], by: [label] });
    expect(groups).toHaveLength(3);
    expect(groups).toContainEqual({ by: ["b"], counts: [0, 1], unknown: 1 });
    expect(groups).toContainEqual({ by: [null], counts: [0, 1], unknown: 0 });
  });

  test.each([[[2, 1]], [[1, 1]], [[NaN]], [[Infinity]]])("refuses the cuts %j", async (cuts) => {
    await expect(input.histogram(x, { cuts })).rejects.toThrow(RangeError);
  });

  test("puts every value where one that looks at each cut puts it", async () => {
    const cutLists = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -10, max: 10 })),
        cutLists,
        async (values, cuts) => {
          const rising = cuts.toSorted((a, b) => a - b);
          const [all] = await ofNumbers(values).histogram(x, { cuts: rising });
          const expected = Array.from(
            { length: rising.length + 1 },
            (_, bin) =>
              values.filter((v) => v > (rising[bin - 1] ?? -11) && v <= (rising[bin] ?? 11)).length,
          );
          expect(all?.counts).toEqual(expected);
        },
      ),
    );
  });
});

describe("a Gram matrix", () => {
  // Anscombe, Graphs in Statistical Analysis, 1973: mean of x 9, of y 7.5, sum of squares of x about its mean 110,
  // regression sum of squares 27.51 = Sxy² / Sxx, residual 13.76.
  test("gives the sums of Anscombe's first quartet (1973)", async () => {
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const input = ofXY(x.map((value, i) => [value, y[i]!]));
    const gram = await input.gram([input.features.x, input.features.y]);
    expect([gram.count, gram.weight]).toEqual([11, 11]);
    expect(gram.means[0]).toBe(9);
    expect(gram.means[1]).toBeCloseTo(7.5, 2);
    const [[sxx, sxy] = [], [syx, syy] = []] = gram.products;
    expect(sxx).toBe(110);
    expect(syx).toBe(sxy);
    expect(sxy! ** 2 / sxx!).toBeCloseTo(27.51, 2);
    expect(syy! - sxy! ** 2 / sxx!).toBeCloseTo(13.76, 2);
  });

  test("keeps its digits where the values are far from zero", async () => {
    const input = ofNumbers([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    const { means, products } = await input.gram([input.features.x]);
    expect([means, products]).toEqual([[1e9 + 10], [[90]]]);
  });

  test("leaves out rows in which a value or the weight is unknown", async () => {
    const input = ofXY([
      [1, 1],
      [2, null],
      [3, 5],
    ]);
    const { x, y } = input.features;
    expect(await input.gram([x, y])).toMatchObject({ count: 2, means: [2, 3] });
    expect(await input.gram([x], { weight: y })).toMatchObject({ count: 2, weight: 6 });
  });

  test("counts yes as 1 and no as 0", async () => {
    const rows = [true, false, true, true].map((is, i) => ({ customer: `c${i}`, is }));
    const input = memoryFit(customersFromRows(rows, { is: yesNo }));
    const { means, products } = await input.gram([input.features.is]);
    expect([means, products]).toEqual([[0.75], [[0.75]]]);
  });

  test("of nobody is nought", async () => {
    const input = ofNumbers([]);
    expect(await input.gram([input.features.x])).toEqual({
      count: 0,
      weight: 0,
      means: [0],
      products: [[0]],
    });
  });

  test("refuses a weight below zero", async () => {
    const input = ofNumbers([1]);
    await expect(input.gram([input.features.x], { weight: number(-1) })).rejects.toThrow(
      RangeError,
    );
  });

  test("with whole weights is that of each row so many times", async () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 4 })),
    );
    await fc.assert(
      fc.asyncProperty(pairs, async (drawn) => {
        const weighted = ofXY(drawn);
        const repeated = ofNumbers(drawn.flatMap(([x, times]) => Array(times).fill(x)));
        const found = await weighted.gram([weighted.features.x], { weight: weighted.features.y });
        const expected = await repeated.gram([repeated.features.x]);
        expect(found.weight).toBe(expected.weight);
        expect(found.means[0]).toBeCloseTo(expected.means[0]!, 9);
        expect(found.products[0]![0]).toBeCloseTo(expected.products[0]![0]!, 6);
      }),
    );
  });

  test("takes any expression", async () => {
    const input = ofNumbers([1, 2, 3]);
    const { x } = input.features;
    const isBig = choose([{ when: compare(x, "gt", approx(1)), value: number(1) }], number(0));
    const { means } = await input.gram([arithmetic(x, "*", number(2)), isBig]);
    expect(means[0]).toBe(4);
    expect(means[1]).toBeCloseTo(2 / 3, 15);
  });
});

function ofPairs(pairs: readonly (readonly [number | null, string | null])[]) {
  const rows = pairs.map(([x, label], customer) => ({ customer, x, label }));
  return memoryFit(customersFromRows(rows, { x: exact, label: { kind: "text" } }, exact));
}

function ofXY(pairs: readonly (readonly [number | null, number | null])[]) {
  const rows = pairs.map(([x, y], customer) => ({ customer, x, y }));
  return memoryFit(customersFromRows(rows, { x: exact, y: exact }, exact));
}

function ofNumbers(values: readonly number[]) {
  const rows = values.map((x, customer) => ({ customer, x }));
  return memoryFit(customersFromRows(rows, { x: exact }, exact));
}
