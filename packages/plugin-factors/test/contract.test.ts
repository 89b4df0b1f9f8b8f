import { readFileSync } from "node:fs";
import factors from "@satsuma/plugin-factors";
import type { FactorsConfig } from "@satsuma/plugin-factors";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const features = {
  spend: "sum of orders.amount ever",
  orders: "count of orders ever",
  recency: "days since (last of orders.time ever)",
};

const configs: Record<string, FactorsConfig> = {
  "components and factors as found": { features },
  "two components, unknown left out": { features, count: 2, unknown: "leave out" },
  regressions: {
    features: { ...features, country: "country", member: "is_member" },
    linear: { outcome: "sum of orders.amount in last 90 days", horizon: "90 days" },
    logistic: { outcome: "has orders in last 90 days", horizon: "P90D" },
  },
};

const regression = { types: { country: { kind: "text" }, member: { kind: "yes/no" } } } as const;

describe.each(Object.entries(configs))("the plugin under the contract: %s", (name, config) => {
  const isRegression = name === "regressions";
  const checks = contractChecks(factors, {
    config,
    badConfigs: [
      {},
      42,
      { features: {} },
      { features, counts: 1 },
      { features: { customer: "x" } },
    ],
    manifest,
    methods: {
      ...(isRegression && {
        components: { types: { country: { kind: "number" }, member: { kind: "yes/no" } } },
        factors: { types: { country: { kind: "number" }, member: { kind: "yes/no" } } },
        linear: regression,
        logistic: { ...regression, outcomes: { outcome: { kind: "yes/no" } } },
      }),
    },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
