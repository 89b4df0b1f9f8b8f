import {
  logGamma,
  regularizedBeta,
  regularizedGamma,
  upperRegularizedGamma,
} from "@satsuma/stats/probability";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digits } from "./digits.ts";

describe("logGamma equals mpmath", () => {
  test.each([
    [1e-8, 18.42068073818021],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [3.7, 1.428072326665388],
    [9.99, 12.779315214350193],
    [100.25, 360.28455963776423],
    [1e6, 12815504.569147613],
    [1e15, 33538776394910668],
  ])("at %d", (x, is) => {
    expect(digits(logGamma(x), is)).toBeGreaterThan(13);
  });

  test("at 1 and 2, where it is nothing", () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
  });

  test("and grows by the logarithm of its argument", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        const step = logGamma(x + 1) - logGamma(x);
        expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-14 * (10 + Math.abs(logGamma(x + 1))));
      }),
    );
  });

  test.each([0, -1.5, NaN])("refuses %d", (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe("the regularized gamma functions equal mpmath", () => {
  test.each([
    [0.5, 0.1, 0.345279153981423, 0.654720846018577],
    [0.5, 3, 0.9856941215645704, 0.01430587843542964],
    [1, 1, 0.6321205588285577, 0.36787944117144233],
    [2.5, 2.5, 0.5841198130044921, 0.41588018699550794],
    [10, 3, 0.0011024881301154798, 0.9988975118698845],
    [10, 25, 0.9997785233617512, 0.00022147663824878357],
    [100, 90, 0.15822098918643018, 0.8417790108135699],
    [1000, 1100, 0.99894067674607, 0.0010593232539299773],
    [0.01, 1e-5, 0.8963367982671973, 0.1036632017328028],
  ])("at shape %d and x %d", (a, x, lower, upper) => {
    expect(digits(regularizedGamma(a, x), lower)).toBeGreaterThan(12);
    expect(digits(upperRegularizedGamma(a, x), upper)).toBeGreaterThan(12);
  });

  test("from nothing to all", () => {
    expect([regularizedGamma(3, 0), regularizedGamma(3, Infinity)]).toEqual([0, 1]);
    expect([upperRegularizedGamma(3, 0), upperRegularizedGamma(3, Infinity)]).toEqual([1, 0]);
  });

  test.each([
    [0, 1],
    [-1, 1],
    [1, -1],
    [NaN, 1],
    [1, NaN],
  ])("refuse shape %d and x %d", (a, x) => {
    expect(() => regularizedGamma(a, x)).toThrow(RangeError);
    expect(() => upperRegularizedGamma(a, x)).toThrow(RangeError);
  });
});

describe("the regularized beta function equals mpmath", () => {
  test.each([
    [0.3, 2, 3, 0.3483],
    [0.01, 0.1, 5, 0.7690889207843463],
    [0.9, 20, 2, 0.36472996377170797],
    [0.5, 1000, 1010, 0.5882698275437275],
    [0.001, 5, 4000, 0.371944906304229],
    [0.999, 0.3, 0.2, 0.8378921304158607],
    [1e-10, 0.5, 0.5, 6.366197723781917e-6],
  ])("at %d with %d and %d", (x, a, b, is) => {
    expect(digits(regularizedBeta(x, a, b), is)).toBeGreaterThan(12);
  });

  test("from nothing to all, and mirrored when the parameters change places", () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    const parameter = fc.double({ min: 0.05, max: 500, noNaN: true });
    const sixteenth = fc.integer({ min: 0, max: 16 }).map((count) => count / 16);
    fc.assert(
      fc.property(sixteenth, parameter, parameter, (x, a, b) => {
        const both = regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a);
        expect(both).toBeCloseTo(1, 12);
      }),
    );
  });

  test.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, NaN],
  ])("refuses %d with %d and %d", (x, a, b) => {
    expect(() => regularizedBeta(x, a, b)).toThrow(RangeError);
  });
});
