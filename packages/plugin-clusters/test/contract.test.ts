import { readFileSync } from "node:fs";
import clusters from "@satsuma/plugin-clusters";
import type { ClustersConfig } from "@satsuma/plugin-clusters";
import type { ValueType } from "@satsuma/plugin";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const quick = { starts: 2, resamples: 2, most: 4 };
const three = ["spend", "visits", "country"];

const configs: Record<string, ClustersConfig> = {
  "two numbers": { ...quick, features: ["recency", "spend"] },
  "imputed, robust, four clusters": {
    ...quick,
    features: three,
    unknown: "impute",
    scaling: "robust",
    k: 4,
  },
  "a sample, as they are, by gap": {
    ...quick,
    features: three,
    methods: ["kmeans"],
    sample: 30,
    scaling: "none",
    evidence: "gap",
  },
  "average linkage cut at a height": {
    ...quick,
    features: ["recency", { value: "spend", log: true, weight: 2 }],
    methods: ["hierarchical"],
    linkage: "average",
    height: 1.5,
  },
  "single linkage of micro-clusters": {
    ...quick,
    features: ["recency", "spend"],
    methods: ["hierarchical"],
    exact: 20,
    linkage: "single",
    k: 3,
  },
};

const types: Record<string, ValueType> = {
  f2: { kind: "money", currency: "EUR" },
  f3: { kind: "text" },
};

describe.each(Object.entries(configs))("the plugin under the contract: %s", (_, config) => {
  const checks = contractChecks(clusters, {
    config,
    badConfigs: [
      {},
      42,
      { features: [] },
      { features: ["a", "a"] },
      { features: ["a"], k: 0 },
      { features: ["a"], k: 2.5 },
      { features: ["a"], k: 3, height: 2 },
      { features: ["a"], kk: 3 },
      { features: [{ value: "a", weight: 0 }] },
    ],
    manifest,
    methods: { kmeans: { types }, hierarchical: { types } },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
