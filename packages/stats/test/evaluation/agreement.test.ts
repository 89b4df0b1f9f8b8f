import {
  accuracy,
  adjustedRandIndex,
  brierScore,
  calibrationBins,
  confusion,
  foldOf,
  logLoss,
} from "@satsuma/stats/evaluation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("confusion and accuracy", () => {
  test("count as scikit-learn's example does", () => {
    const [is, takenFor] = [
      [2, 0, 2, 2, 0, 1],
      [0, 0, 2, 2, 0, 2],
    ];
    expect(confusion(is, takenFor, 3)).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ]);
    expect(accuracy(is, takenFor)).toBeCloseTo(4 / 6, 12);
  });

  test("refuse what does not fit", () => {
    expect(() => confusion([0, 1], [0], 2)).toThrow("predicted must be 2");
    expect(() => confusion([0, 2], [0, 1], 2)).toThrow("a class must be from 0 to 1, got 2");
    expect(accuracy([], [])).toBeNaN();
  });
});

describe("probabilities", () => {
  test("have the Brier score of scikit-learn's example: 0.0375", () => {
    expect(brierScore(Float64Array.of(0.1, 0.9, 0.8, 0.3), Uint8Array.of(0, 1, 1, 0))).toBeCloseTo(
      0.0375,
      12,
    );
  });

  test("have the log loss of scikit-learn's example: 0.21616", () => {
    expect(logLoss(Float64Array.of(0.9, 0.1, 0.2, 0.65), Uint8Array.of(1, 0, 0, 1))).toBeCloseTo(
      0.21616,
      5,
    );
    expect(logLoss(Float64Array.of(0), Uint8Array.of(1))).toBe(Infinity);
  });

  test("fall into groups of about equal size that share no probability", () => {
    const probabilities = Float64Array.of(0.1, 0.1, 0.1, 0.2, 0.3, 0.3, 0.8, 0.9);
    const labels = Uint8Array.of(0, 1, 0, 0, 1, 0, 1, 1);
    const bins = calibrationBins(probabilities, labels, 4);
    expect(bins.map(({ rows, ones }) => [rows, ones])).toEqual([
      [3, 1],
      [1, 0],
      [2, 1],
      [2, 2],
    ]);
    expect(bins[3]?.expected).toBeCloseTo(0.85, 12);
  });

  test("hold every row once, in rising groups no more than were asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 }))),
        fc.integer({ min: 1, max: 12 }),
        (rows, wanted) => {
          const probabilities = Float64Array.from(rows, ([tenths]) => tenths / 10);
          const bins = calibrationBins(
            probabilities,
            Uint8Array.from(rows, ([, label]) => label),
            wanted,
          );
          expect(bins.length).toBeLessThanOrEqual(wanted);
          expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.length);
          expect(bins.reduce((sum, bin) => sum + bin.ones, 0)).toBe(
            rows.filter(([, label]) => label === 1).length,
          );
          const expected = bins.map((bin) => bin.expected);
          expect(expected).toEqual(expected.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test("are refused in no groups", () => {
    expect(() => calibrationBins(Float64Array.of(0.5), Uint8Array.of(1), 0)).toThrow(RangeError);
  });
});

describe("the adjusted Rand index", () => {
  test.each([
    { one: [0, 0, 1, 1], other: [1, 1, 0, 0], is: 1 },
    { one: [0, 0, 1, 2], other: [0, 0, 1, 1], is: 4 / 7 },
    { one: [0, 0, 0, 0], other: [0, 1, 2, 3], is: 0 },
    { one: [0, 0, 1, 1], other: [0, 1, 0, 1], is: -0.5 },
  ])("of $one and $other is $is, as in scikit-learn's documentation", ({ one, other, is }) => {
    expect(adjustedRandIndex(one, other)).toBeCloseTo(is, 12);
  });

  test("is 1 for groupings that cannot differ, and refused for groupings of other rows", () => {
    expect(adjustedRandIndex([], [])).toBe(1);
    expect(adjustedRandIndex([5], [0])).toBe(1);
    expect(adjustedRandIndex([1, 1, 1], [2, 2, 2])).toBe(1);
    expect(() => adjustedRandIndex([1], [1, 2])).toThrow(RangeError);
  });
});

describe("folds", () => {
  test("are the same for the same key whatever else there is, and about equally full", () => {
    const keys = Array.from({ length: 2000 }, (_, i) => `c${i}`);
    const sizes = [0, 0, 0, 0, 0];
    for (const key of keys) {
      expect(foldOf(key, 5, "seed")).toBe(foldOf(key, 5, "seed"));
      sizes[foldOf(key, 5, "seed")]! += 1;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(330);
    expect(keys.some((key) => foldOf(key, 5, "seed") !== foldOf(key, 5, "other"))).toBe(true);
  });

  test("are refused where there are none", () => {
    expect(() => foldOf("c", 0, 1)).toThrow(RangeError);
  });
});
