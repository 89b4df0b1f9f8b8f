import { API, definePlugin } from "@satsuma/plugin";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const parts = {
  api: API,
  name: "satsuma-plugin-trial",
  namespace: "trial",
  doc: "A plugin to set up.",
  config: z.object({ city: z.string().default("Leeds") }),
} as const;

describe("setting a plugin up", () => {
  test("hands it the validated config and the project", async () => {
    const seen: unknown[] = [];
    const plugin = definePlugin({
      ...parts,
      needs: [],
      setup({ config, project }) {
        seen.push(config, project.currency, project.nameInRule("Invoice No"));
        return {};
      },
    });
    await setUp(plugin, {}, { project: { currency: "GBP" } });
    expect(seen).toEqual([{ city: "Leeds" }, "GBP", "`Invoice No`"]);
  });

  test("lends the capabilities it asks for, and no others", async () => {
    const plugin = definePlugin({
      ...parts,
      needs: ["secrets"],
      setup(context) {
        expect(context.secrets.get("TOKEN")).toBe("t0ken");
        expect("network" in context).toBe(false);
        // @ts-expect-error -- a capability that was not asked for does not compile
        expect(context.network).toBeUndefined();
        return {};
      },
    });
    await setUp(plugin, {}, { lent: { secrets: { get: () => "t0ken" } } });
    expect.assertions(3);
  });

  test("has no secrets and no network unless they are lent", async () => {
    const plugin = definePlugin({
      ...parts,
      needs: ["secrets", "network"],
      async setup({ secrets, network }) {
        await expect(network.fetch("https://example.org")).rejects.toThrow("no network");
        secrets.get("TOKEN");
        return {};
      },
    });
    await expect(setUp(plugin, {})).rejects.toMatchObject({ code: "PLUGIN_SECRET" });
  });

  test("refuses a config, saying where and why", async () => {
    const plugin = definePlugin({ ...parts, needs: [], setup: () => ({}) });
    await expect(setUp(plugin, { city: 7 })).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
      message: expect.stringContaining("city: "),
    });
  });

  test("closes what it opened, last first", async () => {
    const closed: string[] = [];
    const plugin = definePlugin({
      ...parts,
      needs: [],
      setup({ defer }) {
        defer(() => void closed.push("first"));
        defer(async () => void closed.push("second"));
        return {};
      },
    });
    const { close } = await setUp(plugin, {});
    await close();
    await close();
    expect(closed).toEqual(["second", "first"]);
  });

  test("closes what was opened when it fails half-way", async () => {
    const closed: string[] = [];
    const plugin = definePlugin({
      ...parts,
      needs: [],
      setup({ defer }) {
        defer(() => void closed.push("connection"));
        throw new Error("no such city");
      },
    });
    await expect(setUp(plugin, {})).rejects.toThrow("no such city");
    expect(closed).toEqual(["connection"]);
  });
});
