import { quantile, sortedKnown } from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("quantile", () => {
  test.each([
    { of: "1:10 at 25 %, as R's quantile()", values: range(1, 10), probability: 0.25, is: 3.25 },
    { of: "1:10 at 90 %, as R's quantile()", values: range(1, 10), probability: 0.9, is: 9.1 },
    {
      of: "NumPy's own example of percentile()",
      values: [10, 7, 4, 3, 2, 1],
      probability: 0.5,
      is: 3.5,
    },
    { of: "a single value", values: [7], probability: 0.3, is: 7 },
    { of: "the lowest value", values: [3, 1, 2], probability: 0, is: 1 },
    { of: "the highest value", values: [3, 1, 2], probability: 1, is: 3 },
  ])("is $is of $of", ({ values, probability, is }) => {
    expect(quantile(sorted(values), probability)).toBeCloseTo(is, 12);
  });

  test("is exactly a value where it falls on one, whatever the rounding of doubles", () => {
    // In doubles 0.7 · 10 is 7 and 0.57 · 100 is 56.99999999999999.
    expect(quantile(sorted(range(1, 11).map((i) => i / 10)), 0.7)).toBe(0.8);
    expect(quantile(sorted(range(1, 101)), 0.57)).toBe(58);
  });

  test("is unknown of nothing", () => {
    expect(quantile(new Float64Array(), 0.5)).toBeNaN();
  });

  test("never decreases with the probability, and lies between neighbours", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const ordered = sorted(values);
        const found = quantile(ordered, probability);
        const place = probability * (ordered.length - 1);
        expect(found).toBeGreaterThanOrEqual(ordered[Math.floor(place)]!);
        expect(found).toBeLessThanOrEqual(ordered[Math.ceil(place)]!);
      }),
    );
  });

  test.each([-0.1, 1.1, NaN])("refuses the probability %d", (probability) => {
    expect(() => quantile([1], probability)).toThrow(RangeError);
  });
});

test("known values come out in order, and unknown ones not at all", () => {
  expect([...sortedKnown(Float64Array.of(10, NaN, 9, -1, NaN))]).toEqual([-1, 9, 10]);
});

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
const sorted = (values: readonly number[]) => sortedKnown(Float64Array.from(values));
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
