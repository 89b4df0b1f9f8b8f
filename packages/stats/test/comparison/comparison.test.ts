import {
  chiSquareTest,
  cliffsDelta,
  cohensH,
  distributionAngle,
  falseDiscoveryRates,
  mannWhitney,
  shareDifference,
  shareRatio,
} from "@satsuma/stats/comparison";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("how much larger a share is", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])(
    "%i of %i against %i of %i is as Newcombe published (1998, table II)",
    (a, m, b, n, low, high) => {
      const found = shareDifference(share(a, m), share(b, n), 0.95);
      expect(found.value).toBeCloseTo(a / m - b / n, 12);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    },
  );

  test("is the other way round, with the same doubt, when the sides change", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        const [there, back] = [shareDifference(one, other, 0.9), shareDifference(other, one, 0.9)];
        expect(back.value).toBeCloseTo(-there.value, 12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("a share of nothing is refused", () => {
    expect(() => shareDifference(share(0, 0), share(1, 2), 0.95)).toThrow(RangeError);
    expect(() => shareDifference(share(3, 2), share(1, 2), 0.95)).toThrow(RangeError);
  });
});

describe("how many times as large a share is", () => {
  test("27 of 122 against 44 of 487 is as scipy 1.10 has it (contingency.relative_risk)", () => {
    const found = shareRatio(share(27, 122), share(44, 487), 0.95);
    expect(found?.value).toBeCloseTo(2.449_515_648_286_139_8, 12);
    expect(found?.low).toBeCloseTo(1.583_699_092_670_011_6, 10);
    expect(found?.high).toBeCloseTo(3.788_678_631_546_635_4, 10);
  });

  test("there is none of what never happened on a side", () => {
    expect(shareRatio(share(0, 10), share(1, 10), 0.95)).toBeUndefined();
    expect(shareRatio(share(1, 10), share(0, 10), 0.95)).toBeUndefined();
  });
});

describe("the chi-square test of two groups", () => {
  test.each([
    [[27, 95], [44, 443], 5.561_344_998_041_772_5e-5],
    [[12, 5, 30, 8], [40, 22, 51, 9], 0.074_728_959_896_802_62],
    [[12, 5, 0, 30, 8], [40, 22, 0, 51, 9], 0.074_728_959_896_802_62],
  ])(
    "%j against %j is as scipy 1.17 has it (chi2_contingency, without correction)",
    (one, other, p) => {
      expect(chiSquareTest(one, other)).toBeCloseTo(p, 10);
      expect(chiSquareTest(other, one)).toBeCloseTo(p, 10);
    },
  );

  test("groups of the same shares differ by nothing, and a single category cannot differ", () => {
    expect(chiSquareTest([1, 2], [10, 20])).toBe(1);
    expect(chiSquareTest([3], [7])).toBe(1);
  });

  test("nothing is known of a group without members, and categories must be the same", () => {
    expect(chiSquareTest([0, 0], [1, 2])).toBeNaN();
    expect(() => chiSquareTest([1], [1, 2])).toThrow(RangeError);
  });
});

describe("Cohen's h", () => {
  test("is the angle between shares of yes and no, with the sign of the difference", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        const h = cohensH(one.successes / one.trials, other.successes / other.trials);
        const yesNo = ({ successes, trials }: typeof one) => [successes, trials - successes];
        expect(Math.abs(h)).toBeCloseTo(distributionAngle(yesNo(one), yesNo(other), 0.95).value, 6);
        const difference = one.successes / one.trials - other.successes / other.trials;
        expect(Math.sign(h)).toBe(Math.sign(difference));
      }),
    );
  });
});

describe("the angle between distributions", () => {
  test("is the size of Cohen's h for two categories", () => {
    // Cohen (1988), table 6.2.2: shares of .50 and .30 are 1.571 - 1.159 = .412 apart.
    expect(distributionAngle([50, 50], [30, 70], 0.95).value).toBeCloseTo(0.412, 3);
  });

  test("is nothing between equal ones and all between those with nothing in common", () => {
    expect(distributionAngle([1, 2, 3], [10, 20, 30], 0.95).value).toBeCloseTo(0, 6);
    expect(distributionAngle([5, 0], [0, 5], 0.95).value).toBeCloseTo(Math.PI, 12);
  });

  test("does not grow with categories that nobody has", () => {
    const [few, many] = [
      distributionAngle([5, 15], [30, 10], 0.95),
      distributionAngle([5, 15, 0, 0], [30, 10, 0, 0], 0.95),
    ];
    expect(many).toEqual(few);
  });

  test("refuses sides that do not match, or without any", () => {
    expect(() => distributionAngle([1], [1, 2], 0.95)).toThrow(RangeError);
    expect(() => distributionAngle([0, 0], [1, 2], 0.95)).toThrow(RangeError);
  });
});

describe("Cliff's delta", () => {
  // A test of the R package effsize (cliff.delta): delta -0.25, interval -0.7265846 to 0.3890062.
  const treated = Float64Array.of(10, 10, 20, 20, 20, 30, 30, 30, 40, 50);
  const control = Float64Array.of(10, 20, 30, 40, 40, 50);

  test("is as the R package effsize has it for its own example", () => {
    const found = cliffsDelta(treated, control, 0.95);
    expect(found.value).toBeCloseTo(-0.25, 12);
    expect(found.superiority).toBeCloseTo(0.375, 12);
    expect(found.low).toBeCloseTo(-0.726_584_6, 6);
    expect(found.high).toBeCloseTo(0.389_006_2, 6);
  });

  test("counts pairs, whatever the order of values", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const pairs = one.flatMap((a) => other.map((b) => Math.sign(a - b)));
        const [there, back] = [delta(one, other), delta(other, one)];
        expect(there.value).toBeCloseTo(
          pairs.reduce((sum, each) => sum + each, 0) / pairs.length,
          12,
        );
        expect(back.value).toBeCloseTo(-there.value, 12);
        expect(back.low).toBeCloseTo(-there.high, 10);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
      }),
    );
  });

  test("does not change when values are stretched or skewed", () => {
    const skewed = (values: Float64Array) => values.map((value) => Math.exp(value / 3));
    expect(cliffsDelta(skewed(treated), skewed(control), 0.95)).toEqual(
      cliffsDelta(treated, control, 0.95),
    );
  });

  test("of samples without overlap still has an interval, from their sizes", () => {
    const found = delta([1, 2, 3, 4, 5, 6, 7, 8], [11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(found).toMatchObject({ value: -1, low: -1 });
    // (8 - t²) / (8 + t²), t = 2.131450 of 15 degrees of freedom: 3.456921 / 12.543079.
    expect(found.high).toBeCloseTo(-0.275_604, 6);
  });

  test("needs two known values a side", () => {
    expect(() => delta([1], [1, 2])).toThrow(RangeError);
    expect(() => delta([1, NaN], [1, 2])).toThrow(RangeError);
  });
});

describe("the test of Mann and Whitney", () => {
  test.each([
    [[10, 10, 20, 20, 20, 30, 30, 30, 40, 50], [10, 20, 30, 40, 40, 50], 0.437_758_672_961_921_7],
    [
      [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3],
      [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29],
      0.132_919_458_185_318_92,
    ],
  ])("is as scipy 1.10 has it (mannwhitneyu, asymptotic)", (one, other, p) => {
    expect(mannWhitney(Float64Array.from(one), Float64Array.from(other))).toBeCloseTo(p, 12);
  });

  test("finds nothing among equal values, or without any", () => {
    expect(mannWhitney(Float64Array.of(3, 3), Float64Array.of(3, 3, 3))).toBe(1);
    expect(mannWhitney(new Float64Array(), Float64Array.of(3))).toBe(1);
  });
});

describe("rates of false discoveries", () => {
  // Benjamini & Hochberg (1995), section 4: of fifteen tests the first four are found at 0.05, where Bonferroni finds three.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];

  test("find as many as Benjamini and Hochberg published", () => {
    const rates = falseDiscoveryRates(published);
    expect(rates.map((rate) => rate <= 0.05)).toEqual(published.map((_, i) => i < 4));
    expect(rates[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(rates[5]).toBeCloseTo((0.0298 * 15) / 7, 12);
  });

  test("belong to their tests, in whatever order these come", () => {
    expect(falseDiscoveryRates(published.toReversed())).toEqual(
      falseDiscoveryRates(published).toReversed(),
    );
  });
});

const share = (successes: number, trials: number) => ({ successes, trials });

const anyShare = fc
  .integer({ min: 1, max: 60 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

const delta = (one: readonly number[], other: readonly number[]) =>
  cliffsDelta(Float64Array.from(one), Float64Array.from(other), 0.95);
