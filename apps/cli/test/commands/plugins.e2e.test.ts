import { describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

const plugin = `import { API, definePlugin } from "@satsuma/plugin";

const config = {
  "~standard": {
    version: 1,
    vendor: "test",
    validate: (value) => ({ value }),
    jsonSchema: { input: () => ({}), output: () => ({}) },
  },
};

export default definePlugin({
  api: API,
  name: "satsuma-plugin-spend",
  namespace: "spend",
  doc: "What customers spent.",
  needs: [],
  config,
  setup: () => ({
    traits: [{ name: "total", doc: "All that was spent.", expression: "sum of orders.amount ever" }],
  }),
});
`;

const config = `import { csv, defineProject, use } from "satsuma";
import spend from "satsuma-plugin-spend";

export default defineProject({
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2025-04-01",
  events: {
    orders: { from: csv("data/orders.csv"), customer: "customer_id", time: "ordered_at", fields: { amount: { money: true } } },
  },
  plugins: [use(spend, {})],
});
`;

describe("a plugin in the project's own node_modules", () => {
  it("gives rules its traits, and finds the contract's package with the command", async () => {
    const shop = newShop({
      "satsuma.config.ts": config,
      "node_modules/satsuma-plugin-spend/package.json": `{ "name": "satsuma-plugin-spend", "version": "1.0.0", "type": "module", "exports": "./index.js" }`,
      "node_modules/satsuma-plugin-spend/index.js": plugin,
    });
    const ran = await satsuma(["preview", "spend.total >= 100 EUR", "--json"], { cwd: shop });
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ size: 3, sample: ["ann", "cid", "eve"] });
  });
});
