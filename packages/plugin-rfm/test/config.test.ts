import rfm from "@satsuma/plugin-rfm";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { project, scoresMethod } from "./fit-and-score.ts";

describe("the config", () => {
  test("needs only the table of orders", async () => {
    const { standard } = await scoresMethod();
    expect(standard).toEqual({
      orders: "orders",
      amount: "amount",
      window: "ever",
      bins: 5,
      monetary: "sum",
      convention: "quantile",
    });
  });

  test.each([
    { of: "one bin", config: { bins: 1 }, says: "bins: bins must be at least 2" },
    { of: "half a bin", config: { bins: 2.5 }, says: "bins: bins must be a whole number" },
    {
      of: "a window of words",
      config: { window: "last year" },
      says: 'window: "last year" is no window: write a number of days, weeks, months, quarters or years (365 days), or ever',
    },
    { of: "no time at all", config: { window: "0 days" }, says: '"0 days" is no window' },
    { of: "a misspelt option", config: { binz: 5 }, says: 'Unrecognized key: "binz"' },
    {
      of: "fixed scores without cut-offs",
      config: { convention: "fixed", bins: 3, thresholds: { recency: [30, 90] } },
      says: "thresholds.frequency: fixed scores need 2 cut-offs",
    },
    {
      of: "too many cut-offs",
      config: { bins: 3, thresholds: { monetary: [1, 2, 3] } },
      says: "thresholds.monetary: 3 scores need 2 cut-offs, got 3",
    },
    {
      of: "cut-offs that fall",
      config: { bins: 3, thresholds: { monetary: [5, 2] } },
      says: "thresholds.monetary: cut-offs must rise from one to the next",
    },
    {
      of: "pinned cut-offs of groups of equal size",
      config: { convention: "ntile", bins: 3, thresholds: { monetary: [2, 5] } },
      says: "ntile finds its own cut-offs",
    },
  ])("is refused for $of", async ({ config, says }) => {
    const attempt = setUp(rfm, { orders: "orders", ...config }, { project });
    await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining(says) });
  });

  test("that names a table the project does not have is refused, with the nearest name", async () => {
    await expect(setUp(rfm, { orders: "order" }, { project })).rejects.toMatchObject({
      code: "RFM_NO_TABLE",
      help: "did you mean orders?",
    });
  });

  test("may be overruled by what a rule sets, durations as rules give them", async () => {
    const method = await scoresMethod();
    const set = { ...method.standard, window: "P365D", bins: 4 };
    const result = await method.params["~standard"].validate(set);
    expect(result).toEqual({ value: set });
  });
});

describe("what is read of a customer", () => {
  test.each([
    {
      of: "orders, over a year",
      config: { window: "365 days" },
      among: "has orders in last 365 days",
      recency: "days since (last of orders.ordered_at in last 365 days)",
      frequency: "count of orders in last 365 days",
      monetary: "round(sum of orders.amount in last 365 days, 2)",
    },
    {
      of: "order lines",
      config: { order: "Invoice No" },
      among: "has orders ever",
      recency: "days since (last of orders.ordered_at ever)",
      frequency: "count of distinct orders.`Invoice No` ever",
      monetary: "round(sum of orders.amount ever, 2)",
    },
    {
      of: "orders less returns, on average",
      config: { returns: { events: "returns" }, monetary: "average", window: "P1M" },
      among: "has orders in last 1 month",
      recency: "days since (last of orders.ordered_at in last 1 month)",
      frequency: "count of orders in last 1 month",
      monetary:
        "round((sum of orders.amount in last 1 month - abs(sum of returns.amount in last 1 month))" +
        " / (count of orders in last 1 month), 2)",
    },
  ] as const)(
    "follows the config: $of",
    async ({ config, among, recency, frequency, monetary }) => {
      const method = await scoresMethod(config);
      const read = Object.entries(method.reads(method.standard));
      expect(method.among?.(method.standard)).toBe(among);
      const found = Object.fromEntries(read.map(([name, { expression }]) => [name, expression]));
      expect(found).toEqual({ recency, frequency, monetary });
    },
  );

  test("money has the type the data gives it", async () => {
    const method = await scoresMethod();
    const number = { kind: "number" } as const;
    const money = { kind: "money", currency: "GBP" } as const;
    const types = { recency: number, frequency: number, monetary: money };
    expect(method.writes(method.standard, types)["monetary"]).toMatchObject({ type: money });
  });
});
