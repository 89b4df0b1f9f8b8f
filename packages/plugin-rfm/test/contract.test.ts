import { readFileSync } from "node:fs";
import rfm from "@satsuma/plugin-rfm";
import type { RfmConfig } from "@satsuma/plugin-rfm";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { project } from "./fit-and-score.ts";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const configs: Record<string, RfmConfig> = {
  quantile: { orders: "orders" },
  "r-rfm, averages, ten bins": {
    orders: "orders",
    convention: "r-rfm",
    monetary: "average",
    bins: 10,
  },
  "ntile, returns": { orders: "orders", convention: "ntile", returns: { events: "returns" } },
  nested: { orders: "orders", convention: "nested", order: "invoice", window: "12 months" },
  fixed: {
    orders: "orders",
    convention: "fixed",
    bins: 3,
    thresholds: { recency: [5, 10], frequency: [1, 8], monetary: [4.5, 12] },
  },
};

describe.each(Object.entries(configs))("the plugin under the contract: %s", (_, config) => {
  const checks = contractChecks(rfm, {
    config,
    badConfigs: [{}, 42, { orders: "orders", bins: 1 }, { orders: "orders", orderz: "x" }],
    manifest,
    project,
    methods: { scores: { types: { monetary: { kind: "money", currency: "EUR" } } } },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
