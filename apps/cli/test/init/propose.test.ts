import { describe, expect, it } from "vitest";
import { filterText } from "../../src/init/filter.ts";
import type { FileFacts } from "../../src/init/facts.ts";
import type { Evidence } from "../../src/init/propose.ts";
import { propose } from "../../src/init/propose.ts";
import { configText } from "../../src/init/write/config-text.ts";
import { amounts, fileOf, numbers, texts, times, unique } from "../support/facts.ts";

const surroundings = { wishes: {}, machineZone: "America/Lima", now: "2026-01-10T00:00:00Z" };

/** Answers as a survey would of files that hold nothing odd. */
const nothingOdd: Evidence = {
  events: () => Promise.resolve({ rejected: 0, sharedOrders: 0 }),
  coverage: () => Promise.resolve(1),
};

const proposed = (
  files: readonly FileFacts[],
  evidence: Partial<Evidence> = {},
  now = surroundings.now,
) => propose(files, { ...nothingOdd, ...evidence }, { ...surroundings, now });

const lines = (facts: Parameters<typeof texts>[1] = {}) =>
  fileOf("online_retail", [
    texts("InvoiceNo"),
    texts("StockCode"),
    numbers("Quantity", { negative: 10, zero: 1 }),
    times("InvoiceDate"),
    amounts("UnitPrice", { zero: 5, negative: 2 }),
    numbers("CustomerID", { known: 750 }),
    texts("Country", { distinct: 38, top: [{ value: "United Kingdom", share: 0.914 }], ...facts }),
  ]);

describe("proposing a project", () => {
  it("leaves out what does not count, condition by condition, with rows and reason", async () => {
    const { events } = await proposed([lines()], {
      events: () =>
        Promise.resolve({ rejected: 0, sharedOrders: 0, cancelled: { prefix: "C", rows: 9 } }),
    });
    expect(events[0]?.name).toBe("order_lines");
    expect(
      events[0]?.filters.map(({ filter, rows, because }) => [filterText(filter), rows, because]),
    ).toEqual([
      ["CustomerID is known", 250, "they name no customer"],
      [
        "Quantity > 0",
        11,
        "1 zero: nothing was sent; 10 below: returns and corrections; 9 in orders that begin with C: cancellations",
      ],
      ["UnitPrice > 0", 7, "5 zero: gifts and write-offs; 2 below: bookings"],
    ]);
  });

  it("assumes zone and currency from the country of most rows, and says that it assumes", async () => {
    const { timezone, currency } = await proposed([lines()]);
    expect([timezone.value, currency.value]).toEqual(["Europe/London", "GBP"]);
    expect(timezone.because).toBe("assumed, as 91.4% of the rows say United Kingdom in Country");
  });

  it("falls back to the computer's zone where no country leads", async () => {
    const { timezone, currency } = await proposed([
      lines({ top: [{ value: "France", share: 0.3 }] }),
    ]);
    expect([timezone.value, currency.value]).toEqual(["America/Lima", "EUR"]);
  });

  it("takes the day after the last row as the as-of of data that ended long ago", async () => {
    expect((await proposed([lines()])).asOf).toBeUndefined();
    expect((await proposed([lines()], {}, "2026-03-01T00:00:00Z")).asOf?.date).toBe("2026-01-01");
  });

  it("uses a table of customers that knows nearly everybody", async () => {
    const customers = fileOf("customers", [texts("customer_id", unique), texts("city")]);
    const orders = fileOf("orders", [
      texts("order_id", unique),
      texts("customer_id"),
      times("ordered_at"),
      amounts("amount"),
    ]);
    const { customers: table, events } = await proposed([customers, orders]);
    expect(table?.key).toBe("customer_id");
    expect(events.map(({ name, grain }) => [name, grain])).toEqual([["orders", "order"]]);
  });

  it("does not let a small table of customers take other customers away", async () => {
    const demographics = fileOf("demographics", [numbers("household_id", unique), texts("age")]);
    const orders = fileOf("orders", [
      texts("order_id", unique),
      numbers("household_id"),
      times("ordered_at"),
      amounts("amount"),
    ]);
    const { customers, unused } = await proposed([demographics, orders], {
      coverage: () => Promise.resolve(0.4),
    });
    expect(customers).toBeUndefined();
    expect(unused[0]?.reason).toContain("it has the customers of 40.0% of the rows of orders");
  });

  it("gives names to columns that rules could only write in backquotes", async () => {
    const { customers } = await proposed([
      fileOf("mall", [numbers("CustomerID", unique), numbers("Annual Income (k$)")]),
    ]);
    expect(customers?.renamed).toEqual({ "Annual Income (k$)": "annual_income_k" });
  });

  it("leaves out orders that came to nothing", async () => {
    const status = texts("order_status", {
      distinct: 3,
      top: [
        { value: "delivered", share: 0.9 },
        { value: "canceled", share: 0.05 },
      ],
    });
    const { events } = await proposed([
      fileOf("orders", [
        texts("order_id", unique),
        texts("customer_id"),
        times("ordered_at"),
        amounts("amount"),
        status,
      ]),
    ]);
    expect(events[0]?.filters.map(({ filter, rows }) => [filterText(filter), rows])).toEqual([
      [`order_status is not "canceled"`, 50],
    ]);
  });

  it("writes a config that says every choice and its reason", async () => {
    const text = configText(await proposed([lines()]), "/data/shop");
    expect(text).toContain(`from: csv("../online_retail.csv", {`);
    expect(text).toContain(
      `customer: "CustomerID", // named like a customer's key; 400 different values`,
    );
    expect(text).toContain(`amount: { is: "Quantity * UnitPrice", money: true },`);
    expect(text).toContain(`where: "CustomerID is known and Quantity > 0 and UnitPrice > 0",`);
    expect(text).toContain("//   Quantity > 0         11 rows do not:");
    expect(text).toContain(
      `plugins: [use(rfm, { orders: "order_lines", order: "InvoiceNo", amount: "amount" })],`,
    );
  });
});
