import {
  chiSquareCdf,
  chiSquareTail,
  fCdf,
  fTail,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  wilsonInterval,
} from "@satsuma/stats/probability";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digits } from "./digits.ts";

describe("the normal distribution", () => {
  test.each([
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
    [Infinity, 1],
    [-Infinity, 0],
  ])("lies below %d with the probability that mpmath gives", (z, is) => {
    expect(digits(normalCdf(z), is)).toBeGreaterThan(12);
  });

  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-5, -4.264890793922825],
    [0.01, -2.3263478740408408],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
  ])("has the quantile at %d that scipy gives", (p, is) => {
    expect(digits(normalQuantile(p), is)).toBeGreaterThan(13);
  });

  test("has quantiles that are the inverse of probabilities", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
      }),
    );
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  });

  test("refuses what is no number and what is no probability", () => {
    expect(() => normalCdf(NaN)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe("Student's t distribution", () => {
  test.each([
    [-2, 3, 0.06966298427942152],
    [0.5, 10.5, 0.6863063477055824],
    [-40, 4, 1.1670081613006339e-6],
    [2.5, 1000, 0.9937107160994546],
    [-0.001, 2, 0.49964644669779507],
    [-6, 1e6, 9.86924906177217e-10],
    [-Infinity, 5, 0],
    [Infinity, 5, 1],
  ])(
    "lies below %d at %d degrees of freedom with the probability that scipy gives",
    (t, df, is) => {
      expect(digits(studentCdf(t, df), is)).toBeGreaterThan(10);
    },
  );

  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 10, 2.228138851986274],
    [0.995, 30, 2.7499956535672254],
    [0.6, 5.5, 0.2658994571379175],
    [1e-10, 7, -53.83557948467374],
    [0.05, 0.5, -41.13600009287826],
    [0.975, 1e6, 1.959966356814107],
  ])("has the quantile at %d and %d degrees of freedom that scipy gives", (p, df, is) => {
    expect(digits(studentQuantile(p, df), is)).toBeGreaterThan(10);
  });

  test("has no quantile but the infinities at 0 and 1, and 0 in the middle", () => {
    expect([0, 0.5, 1].map((p) => studentQuantile(p, 3))).toEqual([-Infinity, 0, Infinity]);
  });

  test("refuses what is out of range", () => {
    expect(() => studentCdf(NaN, 3)).toThrow(RangeError);
    expect(() => studentCdf(1, 0)).toThrow(RangeError);
    expect(() => studentQuantile(1.5, 3)).toThrow(RangeError);
    expect(() => studentQuantile(0.5, -1)).toThrow(RangeError);
  });
});

describe("the chi-square distribution", () => {
  test.each([
    [3.841458820694124, 1, 0.95, 0.05],
    [0.5, 2, 0.22119921692859512, 0.7788007830714049],
    [30, 10, 0.9991433587892247, 0.000856641210775301],
    [100, 100, 0.5188083154720433, 0.48119168452795674],
    [200, 3, 1, 4.218541107192018e-43],
  ])("lies below and above %d at %d degrees of freedom as scipy says", (x, df, below, above) => {
    expect(digits(chiSquareCdf(x, df), below)).toBeGreaterThan(12);
    expect(digits(chiSquareTail(x, df), above)).toBeGreaterThan(11);
  });
});

describe("the F distribution", () => {
  test.each([
    [1, 1, 1, 0.5, 0.5],
    [4.5, 3, 20, 0.9856267553891026, 0.014373244610897428],
    [0.2, 10, 5, 0.014868800408112974, 0.985131199591887],
    [30, 4, 100, 0.9999999999999998, 2.1391126832887075e-16],
    [1.05, 1000, 2000, 0.8156984513617268, 0.18430154863827322],
    [Infinity, 2, 3, 1, 0],
  ])(
    "lies below and above %d at %d and %d degrees of freedom as scipy says",
    (x, d1, d2, below, above) => {
      expect(digits(fCdf(x, d1, d2), below)).toBeGreaterThan(11);
      expect(digits(fTail(x, d1, d2), above)).toBeGreaterThan(11);
    },
  );

  test("refuses what is out of range", () => {
    expect(() => fCdf(-1, 2, 3)).toThrow(RangeError);
    expect(() => fTail(1, 0, 3)).toThrow(RangeError);
  });
});

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3; more digits by mpmath.
  test.each([
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073628, 0.16048724172330803],
    [0, 20, 0, 0.1611251580528193],
    [1, 29, 0.00611321429276266, 0.17175521879320288],
    [29, 29, 0.8830302015002592, 1],
  ])("of %d in %d is Newcombe's", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials, 0.95);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  test("holds the share, stays within 0 and 1, and narrows with more trials", () => {
    const counts = fc
      .tuple(fc.nat(1000), fc.nat(1000))
      .map(([k, more]) => [k, k + more + 1] as const);
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([k, n], level) => {
        const { low, high } = wilsonInterval(k, n, level);
        const more = wilsonInterval(4 * k, 4 * n, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  test("of nothing tried is everything", () => {
    expect(wilsonInterval(0, 0, 0.95)).toEqual({ low: 0, high: 1 });
  });

  test.each([
    [2, 1, 0.95],
    [-1, 5, 0.95],
    [1, NaN, 0.95],
    [1, 5, 1],
    [1, 5, 0],
  ])("refuses %d in %d at level %d", (successes, trials, level) => {
    expect(() => wilsonInterval(successes, trials, level)).toThrow(RangeError);
  });
});
