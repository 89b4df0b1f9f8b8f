import { readFileSync } from "node:fs";
import baskets from "@satsuma/plugin-baskets";
import type { BasketsConfig } from "@satsuma/plugin-baskets";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { project } from "./shop.ts";

const manifest: { readonly name: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const configs: Record<string, BasketsConfig> = {
  "baskets are orders": { orders: "lines", basket: "order", minimumSupport: 2 },
  "baskets are customers, a segment": { orders: "lines", segment: "regulars" },
};

/** The kit's sixty customers: tea with milk, by turns with bread, in orders of their own. */
const events = Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
  ["tea", "milk", ...(i % 3 === 0 ? ["bread"] : []), ...(i % 4 === 0 ? ["jam"] : [])]
    .filter((_, place) => (i + place) % 7 !== 0)
    .map((item, place) => ({
      customer: `c${String(i).padStart(2, "0")}`,
      item,
      basket: 10 * i + (place > 2 ? 1 : 0),
    })),
);

describe.each(Object.entries(configs))("the plugin under the contract: %s", (_, config) => {
  const checks = contractChecks(baskets, {
    config,
    badConfigs: [{}, 42, { orders: "lines", length: 1 }, { orders: "lines", minimumSupport: 1.5 }],
    manifest,
    project,
    methods: {
      rules: {
        types: { member: { kind: "yes/no" } },
        eventTypes: { item: { kind: "text" }, basket: { kind: "number" } },
        events,
      },
    },
  });
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
