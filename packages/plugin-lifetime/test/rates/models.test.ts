import { bgNbd, gammaGamma, paretoNbd } from "@satsuma/plugin-lifetime";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const published = {
  "bg-nbd": [0.2426, 4.4136, 0.7929, 2.4259],
  "pareto-nbd": [0.553, 10.578, 0.606, 11.669],
};

describe("BG/NBD", () => {
  test.each([
    { repeats: 2, age: 38.86, weeks: 39, is: 1.68717170644966 },
    { repeats: 0, age: 38.86, weeks: 39, is: 0.19478676916062 },
    { repeats: 20, age: 38.86, weeks: 500, is: 70.660758683571 },
    { repeats: 300, age: 80, weeks: 52, is: 151.674656927322 },
  ])(
    "expects what mpmath finds of equation 10: $repeats repeats, $weeks weeks",
    ({ repeats, age, weeks, is }) => {
      expect(bgNbd.ordersIfAlive(published["bg-nbd"], { repeats, age }, weeks) / is).toBeCloseTo(
        1,
        11,
      );
    },
  );

  test.each([
    { of: "a + b below 1", parameters: [0.5, 3, 0.3, 0.2], repeats: 0, is: 0.506542216261104 },
    {
      of: "a all but 1",
      parameters: [0.5, 3, 1.0000000001, 0.8],
      repeats: 3,
      is: 3.34005624784947,
    },
    { of: "a = 1", parameters: [0.5, 3, 1, 0.8], repeats: 3, is: 3.3400562479 },
  ])(
    "expects it where the equation has a pole or is near one: $of",
    ({ parameters, repeats, is }) => {
      expect(bgNbd.ordersIfAlive(parameters, { repeats, age: 10 }, 20) / is).toBeCloseTo(1, 9);
    },
  );

  test.each([
    { a: 900, b: 990, is: 2.085190356049546 },
    { a: 47_000, b: 99_000, is: 3.028382887324002 },
  ])("expects what mpmath integrates where all are as likely to leave: a = $a", ({ a, b, is }) => {
    const found = bgNbd.ordersIfAlive([1, 1.3, a, b], { repeats: 3, age: 20 }, 100);
    expect(found / is).toBeCloseTo(1, 8);
  });

  test("knows that who never came back is alive", () => {
    expect(bgNbd.alive(published["bg-nbd"], { repeats: 0, recency: 0, age: 30 })).toBe(1);
  });
});

describe("Pareto/NBD", () => {
  const customer = { repeats: 2, recency: 30.43, age: 38.86, customers: 1 };

  test("has the likelihood that mpmath finds by integration, whichever of α and β is larger", () => {
    const groups = [customer, { repeats: 0, recency: 0, age: 38.86, customers: 1 }];
    const likelihood = paretoNbd.logLikelihood(published["pareto-nbd"], groups);
    expect(likelihood).toBeCloseTo(-10.0753295392313, 11);
    const swapped = paretoNbd.logLikelihood([0.553, 11.669, 0.606, 10.578], [customer]);
    expect(swapped).toBeCloseTo(-9.59939967511713, 11);
  });

  test("has the chance to be alive that mpmath finds by integration", () => {
    expect(paretoNbd.alive(published["pareto-nbd"], customer)).toBeCloseTo(0.869167559153011, 11);
  });
});

describe.each([
  { name: "BG/NBD", model: bgNbd },
  { name: "Pareto/NBD", model: paretoNbd },
])("$name", ({ model }) => {
  const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
  const parameters = fc.array(positive, { minLength: 4, maxLength: 4 });
  const buying = fc
    .record({
      repeats: fc.nat(400),
      recency: positive,
      silence: fc.double({ min: 0, max: 200, noNaN: true }),
    })
    .map(({ repeats, recency, silence }) => ({
      repeats,
      recency: repeats === 0 ? 0 : recency,
      age: (repeats === 0 ? 0 : recency) + silence,
    }));

  test("gives chances from 0 to 1, and the less of one the longer the silence", () => {
    fc.assert(
      fc.property(parameters, buying, (given, customer) => {
        const now = model.alive(given, customer);
        const later = model.alive(given, { ...customer, age: customer.age + 10 });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now + 1e-9);
      }),
    );
  });

  test("expects more orders of more weeks, and none of no time", () => {
    fc.assert(
      fc.property(parameters, buying, (given, customer) => {
        const [none = NaN, some = NaN, more = NaN] = [0, 10, 52].map((weeks) =>
          model.ordersIfAlive(given, customer, weeks),
        );
        expect(none).toBeCloseTo(0, 9);
        expect(some).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(some * (1 - 1e-6) - 1e-9);
        expect(more).toBeLessThan(Infinity);
      }),
    );
  });

  test("counts customers that are alike as often as they are", () => {
    fc.assert(
      fc.property(parameters, buying, fc.integer({ min: 2, max: 9 }), (given, customer, times) => {
        const one = model.logLikelihood(given, [{ ...customer, customers: 1 }]);
        const many = model.logLikelihood(given, [{ ...customer, customers: times }]);
        expect(one).toBeLessThan(Infinity);
        expect(Math.abs(many - times * one)).toBeLessThanOrEqual(1e-12 * Math.abs(many));
      }),
    );
  });
});

describe("Gamma–Gamma", () => {
  test("expects spend between a customer's own average and that of all", () => {
    const given = [6.25, 3.74, 15.44];
    const all = gammaGamma.expectedSpend(given, { paidRepeats: 0, averageSpend: 0 }) ?? NaN;
    // Fader and Hardie 2013: the mean of the population is p γ / (q − 1).
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    const often = gammaGamma.expectedSpend(given, { paidRepeats: 50, averageSpend: 100 }) ?? NaN;
    const once = gammaGamma.expectedSpend(given, { paidRepeats: 1, averageSpend: 100 }) ?? NaN;
    expect(once).toBeGreaterThan(all);
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(100);
  });

  test("expects nothing of who never came back where it has no mean", () => {
    const none = { paidRepeats: 0, averageSpend: 0 };
    expect(gammaGamma.expectedSpend([2, 0.9, 10], none)).toBeUndefined();
  });
});
