import { linearPredictor, logistic, logisticRegression } from "@satsuma/stats/regression";
import type { LogisticFit } from "@satsuma/stats/regression";
import { seededRandom } from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("logistic regression", () => {
  test("gives the figures of Spector & Mazzeo (1980) as published in Greene, Econometric Analysis, table 21.1", () => {
    const fit = logisticRegression(spectorColumns, spectorLabels);
    expect(rounded(fit, 3)).toEqual([
      [-13.021, 4.931],
      [2.826, 1.263],
      [0.095, 0.142],
      [2.379, 1.065],
    ]);
    expect(-fit.deviance / 2).toBeCloseTo(-12.8896, 4);
    expect(-fit.nullDeviance / 2).toBeCloseTo(-20.5917, 4);
    expect(fit).toMatchObject({ converged: true, separated: [], collinear: [] });
  });

  test("gives z, p and intervals as statsmodels 0.15 on the same data", () => {
    const [points] = logisticRegression(spectorColumns, spectorLabels).coefficients;
    expect(points!.z).toBeCloseTo(2.2377, 4);
    expect(points!.p).toBeCloseTo(0.0252, 4);
    expect(points!.low).toBeCloseTo(0.3508, 4);
    expect(points!.high).toBeCloseTo(5.3014, 4);
  });

  test("lets a row that weighs two count as two rows", () => {
    const weights = Float64Array.from(spectorLabels, (_, i) => 1 + (i % 2));
    const twice = [...spectorLabels.keys()].flatMap((i) => (i % 2 === 0 ? [i] : [i, i]));
    const weighted = logisticRegression(spectorColumns, spectorLabels, { weights });
    const repeated = logisticRegression(
      spectorColumns.map((column) => Float64Array.from(twice, (i) => column[i]!)),
      Uint8Array.from(twice, (i) => spectorLabels[i]!),
    );
    expect(rounded(weighted, 8)).toEqual(rounded(repeated, 8));
    expect(weighted.deviance).toBeCloseTo(repeated.deviance, 8);
  });

  test("says which column parts the classes without error, whole or in part", () => {
    const noise = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
    const apart = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const labels = Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    expect(logisticRegression([noise, apart], labels).separated).toContain(1);
    // Nobody without the mark is a 1; among those with it both occur.
    const mark = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    const partly = logisticRegression([noise, mark], Uint8Array.of(0, 0, 0, 0, 1, 1, 0, 0, 0, 1));
    expect(partly.separated).toEqual([1]);
    expect(partly.converged).toBe(false);
    expect(partly.coefficients[0]!.estimate).not.toBeNaN();
  });

  test("stays finite with a ridge where the classes part", () => {
    const apart = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const labels = Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    const fit = logisticRegression([apart], labels, { ridge: 1 });
    expect(fit).toMatchObject({ converged: true, separated: [] });
    expect(fit.coefficients[0]!.estimate).toBeGreaterThan(0.3);
    expect(fit.coefficients[0]!.estimate).toBeLessThan(3);
  });

  test("gives the ridge estimates of scikit-learn 1.9 on standardised columns (C = 1 / ridge)", () => {
    const fit = logisticRegression(spectorColumns, spectorLabels, { ridge: 2 });
    const found = fit.coefficients.map((one) => one!.estimate);
    for (const [i, expected] of spectorRidge.entries()) expect(found[i]).toBeCloseTo(expected, 5);
  });

  test("names columns that are constant or combinations of others", () => {
    const [a, b] = [spectorColumns[0]!, spectorColumns[1]!];
    const same = new Float64Array(32).fill(0.1);
    const fit = logisticRegression([a, same, b, a.map((x, i) => x + 2 * b[i]!)], spectorLabels);
    expect(fit.collinear).toEqual([1, 3]);
    expect(fit.coefficients[1]).toBeUndefined();
    const without = logisticRegression([a, b], spectorLabels);
    expect(fit.deviance).toBeCloseTo(without.deviance, 9);
  });

  test("finds the share when there are no columns", () => {
    const fit = logisticRegression([], Uint8Array.of(1, 0, 0, 0));
    expect(logistic(fit.intercept.estimate)).toBeCloseTo(0.25, 12);
    expect(fit.deviance).toBeCloseTo(fit.nullDeviance, 12);
  });

  test.each([
    ["one class", [Float64Array.of(1, 2)], Uint8Array.of(1, 1)],
    ["no rows", [], Uint8Array.of()],
    ["lengths that differ", [Float64Array.of(1)], Uint8Array.of(1, 0)],
    ["unknown values", [Float64Array.of(1, NaN)], Uint8Array.of(1, 0)],
  ])("refuses %s", (_, columns, labels) => {
    expect(() => logisticRegression(columns, labels)).toThrow(RangeError);
  });

  test("predicts as many ones as there are, on any rows it converges on", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 30, max: 80 }), (seed, rows) => {
        const random = seededRandom(seed);
        const column = Float64Array.from({ length: rows }, () => Math.round(10 * random.uniform()));
        const labels = Uint8Array.from({ length: rows }, (_, i) =>
          i < 2 ? i : Number(random.uniform() < 0.4),
        );
        const fit = logisticRegression([column], labels);
        fc.pre(fit.converged);
        const slopes = fit.coefficients.map((one) => one?.estimate);
        const odds = linearPredictor(fit.intercept.estimate, slopes, [column], rows);
        const expected = odds.reduce((sum, one) => sum + logistic(one), 0);
        expect(expected).toBeCloseTo(
          labels.reduce((sum, one) => sum + one, 0),
          6,
        );
      }),
    );
  });
});

const rounded = ({ intercept, coefficients }: LogisticFit, places: number): number[][] =>
  [intercept, ...coefficients].map((one) => [
    Number(one!.estimate.toFixed(places)),
    Number(one!.standardError.toFixed(places)),
  ]);

/** Grade points, a test of economics, and whether a new way of teaching was tried; last whether grades rose. */
const spector: readonly (readonly [number, number, number, number])[] = [
  [2.66, 20, 0, 0],
  [2.89, 22, 0, 0],
  [3.28, 24, 0, 0],
  [2.92, 12, 0, 0],
  [4, 21, 0, 1],
  [2.86, 17, 0, 0],
  [2.76, 17, 0, 0],
  [2.87, 21, 0, 0],
  [3.03, 25, 0, 0],
  [3.92, 29, 0, 1],
  [2.63, 20, 0, 0],
  [3.32, 23, 0, 0],
  [3.57, 23, 0, 0],
  [3.26, 25, 0, 1],
  [3.53, 26, 0, 0],
  [2.74, 19, 0, 0],
  [2.75, 25, 0, 0],
  [2.83, 19, 0, 0],
  [3.12, 23, 1, 0],
  [3.16, 25, 1, 1],
  [2.06, 22, 1, 0],
  [3.62, 28, 1, 1],
  [2.89, 14, 1, 0],
  [3.51, 26, 1, 0],
  [3.54, 24, 1, 1],
  [2.83, 27, 1, 1],
  [3.39, 17, 1, 1],
  [2.67, 24, 1, 0],
  [3.65, 21, 1, 1],
  [4, 23, 1, 1],
  [3.1, 21, 1, 0],
  [2.39, 19, 1, 1],
];

const spectorColumns = ([0, 1, 2] as const).map((i) => Float64Array.from(spector, (row) => row[i]));
const spectorLabels = Uint8Array.from(spector, (row) => row[3]);

/** In the columns' own units. */
const spectorRidge = [1.78184463, 0.07866858, 1.50622561];
