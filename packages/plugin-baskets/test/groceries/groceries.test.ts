import { ruleMeasures } from "@satsuma/plugin-baskets";
import { describe, expect, test } from "vitest";
import { fitAndScore, ordersOf, shopOf } from "../shop.ts";
import { groceries, hasGroceries } from "./groceries.ts";

// Skipped where ../shared/data is not there.
describe.skipIf(!hasGroceries)("arules' Groceries, 9,835 baskets of 169 items", () => {
  const shop = hasGroceries ? shopOf(ordersOf(groceries())) : shopOf([]);
  const settings = { minimumSupport: 0.001, length: 10, keep: 20_000 };

  test("has 410 rules at support .001 and confidence .8, of lengths 3 to 6, as arules finds", async () => {
    const { fitted } = await fitAndScore(shop, { ...settings, minimumConfidence: 0.8 });
    expect(fitted.quality).toMatchObject({
      baskets: { value: 9835 },
      rules: { value: 410 },
      "rules of 3": { value: 29 },
      "rules of 4": { value: 229 },
      "rules of 5": { value: 140 },
      "rules of 6": { value: 12 },
    });
    expect(fitted.quality["rules of 2"]).toBeUndefined();
  });

  test("has 5,668 at confidence .5", async () => {
    const { fitted } = await fitAndScore(shop, { ...settings, minimumConfidence: 0.5 });
    expect(fitted.quality["rules"]?.value).toBe(5668);
    const [strongest] = fitted.model.rules;
    // arules prints Instant food products, soda => hamburger meat first by lift: 18.995.
    const names = (items: readonly number[]) => items.map((item) => fitted.model.items[item]?.name);
    expect(names(strongest?.antecedent ?? []).join()).toMatch(
      /^(Instant food products,soda|soda,Instant food products)$/u,
    );
    expect(names([strongest?.consequent ?? -1])).toEqual(["hamburger meat"]);
    expect(strongest && ruleMeasures(strongest, 9835).lift).toBeCloseTo(18.995, 2);
    expect(strongest && ruleMeasures(strongest, 9835).confidence).toBeCloseTo(0.6315789, 6);
  });

  test("says to raise the support where sets explode", async () => {
    const attempt = fitAndScore(shop, { minimumSupport: 2, length: 10, mostSets: 20_000 });
    await expect(attempt).rejects.toMatchObject({
      code: "BASKETS_TOO_MANY",
      message: "more than 20,000 sets of products are in 2 baskets or more",
    });
  });
});
