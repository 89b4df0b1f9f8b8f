import { eventTables, generateShop, shopTables, tableNames } from "@satsuma/sample-shop";
import type { ShopOptions, TableName } from "@satsuma/sample-shop";
import { describe, expect, test } from "vitest";

import { rowsOf } from "./rows-of.ts";

const shop = (options: Partial<ShopOptions> = {}) =>
  rowsOf(generateShop({ customers: 300, seed: "tests", ...options }));

const DAY = 86_400;
const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

describe("the same shop again", () => {
  test("the same seed gives the same rows", () => {
    expect(shop()).toEqual(shop());
  });

  test("another seed gives other customers and other orders", () => {
    const [one, other] = [shop(), shop({ seed: "others" })];
    for (const table of ["customers", "orders"] as const) {
      expect(one.get(table)).not.toEqual(other.get(table));
    }
    expect(one.get("products")).toEqual(other.get("products"));
  });

  test("a seed is the same as a number and as its text", () => {
    expect(shop({ seed: 42, customers: 20 })).toEqual(shop({ seed: "42", customers: 20 }));
  });

  test.each([1, 7, 299, 300, 5000])(
    "batches of %i customers hold the same rows",
    (batchCustomers) => {
      expect(shop({ batchCustomers })).toEqual(shop());
    },
  );

  test("a smaller shop is the beginning of a larger one", () => {
    const [small, large] = [shop({ customers: 40 }), shop()];
    for (const table of tableNames) {
      for (const [column, values] of small.get(table)!) {
        expect(large.get(table)!.get(column)!.slice(0, values.length)).toEqual(values);
      }
    }
  });

  test("asking for more or fewer events leaves customers' purchases as they are", () => {
    const [few, many] = [shop({ events: 25 }), shop({ events: 120 })];
    for (const table of ["orders", "order_lines", "returns", "tickets", "planted"] as const) {
      expect(few.get(table)).toEqual(many.get(table));
    }
  });
});

describe("size", () => {
  test("every table but the products is empty in a shop without customers", () => {
    expect([...shop({ customers: 0 }).keys()]).toEqual(["products"]);
  });

  test("customers are numbered from 1 without a gap", () => {
    expect(shop().get("customers")!.get("customer_id")).toEqual(
      Array.from({ length: 300 }, (_, i) => i + 1),
    );
  });

  test.each([20, 60, 150])("about as many events a customer as asked for: %i", (events) => {
    const customers = 3000;
    let rows = 0;
    for (const batch of generateShop({ customers, seed: "pace", events })) {
      if (eventTables.some((table) => table === batch.table)) rows += batch.rows;
    }
    expect(rows / customers).toBeGreaterThan(0.93 * events);
    expect(rows / customers).toBeLessThan(1.07 * events);
  });

  test("a batch has every column of its table, each as long as the batch", () => {
    for (const { table, rows, columns } of generateShop({ customers: 50, seed: 1 })) {
      expect(Object.keys(columns)).toEqual(Object.keys(shopTables[table]));
      for (const column of Object.values(columns)) expect(column.values).toHaveLength(rows);
    }
  });
});

describe("time", () => {
  const instants: [TableName, string][] = [
    ["customers", "signed_up_at"],
    ["customers", "unsubscribed_at"],
    ["orders", "ordered_at"],
    ["order_lines", "ordered_at"],
    ["returns", "returned_at"],
    ["page_views", "viewed_at"],
    ["cart_adds", "added_at"],
    ["emails", "sent_at"],
    ["emails", "opened_at"],
    ["emails", "clicked_at"],
    ["email_clicks", "clicked_at"],
    ["tickets", "opened_at"],
    ["tickets", "resolved_at"],
    ["survey_answers", "answered_at"],
    ["planted", "left_at"],
  ];

  test.each([
    { start: "2023-07-01", end: "2026-06-30" },
    { start: "2024-02-29", end: "2024-03-31" },
    { start: "2025-12-24", end: "2025-12-24" },
  ])("every instant is a whole second from $start to $end", ({ start, end }) => {
    const made = shop({ start, end, customers: 400 });
    for (const [table, column] of instants) {
      const known = (made.get(table)?.get(column) ?? [])
        .filter((at) => at !== undefined)
        .map(Number);
      expect(known.every(Number.isInteger)).toBe(true);
      expect(Math.min(...known, seconds(end))).toBeGreaterThanOrEqual(seconds(start));
      expect(Math.max(...known, seconds(start))).toBeLessThan(seconds(end) + DAY);
    }
  });

  test("the window is the three years to 2026-06-30 when none is given", () => {
    expect(shop({ start: "2023-07-01", end: "2026-06-30" })).toEqual(shop());
  });

  test("nothing happens to customers before they sign up", () => {
    const made = shop();
    const signedUp = made.get("customers")!.get("signed_up_at")!.map(Number);
    for (const [table, column] of instants.filter(([name]) => name !== "planted")) {
      const customers = made.get(table)!.get("customer_id")!.map(Number);
      const early = made
        .get(table)!
        .get(column)!
        .filter((at, i) => Number(at) < signedUp[customers[i]! - 1]!);
      expect(early).toEqual([]);
    }
  });
});

describe("what cannot be made", () => {
  test.each([
    ["a negative number of customers", { customers: -1 }],
    ["half a customer", { customers: 0.5 }],
    ["batches of no customers", { batchCustomers: 0 }],
    ["a day that is not on the calendar", { end: "2026-02-30" }],
    ["a day in another form", { start: "01/07/2023" }],
    ["an end before the start", { start: "2026-01-02", end: "2026-01-01" }],
    ["fewer events than purchases leave", { events: 1 }],
    ["a number of events that is none", { events: NaN }],
  ])("%s is refused at once", (_, options) => {
    expect(() => generateShop({ customers: 10, seed: 1, ...options })).toThrow(RangeError);
  });
});
