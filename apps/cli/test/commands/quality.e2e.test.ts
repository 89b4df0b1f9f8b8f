import { describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import { newShop, orders } from "../support/shop.ts";

/** Thirty more orders without a country, and one from long ago. */
const lines = Array.from(
  { length: 30 },
  (_, i) => `${i + 9},ann,2025-03-${String((i % 28) + 1).padStart(2, "0")} 10:00:00,${i + 1}.00,`,
);
const thin = `${orders}${lines.join("\n")}\n`;

const config = (quality: string): string => `import { csv, defineProject } from "satsuma";

export default defineProject({
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2025-04-01",
  events: {
    orders: { from: csv("data/orders.csv"), customer: "customer_id", key: "order_id", time: "ordered_at", fields: { amount: { money: true } } },
  },
  quality: ${quality},
});
`;

describe("satsuma quality", () => {
  it("says what is wrong first, then every column, in lines of 100 columns", async () => {
    const shop = newShop({ "data/orders.csv": thin });
    const { code, stdout } = await satsuma(["quality"], { cwd: shop });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning +orders\.country is known for 21% of orders$/mu);
    expect(stdout.indexOf("warning")).toBeLessThan(stdout.indexOf("verdict"));
    expect(stdout).toMatch(/^ {2}country +text +21\.1% +3 +DE 50\.0% +thin$/mu);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("shows one table with its months, and names one that was meant", async () => {
    const shop = newShop();
    const { stdout } = await satsuma(["quality", "orders"], { cwd: shop });
    expect(stdout).toMatch(/^ {2}2024-06 +1 +█+$/mu);
    expect(stdout).toMatch(/^ {2}2024-07 +0 +none$/mu);
    const wrong = await satsuma(["quality", "order", "--json"], { cwd: shop });
    expect(wrong.code).toBe(2);
    expect(JSON.parse(wrong.stdout)).toMatchObject({
      error: { code: "USAGE_TABLE", help: "did you mean orders?" },
    });
  });

  it("gives all counts as JSON", async () => {
    const { stdout } = await satsuma(["quality", "--json"], { cwd: newShop() });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ asOf: "2025-03-31T22:00:00Z", passes: true });
    expect(report.tables[0]).toMatchObject({ name: "orders", rows: 8, repeatedRows: 0 });
    expect(report.tables[0].columns[0]).toMatchObject({ known: 8, unknown: 0, verdict: "good" });
  });

  it("ends with 1 where thresholds are not met and there is a gate, and run is refused", async () => {
    const shop = newShop({
      "data/orders.csv": thin,
      "satsuma.config.ts": config('{ coverage: 0.5, onFailure: "refuse" }'),
    });
    const { code, stdout } = await satsuma(["quality"], { cwd: shop });
    expect(code).toBe(1);
    expect(stdout).toContain("the gate does not let it pass");
    expect(stdout).toMatch(/^failed +orders\.country is known for 21% of orders$/mu);
    const run = await satsuma(["run", "--json"], { cwd: shop });
    expect(run.code).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "RUN_QUALITY" } });
  });

  it("ends with 0 without a gate, with 1 when it is asked for", async () => {
    const shop = newShop({
      "data/orders.csv": thin,
      "satsuma.config.ts": config("{ coverage: 0.5 }"),
    });
    expect((await satsuma(["quality"], { cwd: shop })).code).toBe(0);
    expect((await satsuma(["quality", "--gate"], { cwd: shop })).code).toBe(1);
  });
});
