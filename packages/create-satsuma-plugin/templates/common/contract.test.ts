import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import plugin from "../src/index.ts";
import { contractOptions } from "./contract-options.ts";

describe("the plugin", () => {
  const checks = contractChecks(plugin, { manifest, ...contractOptions });
  test.each(checks)("$id: $title", { timeout: 60_000 }, async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
