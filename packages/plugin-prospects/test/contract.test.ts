import { readFileSync } from "node:fs";
import prospects from "@satsuma/plugin-prospects";
import type { ProspectsConfig } from "@satsuma/plugin-prospects";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const features = { spend: "sum of orders.amount ever", orders: "count of orders ever" };

const configs: Record<string, ProspectsConfig> = {
  "by regression": { like: "vip", features: { ...features, country: "country" } },
  "by tree": { like: "loyalty.gold", features, algorithm: "tree", among: "has orders ever" },
};

/** Members spend more; who is one is not decided by any feature alone. */
const customers = Array.from({ length: 150 }, (_, i) => ({
  customer: `c${i}`,
  spend: (i * 37) % 100,
  orders: (i * 11) % 13,
  country: ["DE", "FR", "AT"][i % 3]!,
  outcome: ((i * 37) % 100) + ((i * 53) % 60) > 85,
}));

describe.each(Object.entries(configs))("the plugin under the contract: %s", (_, config) => {
  const checks = contractChecks(prospects, {
    config,
    badConfigs: [{}, 42, { like: "vip" }, { like: "", features }, { like: "vip", features, k: 3 }],
    manifest,
    methods: {
      likeness: {
        types: { country: { kind: "text" } },
        outcomes: { outcome: { kind: "yes/no" } },
        customers,
      },
    },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
