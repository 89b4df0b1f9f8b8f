import { eventTables } from "@satsuma/sample-shop";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { ShopDatabase } from "./shop-database.ts";
import { openShopDatabase } from "./shop-database.ts";

let shop: ShopDatabase;
beforeAll(async () => {
  shop = await openShopDatabase({ customers: 3000, seed: "integrity" });
});
afterAll(() => shop.close());

const count = async (sql: string) => (await shop.row(`SELECT count(*) AS n FROM ${sql}`))["n"];

describe("keys", () => {
  test.each([
    ["customers", "customer_id"],
    ["orders", "order_id"],
    ["order_lines", "line_id"],
    ["returns", "return_id"],
    ["page_views", "view_id"],
    ["cart_adds", "cart_add_id"],
    ["emails", "email_id"],
    ["email_clicks", "click_id"],
    ["tickets", "ticket_id"],
    ["survey_answers", "answer_id"],
    ["products", "sku"],
    ["planted", "customer_id"],
  ])("%s has rows, and each has a %s of its own", async (table, key) => {
    const { rows, keys } = await shop.row(
      `SELECT count(*) AS rows, count(DISTINCT ${key}) AS keys FROM ${table}`,
    );
    expect(rows).toBeGreaterThan(0);
    expect(keys).toBe(rows);
  });

  test.each(eventTables)("every row of %s belongs to a customer", async (table) => {
    expect(await count(`${table} ANTI JOIN customers USING (customer_id)`)).toBe(0);
  });

  test.each(["order_lines", "returns", "tickets"])(
    "every row of %s belongs to an order of the same customer",
    async (table) => {
      expect(await count(`${table} ANTI JOIN orders USING (order_id, customer_id)`)).toBe(0);
    },
  );

  test("every click belongs to an e-mail to the same customer", async () => {
    expect(
      await count("email_clicks ANTI JOIN emails USING (email_id, customer_id, campaign, kind)"),
    ).toBe(0);
  });

  test("every product that was sold or put into a cart is one the shop sells", async () => {
    expect(await count("order_lines ANTI JOIN products USING (sku, product, category)")).toBe(0);
    expect(await count("cart_adds ANTI JOIN products USING (sku, category)")).toBe(0);
  });

  test("no two customers have the same e-mail address", async () => {
    expect(
      await count(
        "(SELECT email FROM customers WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) > 1)",
      ),
    ).toBe(0);
  });
});

describe("sums", () => {
  test("an order's amount, pieces and discount are exactly those of its lines", async () => {
    const lines = `SELECT order_id, sum(l.amount) AS amount, sum(quantity) AS item_count,
      sum(quantity * (price - unit_price)) AS discount
      FROM order_lines l JOIN products USING (sku) GROUP BY 1`;
    expect(await count("orders")).toBe(await count(`(${lines})`));
    expect(
      await count(`orders ANTI JOIN (${lines}) USING (order_id, amount, item_count, discount)`),
    ).toBe(0);
  });

  test("a line's amount is its quantity times its unit price, and its margin what is above cost", async () => {
    expect(
      await count(`order_lines JOIN products USING (sku)
        WHERE amount <> quantity * unit_price OR margin <> amount - quantity * cost`),
    ).toBe(0);
  });

  test("no line is for nothing, and no order has the same product twice", async () => {
    expect(await count("order_lines WHERE quantity < 1 OR unit_price <= 0")).toBe(0);
    expect(
      await count("(FROM order_lines SELECT order_id GROUP BY order_id, sku HAVING count(*) > 1)"),
    ).toBe(0);
  });

  test("a line happens when its order does", async () => {
    expect(await count("order_lines ANTI JOIN orders USING (order_id, ordered_at)")).toBe(0);
  });

  test("what came back was part of the order, all of it exactly where the order is returned", async () => {
    expect(
      await count(`returns r JOIN orders o USING (order_id)
        WHERE r.amount > o.amount OR (r.amount = o.amount) <> (o.status = 'returned')
          OR o.status = 'cancelled' OR returned_at <= ordered_at`),
    ).toBe(0);
    expect(await count("orders ANTI JOIN returns USING (order_id) WHERE status = 'returned'")).toBe(
      0,
    );
  });
});

describe("consent and order of things", () => {
  test("nobody was written to who did not agree or gave no address, or after asking for no more", async () => {
    expect(
      await count(`emails JOIN customers USING (customer_id)
        WHERE email IS NULL OR email_opt_in IS NULL OR sent_at > unsubscribed_at
          OR (NOT email_opt_in AND unsubscribed_at IS NULL)`),
    ).toBe(0);
  });

  test("whoever asked for no more e-mails has not opted in", async () => {
    expect(await count("customers WHERE unsubscribed_at IS NOT NULL AND email_opt_in")).toBe(0);
    expect(await count("customers WHERE unsubscribed_at IS NOT NULL")).toBeGreaterThan(20);
  });

  test("e-mails are sent, then opened, then clicked, and bounced ones are neither", async () => {
    expect(
      await count(`emails WHERE opened_at < sent_at OR clicked_at < opened_at
        OR (clicked_at IS NOT NULL AND opened_at IS NULL) OR (bounced AND opened_at IS NOT NULL)`),
    ).toBe(0);
  });

  test("an e-mail's first click is the first of its clicks", async () => {
    const first = "SELECT email_id, min(clicked_at) AS clicked_at FROM email_clicks GROUP BY 1";
    expect(
      await count(
        `(FROM emails WHERE clicked_at IS NOT NULL) ANTI JOIN (${first}) USING (email_id, clicked_at)`,
      ),
    ).toBe(0);
  });

  test("tickets are opened after the order and resolved after they were opened", async () => {
    expect(
      await count(`tickets JOIN orders USING (order_id) WHERE opened_at < ordered_at OR resolved_at < opened_at
        OR satisfaction NOT BETWEEN 1 AND 5`),
    ).toBe(0);
  });

  test("net promoter scores go from 0 to 10 and only answers to that question have one", async () => {
    expect(
      await count(
        "survey_answers WHERE (question = 'nps') <> (score IS NOT NULL) OR score NOT BETWEEN 0 AND 10",
      ),
    ).toBe(0);
  });

  test("stores sell from nine to eight", async () => {
    expect(
      await count("orders WHERE channel = 'store' AND hour(ordered_at) NOT BETWEEN 9 AND 19"),
    ).toBe(0);
  });
});

describe("what customers told", () => {
  test.each([
    ["email", 0.03],
    ["phone", 0.32],
    ["birth_date", 0.14],
    ["gender", 0.09],
    ["income_band", 0.38],
    ["education", 0.43],
    ["preferred_language", 0.07],
    ["city", 0.01],
    ["postcode", 0.06],
    ["latitude", 0.06],
    ["interests", 0.26],
    ["email_opt_in", 0.04],
    ["sms_opt_in", 0.15],
    ["acquisition_channel", 0.12],
  ])("%s is unknown for about %f of all customers", async (column, share) => {
    const { unknown } = await shop.row(
      `SELECT avg((${column} IS NULL)::INT) AS unknown FROM customers`,
    );
    // Four standard errors of a share among 3,000.
    expect(Math.abs(unknown! - share)).toBeLessThan(
      4 * Math.sqrt((share * (1 - share)) / 3000) + 0.005,
    );
  });

  test.each(["customer_id", "first_name", "last_name", "country", "signed_up_at"])(
    "%s is always known",
    async (column) => {
      expect(await count(`customers WHERE ${column} IS NULL`)).toBe(0);
    },
  );

  test("no address and no number can reach anybody", async () => {
    expect(
      await count(
        String.raw`customers WHERE NOT regexp_matches(email, '^[a-z]+\.[a-z]+[0-9]+@example\.(com|org|net)$')`,
      ),
    ).toBe(0);
    expect(
      await count(String.raw`customers WHERE NOT regexp_matches(phone, '^\+[0-9]+ 000 [0-9]{7}$')`),
    ).toBe(0);
  });

  test("some postcodes begin with a zero", async () => {
    expect(await count("customers WHERE postcode LIKE '0%'")).toBeGreaterThan(100);
  });

  test("interests are lists of several things, each named once", async () => {
    const { most, least, doubled } = await shop.row(
      `SELECT max(len(interests)) AS most, min(len(interests)) AS least,
        count(*) FILTER (len(interests) <> len(list_distinct(interests))) AS doubled FROM customers`,
    );
    expect({ most, least, doubled }).toEqual({ most: 5, least: 1, doubled: 0 });
  });
});
