import { areaUnderCurve, aucEstimate, liftByDecile, rocCurve } from "@satsuma/stats/evaluation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Hanley and McNeil's 109 CT images: how often each rating from 1 to 5 was given to normal and to abnormal ones. */
const [normal, abnormal] = [
  [33, 6, 6, 11, 2],
  [3, 2, 2, 11, 33],
];
const ratings = Float64Array.from(
  [normal, abnormal].flatMap((counts) => counts.flatMap((count, i) => times(count, i + 1))),
);
const isAbnormal = Uint8Array.from([...times(58, 0), ...times(51, 1)]);

describe("the area under the curve", () => {
  test("of Hanley and McNeil's CT images is their 0.893", () => {
    expect(areaUnderCurve(ratings, isAbnormal)).toBeCloseTo(0.893, 3);
  });

  test("of scikit-learn's example is 0.75", () => {
    expect(areaUnderCurve(Float64Array.of(0.1, 0.4, 0.35, 0.8), Uint8Array.of(0, 0, 1, 1))).toBe(
      0.75,
    );
  });

  test("is the share of pairs in the right order, ties counting half, whatever the scale", () => {
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        const pairs = pairsOf(scores, labels);
        const expected = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
        expect(areaUnderCurve(scores, labels)).toBeCloseTo(expected, 12);
        expect(
          areaUnderCurve(
            scores.map((score) => 3 * score - 7),
            labels,
          ),
        ).toBe(areaUnderCurve(scores, labels));
      }),
    );
  });

  test("is the area under the points of the curve", () => {
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        const points = rocCurve(scores, labels);
        const area = points.slice(1).reduce((sum, point, i) => {
          const before = points[i]!;
          const width = point.falsePositives - before.falsePositives;
          return sum + (width * (point.truePositives + before.truePositives)) / 2;
        }, 0);
        expect(area).toBeCloseTo(areaUnderCurve(scores, labels), 12);
      }),
    );
  });

  test("is unknown where there is only one class", () => {
    expect(areaUnderCurve(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
    expect(areaUnderCurve(new Float64Array(), new Uint8Array())).toBeNaN();
    expect(rocCurve(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toEqual([]);
  });
});

describe("its standard error", () => {
  test("of the CT images is near the 0.032 that Hanley and McNeil give by their own formula", () => {
    const { auc, standardError } = aucEstimate(ratings, isAbnormal);
    expect(auc).toBeCloseTo(areaUnderCurve(ratings, isAbnormal), 12);
    expect(standardError).toBeCloseTo(0.031, 3);
  });

  test("is DeLong's, computed pair by pair", () => {
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        const { standardError } = aucEstimate(scores, labels);
        expect(standardError).toBeCloseTo(deLong(scores, labels), 10);
      }),
    );
  });

  test("is unknown of one row of a class", () => {
    expect(aucEstimate(Float64Array.of(1, 2, 3), Uint8Array.of(0, 0, 1)).standardError).toBeNaN();
  });
});

test("the curve of scikit-learn's example has its points", () => {
  const points = rocCurve(Float64Array.of(0.1, 0.4, 0.35, 0.8), Uint8Array.of(0, 0, 1, 1));
  expect(points).toEqual([
    { score: Infinity, falsePositives: 0, truePositives: 0 },
    { score: 0.8, falsePositives: 0, truePositives: 0.5 },
    { score: 0.4, falsePositives: 0.5, truePositives: 0.5 },
    { score: 0.35, falsePositives: 0.5, truePositives: 1 },
    { score: 0.1, falsePositives: 1, truePositives: 1 },
  ]);
});

describe("lift by decile", () => {
  test("is ten times the share where the first tenth holds them all, and the rest none", () => {
    const scores = Float64Array.from({ length: 100 }, (_, row) => row);
    const labels = Uint8Array.from(scores, (score) => (score >= 90 ? 1 : 0));
    const deciles = liftByDecile(scores, labels);
    expect(deciles[0]).toEqual({ rows: 10, ones: 10, lift: 10, captured: 1 });
    expect(deciles.slice(1).every(({ ones, lift }) => ones === 0 && lift === 0)).toBe(true);
  });

  test("is 1 everywhere where all scores are the same, in whatever order rows come", () => {
    const labels = Uint8Array.from({ length: 40 }, (_, row) => (row < 8 ? 1 : 0));
    const deciles = liftByDecile(new Float64Array(40), labels);
    expect(deciles.every(({ lift }) => Math.abs(lift - 1) < 1e-12)).toBe(true);
  });

  test("holds every row and every one of the class once", () => {
    fc.assert(
      fc.property(scored, ({ scores, labels }) => {
        const deciles = liftByDecile(scores, labels);
        expect(deciles.reduce((sum, { rows }) => sum + rows, 0)).toBe(scores.length);
        const ones = labels.reduce((sum, label) => sum + label, 0);
        expect(deciles.reduce((sum, decile) => sum + decile.ones, 0)).toBeCloseTo(ones, 9);
        expect(deciles.at(-1)?.captured).toBeCloseTo(1, 12);
      }),
    );
  });

  test("of no rows is nothing", () => {
    expect(liftByDecile(new Float64Array(), new Uint8Array())).toEqual([]);
  });
});

test.each([
  { of: "labels of other rows", scores: [1, 2], labels: [0], says: "labels must be 2" },
  { of: "a third class", scores: [1, 2], labels: [0, 2], says: "labels must be 0 or 1, got 2" },
  { of: "an unknown score", scores: [1, NaN], labels: [0, 1], says: "scores must be known" },
])("refuses $of", ({ scores, labels, says }) => {
  for (const judge of [areaUnderCurve, aucEstimate, rocCurve, liftByDecile]) {
    expect(() => judge(Float64Array.from(scores), Uint8Array.from(labels))).toThrow(says);
  }
});

function times(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}

/** Scores with ties, and at least one row of each class. */
const scored = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => [...rows, [3, 0], [4, 0], [5, 1], [6, 1]] as const)
  .map((rows) => ({
    scores: Float64Array.from(rows, ([score]) => score / 8),
    labels: Uint8Array.from(rows, ([, label]) => label),
  }));

/** For each pair of a row of class 1 and one of class 0: 1 in the right order, half for a tie. */
function pairsOf(scores: Float64Array, labels: Uint8Array): number[] {
  const of = (label: number) => scores.filter((_, row) => labels[row] === label);
  return [...of(1)].flatMap((one) => [...of(0)].map((zero) => won(one, zero)));
}

const won = (one: number, zero: number): number => (one > zero ? 1 : one === zero ? 0.5 : 0);

function deLong(scores: Float64Array, labels: Uint8Array): number {
  const of = (label: number) => Array.from(scores.filter((_, row) => labels[row] === label));
  const [zeros, ones] = [of(0), of(1)];
  const byOne = ones.map((one) => mean(zeros.map((zero) => won(one, zero))));
  const byZero = zeros.map((zero) => mean(ones.map((one) => won(one, zero))));
  return Math.sqrt(variance(byOne) / ones.length + variance(byZero) / zeros.length);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const variance = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
