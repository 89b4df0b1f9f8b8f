import { areaUnderCurve } from "@satsuma/stats/evaluation";
import { seededRandom } from "@satsuma/stats";
import { describe, expect, test } from "vitest";
import { hasData } from "./data/files.ts";
import { hillstrom, households, people, telco } from "./data/people.ts";
import { fitAndScore, labelsOf, likenessMethod, trait } from "./set-up-method.ts";

const number = { kind: "number" } as const;

describe.skipIf(!hasData)("likeness to telco's leavers (where ../shared/data is)", () => {
  const customers = hasData ? telco() : undefined;
  const logistic = customers && fitAndScore(customers);

  test("has the held-out AUC of scikit-learn 1.9's logistic regression: 0.833", async () => {
    const { value, interval } = (await logistic!).fitted.quality["AUC"]!;
    expect(value).toBeCloseTo(0.833, 2);
    expect(interval!.low).toBeGreaterThan(0.82);
    expect(interval!.high).toBeLessThan(0.85);
  });

  test("adds up to as many customers as there are members", async () => {
    const likeness = trait((await logistic!).traits, "likeness");
    expect(likeness.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1869, 3);
  });

  test("has tenths of the customers who are not members", async () => {
    const deciles = trait((await logistic!).traits, "decile");
    const labels = labelsOf(customers!);
    const sizes = Array.from(
      { length: 10 },
      (_, i) => deciles.filter((decile, row) => labels[row] === 0 && decile === i + 1).length,
    );
    for (const size of sizes) expect(Math.abs(size - 517.4)).toBeLessThan(12);
  });

  test("finds about as many members in the first tenth as scikit-learn does: 2.77 times as many as on average", async () => {
    const { quality } = (await logistic!).fitted;
    expect(quality["lift of the first tenth"]!.value).toBeCloseTo(2.77, 1);
  });

  test("is found by a tree nearly as well", async () => {
    const { fitted, traits } = await fitAndScore(customers!, { algorithm: "tree" });
    expect(fitted.quality["AUC"]!.value).toBeGreaterThan(0.81);
    const area = areaUnderCurve(trait(traits, "likeness"), labelsOf(customers!));
    expect(area).toBeGreaterThan(0.82);
  });

  test("becomes a rule that picks nearly the same customers", async () => {
    const { fitted } = await logistic!;
    for (const { fidelity, precision } of fitted.model.distilled) {
      expect(fidelity).toBeGreaterThan(0.95);
      expect(precision).toBeGreaterThan(0.6);
    }
    expect(fitted.model.distilled.map(({ share }) => share)).toEqual([0.05, 0.1]);
  });

  test("is explained by what moves a customer most", async () => {
    const { method, fitted } = await logistic!;
    const customer = {
      tenure: "1",
      monthly: "70",
      senior: false,
      contract: "Month-to-month",
      internet: "DSL",
    };
    const [first] = method.explain!(fitted.model, customer);
    expect(first!.text).toMatch(/^tenure is 1, which is more like vip \(\+\d\.\d+ log odds\)$/u);
  });
});

describe.skipIf(!hasData)(
  "likeness to households that redeem coupons (where ../shared/data is)",
  () => {
    test("is as weak as scikit-learn 1.9 finds it, by texts alone: AUC 0.580, 0.009 more or less by fold", async () => {
      const { fitted, traits } = await fitAndScore(households());
      expect(Math.abs(fitted.quality["AUC"]!.value - 0.58)).toBeLessThan(0.025);
      const likeness = trait(traits, "likeness");
      expect(likeness.reduce((sum, one) => sum + one, 0)).toBeCloseTo(295, 4);
    });
  },
);

describe.skipIf(!hasData)("likeness to few of many (where ../shared/data is)", () => {
  test("keeps members when not all customers can be drawn, and stays calibrated to all", async () => {
    const customers = hillstrom();
    const members = labelsOf(customers).reduce((sum, label) => sum + label, 0);
    const whole = await fitAndScore(customers);
    const drawn = await fitAndScore(customers, { rows: 1000 });
    const total = (traits: typeof whole.traits) =>
      trait(traits, "likeness").reduce((sum, one) => sum + one, 0);
    expect(total(whole.traits)).toBeCloseTo(members, 3);
    expect(total(drawn.traits) / members).toBeGreaterThan(0.8);
    expect(total(drawn.traits) / members).toBeLessThan(1.25);
    expect(drawn.fitted.quality["AUC"]!.interval!.low).toBeLessThan(
      whole.fitted.quality["AUC"]!.value,
    );
  });
});

describe("likeness", () => {
  const random = seededRandom("likeness");
  const noise = people(
    400,
    () => ({ a: Math.round(random.uniform() * 50), outcome: random.uniform() < 0.3 }),
    { a: number },
  );

  test("is refused where features cannot tell members from others", async () => {
    for (const algorithm of ["logistic", "tree"] as const) {
      await expect(fitAndScore(noise, { algorithm })).rejects.toMatchObject({
        code: "PROSPECTS_CANNOT_TELL",
      });
    }
  });

  test.each([
    { of: "19 members", isMember: (i: number) => i < 19 },
    { of: "19 others", isMember: (i: number) => i >= 19 },
    { of: "no members", isMember: () => false },
  ])("is refused of $of, and says how many are needed", async ({ isMember }) => {
    const customers = people(300, (i) => ({ a: i, outcome: isMember(i) }), { a: number });
    await expect(fitAndScore(customers)).rejects.toMatchObject({
      code: "PROSPECTS_FEW",
      message: expect.stringContaining("at least 20 are needed"),
    });
  });

  test("warns when a feature says who is a member, and names it", async () => {
    const customers = people(300, (i) => ({ a: i, b: (i * 7) % 31, outcome: i >= 200 }), {
      a: number,
      b: number,
    });
    for (const algorithm of ["logistic", "tree"] as const) {
      const { fitted, traits } = await fitAndScore(customers, { algorithm });
      expect(fitted.warnings).toContainEqual(
        expect.objectContaining({
          code: "PROSPECTS_LEAK",
          message: expect.stringContaining("most of all a"),
        }),
      );
      expect(trait(traits, "likeness").some(Number.isNaN)).toBe(false);
    }
  });

  test("copes with features that are constant or repeat each other", async () => {
    const customers = people(
      300,
      (i) => ({ a: i % 40, twice: 2 * (i % 40), same: 1, outcome: (i % 40) + ((i * 7) % 30) > 40 }),
      { a: number, twice: number, same: number },
    );
    const { fitted, traits } = await fitAndScore(customers);
    expect(fitted.quality["AUC"]!.value).toBeGreaterThan(0.8);
    expect(trait(traits, "likeness").some(Number.isNaN)).toBe(false);
  });

  test("is refused where nobody's value is known, naming the feature", async () => {
    const customers = people(100, (i) => ({ a: null, outcome: i % 2 === 0 }), { a: number });
    await expect(fitAndScore(customers)).rejects.toMatchObject({
      code: "PROSPECTS_ALL_UNKNOWN",
      message: expect.stringContaining("feature a"),
    });
  });

  test("reads membership as of the same moment as the features, segments of sets included", async () => {
    const method = await likenessMethod(noise, { like: "loyalty.gold" });
    expect(method.outcomes!(method.standard)).toMatchObject({
      outcome: { expression: "member of loyalty.gold" },
    });
    expect("cutOffs" in method).toBe(false);
  });
});
