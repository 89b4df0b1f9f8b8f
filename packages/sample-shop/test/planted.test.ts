import { behaviours } from "@satsuma/sample-shop";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Count } from "./bg-nbd.ts";
import { expectedPurchases, logLikelihood } from "./bg-nbd.ts";
import type { ShopDatabase } from "./shop-database.ts";
import { openShopDatabase } from "./shop-database.ts";

const CUSTOMERS = 20_000;

let shop: ShopDatabase;
beforeAll(async () => {
  shop = await openShopDatabase({ customers: CUSTOMERS, seed: "planted", events: 40 });
});
afterAll(() => shop.close());

const share = async (condition: string, from: string) =>
  (await shop.row(`SELECT avg((${condition})::INT) AS share FROM ${from}`))["share"]!;

const ordersOf = (behaviour: string) =>
  `orders JOIN planted USING (customer_id) WHERE behaviour = '${behaviour}'`;

describe.each(behaviours)("$name", ({ name, share: expected, buying, spend, reduced }) => {
  test("are the share of customers they are planted as", async () => {
    const found = await share(`behaviour = '${name}'`, "planted");
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected / CUSTOMERS));
  });

  test("draw their purchase rates and chances to leave from the planted distributions", async () => {
    const found = await shop.row(
      `SELECT avg(purchase_rate) AS rate, avg(dropout) AS dropout, count(*) AS n
        FROM planted WHERE behaviour = '${name}'`,
    );
    const { r, alpha, a, b } = buying;
    const n = found["n"]!;
    expect(Math.abs(found["rate"]! - r / alpha)).toBeLessThan((4 * Math.sqrt(r / n)) / alpha);
    expect(Math.abs(found["dropout"]! - a / (a + b))).toBeLessThan(
      4 * Math.sqrt(betaVariance(a, b) / n),
    );
  });

  test("come back as often as BG/NBD expects, and stay away as often", async () => {
    const repeats = await shop.rows(
      `SELECT observed, count(order_id) - 1 AS x FROM ${ordersOf(name)} GROUP BY customer_id, observed`,
    );
    const n = repeats.length;
    const surplus = repeats.map((row) => row["x"]! - expectedPurchases(buying, row["observed"]!));
    const quiet = repeats.map(
      (row) =>
        Number(row["x"] === 0) - (buying.alpha / (buying.alpha + row["observed"]!)) ** buying.r,
    );
    expect(n).toBeGreaterThan(80);
    for (const differences of [surplus, quiet]) {
      expect(Math.abs(mean(differences))).toBeLessThan(4 * Math.sqrt(variance(differences) / n));
    }
  });

  test("spend what Gamma–Gamma expects, with the planted spread around each customer's mean", async () => {
    const first = await shop.row(
      `SELECT avg(amount / mean_order) AS ratio, var_samp(amount / mean_order) AS spread, count(*) AS n
        FROM ${ordersOf(name)}`,
    );
    // Prices come in steps, and no basket is cheaper than the cheapest product: both leave a trace of a few per cent.
    const error = 4 * Math.sqrt(1 / spend.p / first["n"]!);
    expect(Math.abs(first["ratio"]! - 1)).toBeLessThan(0.03 + error);
    expect(first["spread"]! * spend.p).toBeGreaterThan(0.85);
    expect(first["spread"]! * spend.p).toBeLessThan(1.25);
  });

  test("buy at a reduced price as often as planted", async () => {
    const { found, n } = await shop.row(
      `SELECT avg((discount > 0)::INT) AS found, count(*) AS n FROM ${ordersOf(name)}`,
    );
    expect(Math.abs(found! - reduced)).toBeLessThan(4 * Math.sqrt((reduced * (1 - reduced)) / n!));
  });
});

describe("purchase rhythm", () => {
  test("the planted parameters explain steady customers' orders better than any that are a third off", async () => {
    const day = (instant: string) => `epoch(${instant}) / 86400`;
    const rows = await shop.rows(
      `SELECT count(*) - 1 AS x, ${day("max(ordered_at)")} - ${day("min(ordered_at)")} AS tx,
        ${day("TIMESTAMP '2026-07-01'")} - ${day("min(ordered_at)")} AS T
        FROM ${ordersOf("steady")} GROUP BY customer_id`,
    );
    const counts = rows.map((row): Count => ({ x: row["x"]!, tx: row["tx"]!, T: row["T"]! }));
    const { buying } = behaviours.find(({ name }) => name === "steady")!;
    const fit = (parameters: typeof buying) =>
      counts.reduce((sum, count) => sum + logLikelihood(parameters, count), 0);
    for (const name of ["r", "alpha", "a", "b"] as const) {
      for (const factor of [2 / 3, 3 / 2]) {
        expect(fit({ ...buying, [name]: buying[name] * factor })).toBeLessThan(fit(buying));
      }
    }
  });

  test("how often and how dear loyalists buy does not go together", async () => {
    const { correlation } = await shop.row(
      `SELECT corr(ln(purchase_rate), ln(mean_order)) AS correlation FROM planted WHERE behaviour = 'loyalist'`,
    );
    expect(Math.abs(correlation!)).toBeLessThan(0.08);
  });
});

describe("seasons", () => {
  const month = "month(ordered_at)";

  test("gift buyers place most orders in November and December, others hardly more than elsewhere", async () => {
    expect(await share(`${month} IN (11, 12)`, ordersOf("gift_buyer"))).toBeGreaterThan(0.65);
    expect(await share(`${month} IN (11, 12)`, ordersOf("steady"))).toBeLessThan(0.25);
  });

  test("bargain hunters wait for the sales", async () => {
    expect(await share(`${month} IN (1, 7, 11)`, ordersOf("bargain_hunter"))).toBeGreaterThan(0.38);
    expect(await share(`${month} IN (1, 7, 11)`, ordersOf("loyalist"))).toBeLessThan(0.28);
  });

  test("weekends and evenings are busier", async () => {
    const weekend = await share("dayofweek(ordered_at) IN (0, 6)", "orders");
    expect(weekend).toBeGreaterThan(0.3);
    const evening = await share("hour(ordered_at) BETWEEN 19 AND 22", "orders");
    expect(evening).toBeGreaterThan(0.3);
    expect(await share("hour(ordered_at) BETWEEN 1 AND 5", "orders")).toBeLessThan(0.03);
  });
});

describe("leaving", () => {
  test("whoever complained about a later order is far likelier to have left after it", async () => {
    const later = `(FROM orders JOIN planted USING (customer_id)
      SELECT order_id, coalesce(ordered_at = left_at, false) AS last
      QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY order_id) > 1)`;
    const complaints = "(SELECT DISTINCT order_id FROM tickets WHERE kind = 'complaint')";
    const after = await share("last", `${later} SEMI JOIN ${complaints} USING (order_id)`);
    const without = await share("last", `${later} ANTI JOIN ${complaints} USING (order_id)`);
    expect(after).toBeGreaterThan(3 * without);
  });

  test("whoever left orders nothing more, looks around less and opens fewer e-mails", async () => {
    expect(
      await share(
        "ordered_at > left_at",
        "orders JOIN planted USING (customer_id) WHERE left_at IS NOT NULL",
      ),
    ).toBe(0);
    const opened = (condition: string) =>
      share("opened_at IS NOT NULL", `emails JOIN planted USING (customer_id) WHERE ${condition}`);
    expect(await opened("sent_at > left_at")).toBeLessThan(0.5 * (await opened("left_at IS NULL")));
    const { before, after } = await shop.row(
      `SELECT sum(views_before) / sum(days_before) AS before, sum(views_after) / sum(days_after) AS after FROM (
        SELECT count(*) FILTER (viewed_at <= left_at) AS views_before, count(*) FILTER (viewed_at > left_at) AS views_after,
          epoch(any_value(left_at - signed_up_at)) AS days_before, epoch(any_value(TIMESTAMP '2026-07-01' - left_at)) AS days_after
        FROM planted JOIN customers USING (customer_id) JOIN page_views USING (customer_id)
        WHERE left_at IS NOT NULL GROUP BY customer_id)`,
    );
    expect(after).toBeLessThan(0.4 * before!);
  });

  test("customers who complained recommend the shop less", async () => {
    const complained = "(SELECT DISTINCT customer_id FROM tickets WHERE kind = 'complaint')";
    const score = async (join: string) =>
      (
        await shop.row(
          `SELECT avg(score) AS score FROM survey_answers ${join} JOIN ${complained} USING (customer_id)`,
        )
      )["score"]!;
    expect(await score("SEMI")).toBeLessThan((await score("ANTI")) - 0.4);
  });
});

describe("tastes and people", () => {
  test.each([
    ["gardening", "garden", 1.6],
    ["pets", "pets", 1.6],
    ["fashion", "fashion", 1.6],
    // Golfers, hikers, cyclists and runners are among the others.
    ["tennis", "sports", 1.2],
  ])("customers who told of %s buy more from %s", async (interest, category, factor) => {
    const lines = "order_lines JOIN customers USING (customer_id)";
    const told = `list_contains(interests, '${interest}')`;
    const those = await share(`category = '${category}'`, `${lines} WHERE ${told}`);
    const others = await share(`category = '${category}'`, `${lines} WHERE NOT ${told}`);
    expect(those).toBeGreaterThan(factor * others);
  });

  test("gift buyers give toys and books", async () => {
    const gifts = (behaviour: string) =>
      share(
        "category IN ('toys', 'books')",
        `order_lines JOIN planted USING (customer_id) WHERE behaviour = '${behaviour}'`,
      );
    expect(await gifts("gift_buyer")).toBeGreaterThan(1.5 * (await gifts("steady")));
  });

  test("connoisseurs keep to one or two categories", async () => {
    const favourite = (behaviour: string) =>
      share(
        "category = favourite",
        `order_lines JOIN planted USING (customer_id) WHERE behaviour = '${behaviour}'`,
      );
    expect(await favourite("connoisseur")).toBeGreaterThan(0.5);
    expect(await favourite("loyalist")).toBeLessThan(0.4);
  });

  test("window shoppers look and fill carts but hardly buy", async () => {
    const { views, orders, others } = await shop.row(
      `SELECT avg(v) FILTER (behaviour = 'window_shopper') AS views, avg(v) FILTER (behaviour <> 'window_shopper') AS others,
        avg(o) FILTER (behaviour = 'window_shopper') AS orders FROM (
        SELECT behaviour, (SELECT count(*) FROM page_views p WHERE p.customer_id = t.customer_id) AS v,
          (SELECT count(*) FROM orders o WHERE o.customer_id = t.customer_id) AS o FROM planted t)`,
    );
    expect(orders).toBeLessThan(0.15);
    expect(views).toBeGreaterThan(2 * others!);
  });

  test("dearer orders go with higher incomes", async () => {
    const rank =
      "list_position(['under 20k', '20k to 40k', '40k to 60k', '60k to 100k', 'over 100k'], income_band)";
    const { correlation } = await shop.row(
      `SELECT corr(${rank}, ln(mean_order)) AS correlation FROM customers JOIN planted USING (customer_id)`,
    );
    expect(correlation).toBeGreaterThan(0.3);
  });

  test("price matters most to most bargain hunters", async () => {
    const answers = (behaviour: string) =>
      share(
        "answer = 'price'",
        `survey_answers JOIN planted USING (customer_id) WHERE question = 'values' AND behaviour = '${behaviour}'`,
      );
    expect(await answers("bargain_hunter")).toBeGreaterThan(0.55);
    expect(await answers("loyalist")).toBeLessThan(0.2);
  });
});

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

const betaVariance = (a: number, b: number) => (a * b) / ((a + b) ** 2 * (a + b + 1));
