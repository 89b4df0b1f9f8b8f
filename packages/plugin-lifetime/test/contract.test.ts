import { readFileSync } from "node:fs";
import lifetime from "@satsuma/plugin-lifetime";
import type { LifetimeConfig } from "@satsuma/plugin-lifetime";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { project } from "./shop.ts";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const configs: Record<string, LifetimeConfig> = {
  "all standard": { orders: "orders" },
  "Pareto/NBD, some rows": {
    orders: "orders",
    model: "pareto-nbd",
    holdoutWeeks: 0,
    where: 'status is "paid"',
  },
};

/** The kit's sixty customers, who buy every few days in 2025 and some of whom stop. */
const events = Array.from({ length: 240 }, (_, i) => i).flatMap((day) =>
  Array.from({ length: 60 }, (__, i) => i)
    .filter((i) => day % (7 + i) === i % 7 && day < 80 + ((i * 53) % 200))
    .map((i) => ({
      customer: `c${String(i).padStart(2, "0")}`,
      date: 20_250_001 + 100 * (1 + Math.floor(day / 28)) + (day % 28),
      amount: 5 + ((i * day) % 31),
    })),
);

describe.each(Object.entries(configs))("the plugin under the contract: %s", (_, config) => {
  const checks = contractChecks(lifetime, {
    config,
    badConfigs: [{}, 42, { orders: "orders", weeks: 0 }, { orders: "orders", margin: 2 }],
    manifest,
    project,
    methods: { value: { types: { spent: { kind: "money", currency: "EUR" } }, events } },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
