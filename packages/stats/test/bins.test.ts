import {
  countBelow,
  countUpTo,
  quantile,
  quantileBin,
  scoreAboveCuts,
  scoreFromCuts,
  sortedKnown,
} from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("counting below a value", () => {
  test("agrees with counting one by one", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -12, max: 12 }), (drawn, value) => {
        const sorted = drawn.toSorted((a, b) => a - b);
        expect(countBelow(sorted, value)).toBe(sorted.filter((one) => one < value).length);
        expect(countUpTo(sorted, value)).toBe(sorted.filter((one) => one <= value).length);
      }),
    );
  });
});

describe("quantile bins", () => {
  test("split distinct values into equal bins, lowest first", () => {
    const binned = quantileBin(Float64Array.of(50, 10, 40, 20, 30, 60), 3);
    expect([...binned]).toEqual([3, 1, 2, 1, 2, 3]);
  });

  test("keep equal values together and unknown values unknown", () => {
    expect([...quantileBin(Float64Array.of(1, 1, 1, NaN, 2), 2)]).toEqual([1, 1, 1, NaN, 2]);
  });

  test("stay in range and never decrease with the value", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (drawn, bins) => {
        const sorted = Float64Array.from(drawn).toSorted();
        const binned = quantileBin(sorted, bins);
        expect(binned.every((bin) => bin >= 1 && bin <= bins)).toBe(true);
        expect(binned).toEqual(binned.toSorted());
      }),
    );
  });

  test.each([1, 2.5, NaN])("cannot be %d in number", (bins) => {
    expect(() => quantileBin(Float64Array.of(1, 2), bins)).toThrow(RangeError);
  });
});

describe("scores by cut-offs", () => {
  test("above the quartiles of 0 to 4 are those of pandas' own example, qcut(range(5), 4)", () => {
    const five = Float64Array.of(0, 1, 2, 3, 4);
    const quartiles = [0.25, 0.5, 0.75].map((p) => quantile(five, p));
    expect([...scoreAboveCuts(five, quartiles)]).toEqual([1, 1, 2, 3, 4]);
  });

  test("give a value on a cut-off to the bin below or to the bin above, by name", () => {
    const given = Float64Array.of(9, 10, 11, 20, NaN);
    expect([...scoreAboveCuts(given, [10, 20])]).toEqual([1, 1, 2, 2, NaN]);
    expect([...scoreFromCuts(given, [10, 20])]).toEqual([1, 2, 2, 3, NaN]);
  });

  test("leave the bins between equal cut-offs empty", () => {
    expect([...scoreAboveCuts(Float64Array.of(1, 2), [1, 1, 1])]).toEqual([1, 4]);
  });

  test("of whole numbers agree when the upper cut-offs are one more", () => {
    fc.assert(
      fc.property(values, cutOffs, (drawn, cuts) => {
        const given = Float64Array.from(drawn);
        const oneMore = cuts.map((cut) => cut + 1);
        expect(scoreAboveCuts(given, cuts)).toEqual(scoreFromCuts(given, oneMore));
      }),
    );
  });

  test("count the known values of each bin as they lie between cut-offs", () => {
    fc.assert(
      fc.property(values, cutOffs, (drawn, cuts) => {
        const scores = scoreAboveCuts(Float64Array.from(drawn), cuts);
        const slow = drawn.map((value) => 1 + cuts.filter((cut) => cut < value).length);
        expect([...scores]).toEqual(slow);
        expect(sortedKnown(scores)).toHaveLength(drawn.length);
      }),
    );
  });
});

const values = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1 });
const cutOffs = fc
  .array(fc.integer({ min: -10, max: 10 }), { maxLength: 6 })
  .map((cuts) => cuts.toSorted((a, b) => a - b));
