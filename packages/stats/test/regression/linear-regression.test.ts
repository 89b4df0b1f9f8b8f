import { linearPredictor, linearRegression } from "@satsuma/stats/regression";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsOf } from "./moments-of.ts";

describe("linear regression", () => {
  test("gives the certified figures of NIST StRD's Longley (1967)", () => {
    const fit = linearRegression(momentsOf(longley));
    const found = [fit.intercept, ...fit.coefficients].map((one) => [
      one!.estimate,
      one!.standardError,
    ]);
    for (const [i, [estimate, error]] of longleyCertified.entries()) {
      expect(found[i]![0]! / estimate!).toBeCloseTo(1, 8);
      expect(found[i]![1]! / error!).toBeCloseTo(1, 8);
    }
    expect(fit.residualDeviation).toBeCloseTo(304.854073561965, 6);
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 11);
    expect(fit.f!.value).toBeCloseTo(330.285339234588, 5);
    expect(fit.degreesOfFreedom).toBe(9);
  });

  test("gives the certified figures of NIST StRD's Wampler 3 to six digits, however collinear its powers are", () => {
    const fit = linearRegression(momentsOf(wampler3));
    const found = [fit.intercept, ...fit.coefficients];
    for (const one of found) expect(one!.estimate).toBeCloseTo(1, 5);
    const errors = [
      2152.3262467817, 2363.55173469681, 779.343524331583, 101.47550755035, 5.64566512170752,
      0.112324854679312,
    ];
    for (const [i, error] of errors.entries()) {
      expect(found[i]!.standardError / error).toBeCloseTo(1, 6);
    }
    expect(fit.residualDeviation).toBeCloseTo(2360.14502379268, 6);
    expect(fit.rSquared).toBeCloseTo(0.99999555902582, 11);
  });

  test("finds the exact polynomial of NIST StRD's Wampler 1, and no error in it to speak of", () => {
    const fit = linearRegression(momentsOf(powers.map((row) => [...row, polynomial(row[0]!)])));
    for (const one of fit.coefficients) expect(one!.estimate).toBeCloseTo(1, 5);
    expect(fit.rSquared).toBeCloseTo(1, 12);
    for (const one of [fit.intercept, ...fit.coefficients]) expect(one!.p).not.toBeNaN();
  });

  test("gives intervals by Student's distribution: of Longley's year, as statsmodels 0.15", () => {
    const { coefficients } = linearRegression(momentsOf(longley));
    expect(coefficients[5]!.low).toBeCloseTo(798.787513, 4);
    expect(coefficients[5]!.high).toBeCloseTo(2859.515416, 4);
    expect(coefficients[5]!.t).toBeCloseTo(4.015889805, 7);
    expect(coefficients[5]!.p).toBeCloseTo(0.003036803, 8);
  });

  test("names columns that earlier ones determine, and fits as without them", () => {
    const rows = longley.map(([a, b, , , , , y]) => [a!, 3, b!, 2 * a! - b! + 7, y!]);
    const fit = linearRegression(momentsOf(rows));
    const without = linearRegression(momentsOf(rows.map(([a, , b, , y]) => [a!, b!, y!])));
    expect(fit.collinear).toEqual([1, 3]);
    expect(fit.coefficients[3]).toBeUndefined();
    expect(fit.coefficients[0]!.estimate).toBeCloseTo(without.coefficients[0]!.estimate, 8);
    expect(fit.degreesOfFreedom).toBe(without.degreesOfFreedom);
  });

  test("explains nothing of an outcome that never changes", () => {
    const fit = linearRegression(momentsOf(longley.map(([a, b]) => [a!, b!, 5])));
    expect(fit.rSquared).toBe(0);
    expect(fit.coefficients.map((one) => one!.estimate)).toEqual([0, 0]);
    expect(fit.coefficients.map((one) => one!.p)).toEqual([0, 0].map(() => expect.any(Number)));
    expect(fit.coefficients.some((one) => Number.isNaN(one!.p))).toBe(false);
  });

  test("refuses as many coefficients as rows", () => {
    expect(() => linearRegression(momentsOf(longley.slice(0, 7)))).toThrow(RangeError);
  });

  test("leaves residuals that no column explains, on any rows", () => {
    fc.assert(
      fc.property(rowsOfThree, (rows) => {
        const fit = linearRegression(momentsOf(rows));
        const columns = [0, 1].map((i) => Float64Array.from(rows, (row) => row[i]!));
        const slopes = fit.coefficients.map((one) => one?.estimate);
        const predicted = linearPredictor(fit.intercept.estimate, slopes, columns, rows.length);
        const residuals = rows.map((row, i) => row[2]! - predicted[i]!);
        for (const column of [...columns, new Float64Array(rows.length).fill(1)]) {
          const product = residuals.reduce((sum, one, i) => sum + one * column[i]!, 0);
          expect(Math.abs(product)).toBeLessThan(1e-6);
        }
        expect(fit.rSquared).toBeGreaterThanOrEqual(0);
        expect(fit.rSquared).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const rowsOfThree = fc.array(
  fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -50, max: 50 }))),
  { minLength: 5, maxLength: 40 },
);

/** Prices, product, unemployed, armed forces, population, year; last the employed. */
const longley: readonly (readonly number[])[] = [
  [83.0, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99.0, 365385, 1870, 3547, 115094, 1953, 64989],
  [100.0, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
];

const longleyCertified = [
  [-3482258.63459582, 890420.383607373],
  [15.0618722713733, 84.9149257747669],
  [-0.035819179292591, 0.0334910077722432],
  [-2.02022980381683, 0.488399681651699],
  [-1.03322686717359, 0.214274163161675],
  [-0.0511041056535807, 0.22607320006937],
  [1829.15146461355, 455.478499142212],
];

const powers = Array.from({ length: 21 }, (_, x) => [1, 2, 3, 4, 5].map((power) => x ** power));

const polynomial = (x: number): number =>
  [0, 1, 2, 3, 4, 5].reduce((sum, power) => sum + x ** power, 0);

const wampler3 = [
  760, -2042, 2111, -1684, 3888, 1858, 11379, 17560, 39287, 64382, 113159, 175108, 273291, 400186,
  581243, 811568, 1121004, 1506550, 2002767, 2611612, 3369180,
].map((y, x) => [...powers[x]!, y]);
