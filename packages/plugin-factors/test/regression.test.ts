import { customersFromRows, memoryScore } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import { areaUnderCurve } from "@satsuma/stats/evaluation";
import { describe, expect, test } from "vitest";
import { hasData } from "./data/files.ts";
import { telco } from "./data/shops.ts";
import { fitAndScore, regressionOf, trait } from "./set-up-method.ts";

const yes = { kind: "yes/no" } as const;
const number = { kind: "number" } as const;
const logistic = { logistic: { outcome: "outcome" } };
const linear = { linear: { outcome: "outcome" } };

describe.skipIf(!hasData)("telco's leavers (where ../shared/data is)", () => {
  const customers = hasData ? telco() : undefined;
  const fitted = customers && fitAndScore("logistic", customers, logistic);

  test("have the coefficients and standard errors of statsmodels 0.15", async () => {
    const { terms, intercept } = regressionOf((await fitted!).fitted);
    const found = Object.fromEntries(
      terms.map(({ column, coefficient }) => [
        "level" in column ? column.level : column.feature,
        [coefficient.estimate, coefficient.standardError],
      ]),
    );
    expect(Object.keys(found)).toHaveLength(Object.keys(telcoCoefficients).length - 1);
    for (const [name, expected] of Object.entries(telcoCoefficients)) {
      const pair = name === "const" ? [intercept.estimate, intercept.standardError] : found[name]!;
      expect(pair[0]).toBeCloseTo(expected[0], 5);
      expect(pair[1]).toBeCloseTo(expected[1], 5);
    }
  });

  test("are told from the others as well as scikit-learn tells them: a held-out AUC of 0.833", async () => {
    const { quality, warnings } = (await fitted!).fitted;
    expect(quality["AUC"]!.value).toBeCloseTo(0.833, 2);
    expect(quality["AUC"]!.interval!.high - quality["AUC"]!.interval!.low).toBeLessThan(0.03);
    expect(warnings).toEqual([]);
  });

  test("have probabilities that add up to as many as left", async () => {
    const { traits } = await fitted!;
    const probabilities = trait(traits, "probability");
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1869, 4);
    const labels = labelsOf(customers!);
    expect(areaUnderCurve(Float64Array.from(probabilities), labels)).toBeGreaterThan(0.83);
  });

  test("have calibration close to the diagonal", async () => {
    for (const { expected, found } of regressionOf((await fitted!).fitted).calibration) {
      expect(Math.abs(expected - found)).toBeLessThan(0.07);
    }
  });

  test("are explained by what moves them most", async () => {
    const {
      method,
      fitted: { model },
    } = await fitted!;
    const customer = {
      tenure: "1",
      monthly: "29.85",
      senior: false,
      contract: "Month-to-month",
      internet: "DSL",
    };
    const [first] = method.explain!(model, customer);
    expect(first).toMatchObject({ feature: "tenure" });
    expect(first!.text).toMatch(/^tenure is 1, which adds \d\.\d+ log odds$/u);
  });
});

describe("a logistic regression", () => {
  test("says what parts yes from no without error, and stays finite", async () => {
    const customers = people(60, (i) => ({ a: i, b: (i * 7) % 11, outcome: i >= 30 }), yes);
    const { fitted, traits } = await fitAndScore("logistic", customers, logistic);
    expect(fitted.warnings.map(({ code }) => code)).toContain("FACTORS_SEPARATION");
    const probabilities = trait(traits, "probability");
    expect(probabilities.every((one) => one > 0 && one < 1)).toBe(true);
    expect(probabilities[59]).toBeGreaterThan(0.95);
  });

  test("gives a probability however far a customer lies from the others", async () => {
    const customers = people(60, (i) => ({ a: i, outcome: (i * 7) % 60 < i }), yes);
    const { fitted, method } = await fitAndScore("logistic", customers, logistic);
    const far = customersFromRows(
      [
        { customer: "far", a: 1e9 },
        { customer: "near", a: -1e9 },
      ],
      { a: number },
    );
    const found = trait(memoryScore(method.score, fitted.model, far), "probability");
    expect(found).toEqual([1, expect.closeTo(0, 12)]);
  });

  test.each([
    { of: "one outcome", outcome: () => true, type: yes, code: "FACTORS_ONE_OUTCOME" },
    { of: "a number", outcome: (i: number) => i, type: number, code: "FACTORS_OUTCOME_TYPE" },
  ])("is refused of $of", async ({ outcome, type, code }) => {
    const customers = people(30, (i) => ({ a: i, outcome: outcome(i) }), type);
    await expect(fitAndScore("logistic", customers, logistic)).rejects.toMatchObject({ code });
  });

  test("is refused of fewer customers than coefficients", async () => {
    const customers = people(3, (i) => ({ a: i, b: i * i, outcome: i > 1 }), yes);
    await expect(fitAndScore("logistic", customers, logistic)).rejects.toMatchObject({
      code: "FACTORS_FEW_CUSTOMERS",
    });
  });

  test("gives unknown numbers a coefficient of their own, and rare texts one together", async () => {
    const customers = customersFromRows(
      Array.from({ length: 200 }, (_, i) => ({
        customer: `c${i}`,
        a: i % 4 === 0 ? null : i % 10,
        place: ["x", "x", "x", "y", "y", "z", `p${i % 9}`][i % 7]!,
        outcome: (i * 13) % 7 > 3,
      })),
      { a: number, place: { kind: "text" } },
      { kind: "text" },
      { outcomes: { outcome: yes } },
    );
    const { fitted } = await fitAndScore("logistic", customers, { ...logistic, levels: 2 });
    expect(regressionOf(fitted).terms.map(({ column }) => column)).toEqual([
      expect.objectContaining({ kind: "number", feature: "a" }),
      { kind: "unknown", feature: "a" },
      { kind: "level", feature: "place", level: "y" },
      { kind: "level", feature: "place", level: "z" },
      { kind: "rest", feature: "place", but: ["x", "y", "z"] },
    ]);
  });
});

describe("a linear regression", () => {
  const line = people(
    100,
    (i) => ({
      a: i,
      b: (i * 37) % 11,
      member: i % 3 === 0,
      outcome: 3 + 2 * i - (i % 3 === 0 ? 5 : 0) + (((i * 29) % 7) - 3) / 10,
    }),
    number,
    { member: yes },
  );

  test("finds what the outcome was made of, and foretells it", async () => {
    const { fitted, traits } = await fitAndScore("linear", line, linear);
    const { terms, intercept } = regressionOf(fitted);
    expect(intercept.estimate).toBeCloseTo(3, 0);
    const [a, b, member] = terms.map(({ coefficient }) => coefficient);
    expect(a!.low < 2 && 2 < a!.high).toBe(true);
    expect(b!.low < 0 && 0 < b!.high).toBe(true);
    expect(member!.estimate).toBeCloseTo(-5, 0);
    expect(fitted.quality["R squared"]!.value).toBeGreaterThan(0.999);
    expect(fitted.quality["held-out R squared"]!.value).toBeGreaterThan(0.999);
    const predicted = trait(traits, "predicted");
    for (const [i, row] of line.rows.entries()) {
      expect(Math.abs(predicted[i]! - Number(row.outcomes["outcome"]))).toBeLessThan(0.5);
    }
  });

  test("names what repeats other features", async () => {
    const customers = people(40, (i) => ({ a: i, b: 3 - 2 * i, outcome: (i * i) % 17 }), number);
    const { fitted } = await fitAndScore("linear", customers, linear);
    expect(fitted.warnings).toMatchObject([
      { code: "FACTORS_COLLINEAR", message: expect.stringContaining("b follows") },
    ]);
    expect(regressionOf(fitted).terms).toHaveLength(1);
  });

  test.each([
    { of: "one outcome", outcome: () => 4, type: number, code: "FACTORS_ONE_OUTCOME" },
    { of: "a yes or no", outcome: (i: number) => i > 3, type: yes, code: "FACTORS_OUTCOME_TYPE" },
  ])("is refused of $of", async ({ outcome, type, code }) => {
    const customers = people(30, (i) => ({ a: i, outcome: outcome(i) }), type);
    await expect(fitAndScore("linear", customers, linear)).rejects.toMatchObject({ code });
  });

  test("looks at customers as long before the outcome as the horizon says", async () => {
    const { method } = await fitAndScore("linear", line, {
      linear: { outcome: "outcome", horizon: "90 days" },
    });
    expect(method.cutOffs!(method.standard)).toEqual([{ features: "P90D", outcomes: "P0D" }]);
  });
});

/** Customers in key order, made by their number. */
function people(
  count: number,
  make: (i: number) => Readonly<Record<string, number | boolean>>,
  type: typeof yes | typeof number,
  types: Readonly<Record<string, typeof yes>> = {},
): MemoryCustomers {
  const rows = Array.from({ length: count }, (_, i) => ({
    customer: `c${String(i).padStart(4, "0")}`,
    ...make(i),
  }));
  const { outcome: _, ...first } = make(0);
  const features = Object.fromEntries(
    Object.keys(first).map((name) => [name, types[name] ?? number]),
  );
  return customersFromRows(rows, features, { kind: "text" }, { outcomes: { outcome: type } });
}

const labelsOf = ({ rows }: MemoryCustomers): Uint8Array =>
  Uint8Array.from(rows, ({ outcomes }) => Number(outcomes["outcome"]));

const telcoCoefficients: Readonly<Record<string, readonly [number, number]>> = {
  const: [0.41752473, 0.25407356],
  tenure: [-0.03333042, 0.00208347],
  monthly: [0.00462953, 0.00299271],
  senior: [0.38864644, 0.08091562],
  "Two year": [-1.66011316, 0.16980202],
  "One year": [-0.82993217, 0.10341809],
  DSL: [-0.98491146, 0.12715558],
  No: [-1.86148961, 0.22848197],
};
