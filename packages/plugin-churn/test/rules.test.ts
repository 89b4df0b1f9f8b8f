import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitAndScore, ruleWords } from "./fit-and-score.ts";
import { holds } from "./rules/holds.ts";
import { shopRows } from "./shop.ts";
import type { ShopRow } from "./shop.ts";

const loose = { pruning: "none", minimumLeaf: 5, depth: 6 } as const;

describe("the rules of a tree", () => {
  test("hold for exactly the customers of their leaf, whatever is unknown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 8 }), async (seed, depth) => {
        const rows = shopRows({ customers: 120, seed: `rules ${seed}` });
        const { method, model, traits } = await fitAndScore(
          { ...loose, depth, minimumChurners: 5 },
          rows,
        );
        const rules = method.rules!(model, ruleWords());
        for (const rule of rules) {
          const members = rows.filter((row) => holds(rule.where, row)).map(customer);
          const ofLeaf = [...traits].filter(([, { leaf }]) => leaf === leafOf(rule.name));
          expect(members).toEqual(ofLeaf.map(([key]) => key));
          expect(rule.size).toBe(members.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("hold for exactly the leaf of customers who come later, with values that were never seen", async () => {
    const rows = shopRows();
    const later = [
      ...shopRows({ customers: 200, seed: "later" }),
      stranger("s1", { country: "XX", spend: "-3.20", recency: 1e9 }),
      stranger("s2", { country: null, newsletter: null, recency: null }),
      // Orders were known of all customers that were learnt from.
      stranger("s3", { orders: null }),
    ];
    const { method, model, traits } = await fitAndScore(loose, rows, { scored: later });
    const rules = method.rules!(model, ruleWords());
    for (const row of later) {
      const { leaf } = traits.get(customer(row))!;
      const found = rules.filter(({ where }) => holds(where, row)).map(({ name }) => leafOf(name));
      expect(found).toEqual(leaf === null ? [] : [leaf]);
    }
  });

  test("say how many left, with the interval, and how that compares with all", async () => {
    const rows = shopRows();
    const { method, model, traits } = await fitAndScore({}, rows);
    const [first, ...others] = method.rules!(model, ruleWords());
    const members = rows.filter((row) => holds(first!.where, row));
    const left = members.filter(({ outcome }) => outcome === true).length;
    expect(first!.measures["churn rate"]?.value).toBeCloseTo(left / members.length, 12);
    expect(first!.doc).toContain(`of ${members.length} customers like this left`);
    expect(first!.title).toMatch(/^Likelier to leave: \d+% left \(leaf 1\)$/u);
    expect(others.at(-1)?.title).toMatch(/^Likelier to stay/u);
    expect(first!.name).toBe("churn_leaf_1");
    const risks = [...traits.values()].map(({ risk }) => risk!);
    expect(traits.get(customer(members[0]!))?.risk).toBe(Math.max(...risks));
  });

  test("take the questions about one feature together", async () => {
    const { method, model } = await fitAndScore({ ...loose, features: ["recency"] }, shopRows());
    for (const { where } of method.rules!(model, ruleWords())) {
      expect(where.match(/recency >/gu)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(where.match(/recency <=/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  test("write amounts of money with their currency", async () => {
    const rows = shopRows().map((row) => ({ ...row, outcome: Number(row["spend"]) > 250 }));
    const { method, model } = await fitAndScore({ features: ["spend"] }, rows);
    const [first] = method.rules!(model, ruleWords());
    expect(first!.where).toMatch(/^spend > \d+(\.\d+)? EUR$/u);
  });

  test("are none of a tree that tells nothing", async () => {
    const rows = shopRows().map((row, i) => ({ ...row, outcome: i % 3 === 0 }));
    const { method, model } = await fitAndScore({ features: ["newsletter"] }, rows);
    expect(method.rules!(model, ruleWords())).toEqual([]);
  });
});

describe("explain", () => {
  test("gives the way to the leaf in the features' words", async () => {
    const features = [
      { expression: "recency", label: "days since the last order", unit: "days" },
      "newsletter",
    ];
    const { method, model } = await fitAndScore({ features }, shopRows());
    const reasons = method.explain!(model, { recency: 120, newsletter: null });
    expect(reasons[0]).toEqual({
      feature: "recency",
      text: expect.stringMatching(/^days since the last order is 120 days, more than \d+/u),
    });
    expect(reasons.at(-1)?.text).toMatch(/^\d+% of \d+ customers like this left$/u);
  });

  test("says when a value is not known, and when a model has never met that", async () => {
    const { method, model } = await fitAndScore(loose, shopRows());
    const texts = (customer: Record<string, string | number | boolean | null>) =>
      method.explain!(model, {
        recency: 10,
        orders: 1,
        spend: "9.99",
        country: "DE",
        newsletter: true,
        ...customer,
      })
        .map(({ text }) => text)
        .join("; ");
    expect(texts({ recency: null })).toContain("recency is not known");
    const onlyOrders = await fitAndScore({ ...loose, features: ["orders"] }, shopRows());
    const reasons = onlyOrders.method.explain!(onlyOrders.model, { orders: null });
    expect(reasons.at(-1)?.text).toBe(
      "what is not known here was known of all others, so there is no leaf",
    );
  });
});

const customer = (row: ShopRow): string => String(row["customer"]);

const leafOf = (rule: string): string => rule.replace("churn_leaf_", "leaf ");

const stranger = (key: string, values: ShopRow): ShopRow => ({
  customer: key,
  recency: 12,
  orders: 2,
  spend: "20.00",
  country: "DE",
  newsletter: true,
  outcome: false,
  ...values,
});
