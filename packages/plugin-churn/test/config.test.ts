import churn from "@satsuma/plugin-churn";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { project } from "./fit-and-score.ts";

const treeOf = async (config: unknown) => {
  const { contributions } = await setUp(churn, config, { project });
  return contributions.methods![0]!;
};

describe("the config", () => {
  test.each([
    { of: "nobody said who has left", config: {}, says: "say who has left" },
    {
      of: "nothing known of customers",
      config: { churned: "gone" },
      says: "say what is known of a customer (features)",
    },
    {
      of: "a window of words",
      config: { events: "orders", window: "a while" },
      says: '"a while" is no stretch of time',
    },
    { of: "no cut-off", config: { events: "orders", cutOffs: 0 }, says: "must be at least 1" },
    {
      of: "a hold-out by time of one cut-off",
      config: { events: "orders", cutOffs: 1, holdOut: "time" },
      says: "must not be time with fewer than two cut-offs",
    },
    { of: "no depth", config: { events: "orders", depth: 0 }, says: "depth must be at least 1" },
    {
      of: "weights for the library's tree",
      config: { events: "orders", algorithm: "ml-cart", classWeight: "balanced" },
      says: "ml-cart has no weights",
    },
  ])("is refused: $of", async ({ config, says }) => {
    await expect(treeOf(config)).rejects.toMatchObject({ message: expect.stringContaining(says) });
  });

  test("that names a table the project does not have is refused, with the nearest name", async () => {
    await expect(treeOf({ events: "order" })).rejects.toMatchObject({
      code: "CHURN_NO_TABLE",
      help: "did you mean orders?",
    });
  });
});

describe("cut-offs", () => {
  test.each([
    { window: "90 days", ends: ["P90D/P0D", "P180D/P90D", "P270D/P180D"] },
    { window: "1 quarter", ends: ["P3M/P0M", "P6M/P3M", "P9M/P6M"] },
    { window: "P2W", ends: ["P2W/P0W", "P4W/P2W", "P6W/P4W"] },
  ])(
    "lie a window apart, so that no outcome is seen by the next: $window",
    async ({ window, ends }) => {
      const method = await treeOf({ events: "orders", window, cutOffs: 3 });
      const found = method.cutOffs!(method.standard);
      expect(found.map(({ features, outcomes }) => `${features}/${outcomes}`)).toEqual(ends);
    },
  );

  test("are none where a condition says who has left as of the run", async () => {
    const method = await treeOf({ churned: "gone", features: ["age"] });
    expect("cutOffs" in method || "among" in method).toBe(false);
    expect(method.outcomes!(method.standard)).toMatchObject({ outcome: { expression: "gone" } });
  });
});

describe("what is read", () => {
  test("is who was active before the cut-off, and whether anything came after", async () => {
    const method = await treeOf({ events: "orders", window: "60 days" });
    expect(method.among!(method.standard)).toBe("has orders in last 365 days");
    expect(method.outcomes!(method.standard)).toMatchObject({
      outcome: { expression: "count of orders in last 60 days" },
    });
    const always = await treeOf({ events: "orders", active: "ever" });
    expect(always.among!(always.standard)).toBe("has orders ever");
    const chosen = await treeOf({ events: "orders", among: 'country is "DE"' });
    expect(chosen.among!(chosen.standard)).toBe('country is "DE"');
  });

  test("is when, how often and for how much, unless features are listed", async () => {
    const method = await treeOf({
      events: "orders",
      amount: "amount",
      order: "Invoice No",
      window: "90 days",
    });
    const expressions = Object.values(method.reads(method.standard)).map(
      ({ expression }) => expression,
    );
    expect(expressions).toContain("days since (last of orders.ordered_at ever)");
    expect(expressions).toContain("count of distinct orders.`Invoice No` in last 180 days");
    expect(expressions).toContain(
      "sum of orders.amount in last 90 days - sum of orders.amount from 180 days ago to 90 days ago",
    );
  });

  test("has a name for each expression, and none twice", async () => {
    const features = [
      "sum of a.b ever",
      "sum of a.b  ever",
      "42",
      { expression: "customer", label: "who" },
    ];
    const method = await treeOf({ churned: "gone", features });
    expect(Object.keys(method.reads(method.standard))).toEqual([
      "sum_of_a_b_ever",
      "sum_of_a_b_ever_2",
      "feature_42",
      "customer_2",
    ]);
  });
});
