import { customersFromRows } from "@satsuma/plugin/testing";
import { drawNormal, seededRandom } from "@satsuma/stats";
import { PCA } from "ml-pca";
import { describe, expect, test } from "vitest";
import { hasData } from "./data/files.ts";
import { mall } from "./data/shops.ts";
import { customersWith } from "./data/with-correlations.ts";
import { fitAndScore, structureOf, trait } from "./set-up-method.ts";

describe("components", () => {
  test.skipIf(!hasData)(
    "of the mall's visitors are those of ml-pca (where ../shared/data is)",
    async () => {
      const customers = mall();
      const { fitted, traits } = await fitAndScore("components", customers, { count: 3 });
      const model = structureOf(fitted);
      const rows = customers.rows.map(({ features }) =>
        ["age", "income", "score"].map((name) => Number(features[name])),
      );
      const reference = new PCA(rows, { scale: true });
      const values = reference.getEigenvalues();
      expect(model.eigenvalues.map(places(9))).toEqual(values.map(places(9)));
      const vectors = reference.getEigenvectors().to2DArray();
      for (const [i, axis] of model.axes.entries()) {
        const expected = vectors.map((row) => row[i]! * Math.sqrt(values[i]!));
        expectSameUpToSign(axis.loadings, expected);
        const scores = reference.predict(rows).getColumn(i);
        expectSameUpToSign(
          trait(traits, `component_${i + 1}`),
          scores.map((score) => score / Math.sqrt(values[i]!)),
        );
      }
    },
  );

  test("have values of mean 0 and deviation 1 that do not go with each other", async () => {
    const { traits } = await fitAndScore("components", abilities(), { count: 2 });
    const [first, second] = [trait(traits, "component_1"), trait(traits, "component_2")];
    expect(sum(first)).toBeCloseTo(0, 8);
    expect(sum(first.map((x) => x * x)) / 111).toBeCloseTo(1, 8);
    expect(sum(first.map((x, i) => x * second[i]!))).toBeCloseTo(0, 8);
  });

  test("keep sign and place when they are fitted again, also where the data has turned them", async () => {
    const customers = abilities();
    const before = structureOf((await fitAndScore("components", customers, { count: 2 })).fitted);
    const again = await fitAndScore("components", customers, { count: 2 }, before);
    expect(structureOf(again.fitted)).toEqual(before);
    const flipped = {
      ...before,
      axes: before.axes
        .map((axis) => ({ ...axis, loadings: axis.loadings.map((loading) => -loading) }))
        .toReversed(),
    };
    const turned = structureOf(
      (await fitAndScore("components", customers, { count: 2 }, flipped)).fitted,
    );
    expect(turned.axes.map(({ loadings }) => loadings)).toEqual(
      flipped.axes.map(({ loadings }) => loadings.map((loading) => loading + 0)),
    );
  });

  test("are none where features are unrelated, and the warning says no structure", async () => {
    const random = seededRandom("unrelated");
    const names = ["a", "b", "c", "d", "e"];
    const rows = Array.from({ length: 500 }, (_, i) => ({
      customer: `c${i}`,
      ...Object.fromEntries(names.map((name) => [name, drawNormal(random)])),
    }));
    const types = Object.fromEntries(names.map((name) => [name, { kind: "approx" as const }]));
    const { fitted, traits } = await fitAndScore("components", customersFromRows(rows, types));
    expect(structureOf(fitted).axes).toEqual([]);
    expect(fitted.warnings.map(({ code }) => code)).toEqual(["FACTORS_NO_STRUCTURE"]);
    expect(trait(traits, "component_1").every(Number.isNaN)).toBe(true);
  });

  test("are found as many as lie above chance", async () => {
    const { fitted } = await fitAndScore("components", abilities());
    // 3.08 1.14 0.79 …; of 112 unrelated rows of six the 95th percentiles are about 1.47 1.26 …
    expect(structureOf(fitted).axes).toHaveLength(1);
  });

  test("tell how much they hold, with an interval", async () => {
    const { fitted } = await fitAndScore("components", abilities(), { count: 6 });
    expect(fitted.quality["variance explained"]!.value).toBeCloseTo(1, 12);
    const { value, interval } = fitted.quality["share of component 1"]!;
    expect(interval!.low).toBeLessThan(value);
    expect(interval!.high).toBeGreaterThan(value);
  });

  test("leave out what is constant, and cope with what repeats", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      customer: `c${i}`,
      a: i,
      b: 2 * i + 1,
      c: (i * 7) % 13,
      same: 4,
    }));
    const number = { kind: "number" } as const;
    const types = { a: number, b: number, c: number, same: number };
    const customers = customersFromRows(rows, types);
    const { fitted, traits } = await fitAndScore("components", customers, { count: 4 });
    expect(fitted.warnings.map(({ code }) => code)).toEqual([
      "FACTORS_CONSTANT",
      "FACTORS_COLLINEAR",
      "FACTORS_FEWER",
    ]);
    expect(structureOf(fitted).axes).toHaveLength(2);
    expect(trait(traits, "component_2").some(Number.isNaN)).toBe(false);
    expect(trait(traits, "component_3").every(Number.isNaN)).toBe(true);
    await expect(fitAndScore("factors", customers)).rejects.toMatchObject({
      code: "FACTORS_COLLINEAR",
    });
  });
});

describe("factors", () => {
  test("of six ability tests are those of R's factanal (ability.cov, two factors, varimax)", async () => {
    const { fitted } = await fitAndScore("factors", abilities(), { count: 2 });
    const { uniquenesses, axes } = structureOf(fitted);
    expect(uniquenesses!.map(places(3))).toEqual([0.455, 0.589, 0.218, 0.769, 0.052, 0.334]);
    const published = [
      [0.499, 0.156, 0.206, 0.109, 0.956, 0.785],
      [0.543, 0.622, 0.86, 0.468, 0.182, 0.225],
    ];
    // R stops turning a little early: its loadings are off by up to 0.003.
    for (const [i, loadings] of published.entries()) {
      const distances = loadings.map((loading, j) => Math.abs(loading - axes[i]!.loadings[j]!));
      expect(Math.max(...distances)).toBeLessThan(0.0035);
    }
    expect(fitted.quality["lack of fit"]!.value).toBeCloseTo(6.11, 2);
    expect(fitted.quality["fit p"]!.value).toBeCloseTo(0.191, 3);
    expect(fitted.quality["fit p"]!.doc).toMatch(/^How probable/u);
  });

  test("are turned as far as varimax in statsmodels 0.15 turns them", async () => {
    const { fitted } = await fitAndScore("factors", abilities(), { count: 2 });
    expect(structureOf(fitted).axes.map(({ loadings }) => loadings.map(places(4)))).toEqual([
      [0.5011, 0.158, 0.2085, 0.11, 0.9568, 0.7855],
      [0.5419, 0.621, 0.8593, 0.4674, 0.1791, 0.2224],
    ]);
  });

  test("of the same tests as one are those of R's factanal too", async () => {
    const { fitted } = await fitAndScore("factors", abilities(), { count: 1 });
    expect(structureOf(fitted).uniquenesses!.map(places(3))).toEqual([
      0.535, 0.853, 0.748, 0.91, 0.232, 0.28,
    ]);
    expect(fitted.quality["lack of fit"]!.value).toBeCloseTo(75.18, 2);
  });

  test("give customers Thomson's values of deviation 1", async () => {
    const { traits } = await fitAndScore("factors", abilities(), { count: 2 });
    for (const name of ["factor_1", "factor_2"]) {
      const values = trait(traits, name);
      expect(sum(values)).toBeCloseTo(0, 8);
      expect(sum(values.map((x) => x * x)) / 111).toBeCloseTo(1, 8);
    }
  });

  test("come with what features have in common: KMO and Bartlett's test, by their formulas in numpy", async () => {
    const { fitted } = await fitAndScore("factors", abilities(), { count: 2 });
    expect(fitted.quality["KMO"]!.value).toBeCloseTo(0.7320747, 6);
    expect(fitted.quality["sphericity p"]!.value).toBeLessThan(1e-30);
    expect(fitted.quality["sphericity p"]!.doc).toMatch(/^Below 0\.001: how probable/u);
  });

  test("say when they explain all of a feature", async () => {
    const near = [
      [1, 0.999, 0.5, 0.4],
      [0.999, 1, 0.5, 0.4],
      [0.5, 0.5, 1, 0.3],
      [0.4, 0.4, 0.3, 1],
    ];
    const { fitted } = await fitAndScore(
      "factors",
      customersWith(near, ["a", "b", "c", "d"], 200),
      {
        count: 1,
      },
    );
    expect(fitted.warnings.map(({ code }) => code)).toContain("FACTORS_HEYWOOD");
  });
});

describe("a structure of features", () => {
  test.each([
    { of: "a text", type: { kind: "text" }, value: "x", code: "FACTORS_FEATURE_TYPE" },
    { of: "a date", type: { kind: "date" }, value: "2026-01-01", code: "FACTORS_FEATURE_TYPE" },
    { of: "what nobody knows", type: { kind: "number" }, value: null, code: "FACTORS_ALL_UNKNOWN" },
    { of: "what never varies", type: { kind: "number" }, value: 3, code: "FACTORS_FEW_FEATURES" },
  ] as const)("is refused of $of, with a code", async ({ type, value, code }) => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ customer: `c${i}`, a: i, b: value }));
    const customers = customersFromRows(rows, { a: { kind: "number" }, b: type });
    for (const method of ["components", "factors"]) {
      await expect(fitAndScore(method, customers)).rejects.toMatchObject({ code });
    }
  });

  test("is refused of fewer customers than features", async () => {
    const few = customersWith(
      [
        [1, 0],
        [0, 1],
      ],
      ["a", "b"],
      3,
    );
    await expect(fitAndScore("components", few)).rejects.toMatchObject({
      code: "FACTORS_FEW_CUSTOMERS",
    });
  });

  test("gives no values to customers who are left out, and average ones to the others", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      customer: `c${String(i).padStart(2, "0")}`,
      a: i === 0 ? null : i,
      b: (i * 11) % 17,
    }));
    const customers = customersFromRows(rows, { a: { kind: "number" }, b: { kind: "number" } });
    const out = await fitAndScore("components", customers, { count: 1, unknown: "leave out" });
    expect(trait(out.traits, "component_1")[0]).toBeNaN();
    const average = await fitAndScore("components", customers, { count: 1 });
    expect(trait(average.traits, "component_1").some(Number.isNaN)).toBe(false);
    for (const { fitted } of [out, average]) {
      expect(fitted.warnings.map(({ code }) => code)).toContain("FACTORS_UNKNOWN_VALUES");
    }
  });

  test("says what moves a customer, in the features' words", async () => {
    const { fitted, method } = await fitAndScore("components", abilities(), { count: 1 });
    const customer = { general: 20, picture: 0, blocks: 0, maze: 0, reading: 0, vocab: 0 };
    const [first] = method.explain!(fitted.model, customer);
    expect(first!.feature).toBe("general");
    expect(first!.text).toMatch(
      /^general is 4\.0 standard deviations above average, which adds \d\.\d\d to component_1$/u,
    );
  });
});

const names = ["general", "picture", "blocks", "maze", "reading", "vocab"];

/** Bartholomew's six ability tests of 112 people, as R's `ability.cov` has them. */
const abilities = () =>
  customersWith(
    [
      [24.641, 5.991, 33.52, 6.023, 20.755, 29.701],
      [5.991, 6.7, 18.137, 1.782, 4.936, 7.204],
      [33.52, 18.137, 149.831, 19.424, 31.43, 50.753],
      [6.023, 1.782, 19.424, 12.711, 4.757, 9.075],
      [20.755, 4.936, 31.43, 4.757, 52.604, 66.762],
      [29.701, 7.204, 50.753, 9.075, 66.762, 135.292],
    ],
    names,
    112,
  );

const places = (count: number) => (value: number) => Number(value.toFixed(count));

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function expectSameUpToSign(found: readonly number[], expected: readonly number[]): void {
  const sign = Math.sign(sum(found.map((value, i) => value * expected[i]!)));
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(sign * expected[i]!, 8);
}
