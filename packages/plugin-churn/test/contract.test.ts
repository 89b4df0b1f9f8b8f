import { readFileSync } from "node:fs";
import churn from "@satsuma/plugin-churn";
import type { ChurnConfig } from "@satsuma/plugin-churn";
import { contractChecks } from "@satsuma/plugin/testing";
import type { MethodTrial } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { shopRows, shopTypes } from "./shop.ts";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const project = { events: { orders: { time: "ordered_at" } } };
const features = ["recency", "orders", "spend", "country", "newsletter"];

const configs: Record<string, { readonly config: ChurnConfig; readonly trial: MethodTrial }> = {
  "orders that stop, several cut-offs": {
    config: { events: "orders", features, cutOffs: 2 },
    trial: {
      types: shopTypes,
      customers: shopRows({ cutOffs: 2 }),
      outcomes: { outcome: { kind: "number" } },
    },
  },
  "a condition, as of the run": {
    config: { churned: "gone", features, folds: 3, classWeight: "balanced" },
    trial: {
      types: shopTypes,
      customers: shopRows({ cutOffs: 0 }),
      outcomes: { outcome: { kind: "yes/no" } },
    },
  },
  "the library's tree": {
    config: {
      churned: "gone",
      features: ["orders", "country"],
      algorithm: "ml-cart",
      pruning: "none",
    },
    trial: {
      types: shopTypes,
      customers: shopRows().map((row) => ({ ...row, country: row["country"] ?? "" })),
      outcomes: { outcome: { kind: "yes/no" } },
    },
  },
};

describe.each(Object.entries(configs))(
  "the plugin under the contract: %s",
  (_, { config, trial }) => {
    const checks = contractChecks(churn, {
      config,
      badConfigs: [{}, 42, { events: "orders", depth: 0 }, { events: "orders", windoww: "x" }],
      manifest,
      project,
      methods: { tree: trial },
    });
    test.each(checks)("$title", async ({ run }) => {
      await expect(run()).resolves.toBeUndefined();
    });
  },
);
