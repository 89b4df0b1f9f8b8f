import { summarize } from "@satsuma/stats";
import { describe, expect, test } from "vitest";

describe("a summary", () => {
  test.each([
    { set: "NumAcc1", values: [10000001, 10000003, 10000002], mean: 10000002, deviation: 1 },
    { set: "NumAcc2", values: alternating(1.2, 1.1, 1.3), mean: 1.2, deviation: 0.1 },
    {
      set: "NumAcc3",
      values: alternating(1000000.2, 1000000.1, 1000000.3),
      mean: 1000000.2,
      deviation: 0.1,
    },
    {
      set: "NumAcc4",
      values: alternating(10000000.2, 10000000.1, 10000000.3),
      mean: 10000000.2,
      deviation: 0.1,
    },
  ])("has the certified mean and deviation of NIST's data set $set", (certified) => {
    const { mean, deviation } = summarize(Float64Array.from(certified.values));
    expect(mean).toBeCloseTo(certified.mean, 7);
    // NumAcc4 holds a tenth beside ten millions: doubles keep seven digits of it.
    expect(deviation).toBeCloseTo(certified.deviation, 7);
  });

  test("tells unknown values from known ones", () => {
    expect(summarize(Float64Array.of(4, NaN, 1, 3, 2))).toEqual({
      count: 4,
      unknown: 1,
      min: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      max: 4,
      mean: 2.5,
      deviation: Math.sqrt(5 / 3),
    });
  });

  test("of nothing known is unknown, and of one value has no deviation", () => {
    expect(summarize(Float64Array.of(NaN))).toMatchObject({ count: 0, mean: NaN, median: NaN });
    expect(summarize(Float64Array.of(5))).toMatchObject({ mean: 5, deviation: NaN });
  });
});

/** The first value, then the other two in turn, a thousand and one values in all. */
function alternating(first: number, odd: number, even: number): number[] {
  return Array.from({ length: 1001 }, (_, i) => (i === 0 ? first : i % 2 === 1 ? odd : even));
}
