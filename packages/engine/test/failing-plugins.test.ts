import { feature, number, text } from "@satsuma/ir";
import { use } from "@satsuma/plugin";
import type { Fitted, Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { folderWith, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

describe("a plugin that fails is told by its name", () => {
  const broken = (change: Partial<Method>) => pluginOf({ ...orderCount, ...change });
  it.each<[string, string, Plugin]>([
    [
      "written for another contract",
      "PLUGIN_API",
      JSON.parse('{"api":2,"name":"satsuma-plugin-test"}'),
    ],
    [
      "with a config it does not accept",
      "PLUGIN_CONFIG",
      pluginOf(orderCount, { config: z.object({ city: z.string() }) }),
    ],
    [
      "that throws in setup",
      "PLUGIN_FAILED",
      pluginOf(orderCount, {
        setup: () => {
          throw new Error("no licence");
        },
      }),
    ],
    [
      "with two methods of one name",
      "PLUGIN_CONTRIBUTION",
      pluginOf(orderCount, { setup: () => ({ methods: [orderCount, orderCount] }) }),
    ],
    ["with a method that has no sentence", "PLUGIN_CONTRIBUTION", broken({ doc: " " })],
    [
      "whose feature does not check",
      "PLUGIN_CONFIG",
      broken({ reads: () => ({ orders: { expression: "count of odrers ever", doc: "x" } }) }),
    ],
    [
      "that lacks a part of the contract",
      "PLUGIN_CONTRIBUTION",
      JSON.parse('{"api":1,"name":"satsuma-plugin-test","namespace":"test"}'),
    ],
    [
      "whose method cannot score",
      "PLUGIN_CONTRIBUTION",
      pluginOf(JSON.parse('{"name":"volume","doc":"Plain JavaScript."}')),
    ],
    [
      "whose namespace is no name",
      "PLUGIN_CONTRIBUTION",
      pluginOf(orderCount, { namespace: "two words" }),
    ],
    [
      "whose namespace is an event table",
      "PLUGIN_CONTRIBUTION",
      pluginOf(orderCount, { namespace: "Orders" }),
    ],
    [
      "that throws when asked for its traits",
      "PLUGIN_FAILED",
      broken({
        writes: () => {
          throw new Error("no traits");
        },
      }),
    ],
    [
      "that throws when asked whom it is about",
      "PLUGIN_FAILED",
      broken({
        among: () => {
          throw new Error("nobody");
        },
      }),
    ],
    [
      "whose model is not plain JSON",
      "PLUGIN_RESULT",
      broken({ fit: async () => ({ model: undefined, quality: {}, warnings: [] }) }),
    ],
    [
      "whose score has another type than it declares",
      "PLUGIN_RESULT",
      broken({ score: { expression: () => ({ label: number(1) }) } }),
    ],
    [
      "whose batches of scores hold another type than it declares",
      "PLUGIN_RESULT",
      broken({
        score: {
          apply: (_, { length }) => ({
            length,
            columns: { label: { kind: "numbers", values: new Float64Array(length) } },
          }),
        },
      }),
    ],
    [
      "whose batches of scores are short",
      "PLUGIN_RESULT",
      broken({
        score: {
          apply: (_, { length }) => ({
            length,
            columns: { label: { kind: "values", values: ["often"] } },
          }),
        },
      }),
    ],
    [
      "that throws while fitting",
      "PLUGIN_FAILED",
      broken({ fit: () => Promise.reject(new Error("singular")) }),
    ],
    [
      "that writes other columns than it declares",
      "PLUGIN_RESULT",
      broken({ score: { expression: () => ({ lable: text("x") }) } }),
    ],
    [
      "that scores by a feature it does not read",
      "PLUGIN_RESULT",
      broken({ score: { expression: () => ({ label: feature("spend", { kind: "text" }) }) } }),
    ],
    [
      "that changes its config",
      "PLUGIN_FAILED",
      pluginOf(orderCount, {
        config: z.object({}).default({}),
        setup: ({ config }) => {
          Object.assign(config ?? {}, { a: 1 });
          return {};
        },
      }),
    ],
  ])("%s", async (_, code, plugin) => {
    const attempt = async () =>
      (await projectWith([plugin], 'segment often where test.label is "often"\n')).project.run();
    await expect(attempt()).rejects.toMatchObject({
      code,
      message: expect.stringContaining("satsuma-plugin-test"),
    });
  });

  it("and those set up before it are closed, last first", async () => {
    const closed: string[] = [];
    const closing = (name: string) =>
      pluginOf(orderCount, {
        name,
        namespace: name,
        setup: ({ defer }) => {
          defer(() => void closed.push(name));
          return {};
        },
      });
    const failing = pluginOf(orderCount, {
      setup: ({ defer }) => {
        defer(() => void closed.push("failing"));
        throw new Error("no");
      },
    });
    await expect(
      projectWith([closing("first"), closing("second"), failing], ""),
    ).rejects.toMatchObject({ code: "PLUGIN_FAILED" });
    expect(closed).toEqual(["failing", "second", "first"]);
  });

  it("and what fails on the way out does not hide why", async () => {
    const failing = pluginOf(orderCount, {
      setup: ({ defer }) => {
        defer(() => Promise.reject(new Error("cannot close")));
        throw new Error("no licence");
      },
    });
    await expect(projectWith([failing], "")).rejects.toMatchObject({
      code: "PLUGIN_FAILED",
      message: expect.stringContaining("no licence"),
    });
  });

  it("and one that does not come back is not waited for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const hanging = pluginOf(orderCount, { setup: () => new Promise(() => {}) });
    const outcome = projectWith([hanging], "").catch((cause: unknown) => cause);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toMatchObject({
      code: "PLUGIN_HANGS",
      message: expect.stringContaining("satsuma-plugin-test: setting up took longer than 60 s"),
    });
  });

  it("and one that ignores an abort is not waited for", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const stubborn = broken({
      fit: () => {
        controller.abort(reason);
        return new Promise(() => {});
      },
    });
    const { project } = await projectWith(
      [stubborn],
      'segment often where test.label is "often"\n',
    );
    await expect(project.run({ signal: controller.signal })).rejects.toBe(reason);
  });

  it("and a name that two plugins use is refused with both", async () => {
    const attempt = projectWith(
      [pluginOf(orderCount), pluginOf(orderCount, { name: "satsuma-plugin-other" })],
      "",
    );
    await expect(attempt).rejects.toMatchObject({
      code: "PLUGIN_CONTRIBUTION",
      message: expect.stringMatching(/satsuma-plugin-other.*satsuma-plugin-test/su),
    });
  });
});

describe("what is wrong is told with what to do", () => {
  const reasonOf = (plugin: Plugin, more: { readonly as?: string } = {}): Promise<unknown> =>
    opened(plugin, more).then(
      () => undefined,
      (cause: unknown) => cause,
    );

  it.each<[string, Partial<Fitted<unknown>>, string]>([
    ["NaN in a model", { model: { threshold: NaN } }, "model.threshold is NaN"],
    [
      "an endless number deep down",
      { model: { cuts: [1, { at: -Infinity }] } },
      "model.cuts.1.at is -Infinity",
    ],
    ["NaN as the model", { model: NaN }, "model is NaN"],
    [
      "an endless measure",
      { quality: { auc: { value: Infinity, doc: "x" } } },
      "quality.auc.value is Infinity",
    ],
    ["no model", { model: undefined }, "no model: it is undefined"],
  ])("%s is refused, by its path, and not kept", async (_, change, told) => {
    const fit = async () => ({ model: {}, quality: {}, warnings: [], ...change });
    const { project } = await projectWith([pluginOf({ ...orderCount, fit })], "");
    await expect(project.score()).rejects.toMatchObject({
      code: "PLUGIN_RESULT",
      message: expect.stringMatching(new RegExp(`satsuma-plugin-test: test.volume .*${told}`, "u")),
    });
    expect(await project.models()).toEqual([]);
  });

  it("a score outside the range that its trait declares is warned of, with how many have one", async () => {
    const score = {
      type: { kind: "number" },
      nullable: false,
      range: { low: "0", high: "1" },
      description: "Orders.",
    } as const;
    const plugin = pluginOf({
      ...orderCount,
      writes: () => ({ score }),
      score: { expression: (_, { features }) => ({ score: features["orders"]! }) },
    });
    const { project } = await projectWith([plugin], "");
    const { methods } = await project.run({ asOf: "2026-03-01" });
    expect(methods[0]?.warnings).toMatchObject([
      {
        code: "RUN_RANGE",
        message:
          "test.score of plugin satsuma-plugin-test is outside its range, 0 to 1, for 1 customer",
      },
    ]);
  });

  it("an expression that the plugin's author wrote is not only the user's to mend", async () => {
    const reads = () => ({ orders: { expression: "count of odrers ever", doc: "x" } });
    const { project } = await projectWith([pluginOf({ ...orderCount, reads })], "");
    await expect(project.score()).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
      help: expect.stringContaining("tell the plugin's author"),
    });
  });

  it("a name that the config gives is the user's to mend", async () => {
    expect(await reasonOf(pluginOf(orderCount), { as: "two words" })).toMatchObject({
      code: "PLUGIN_CONFIG",
      message: expect.stringContaining('calls it "two words"'),
      help: expect.stringContaining("letters, digits and _"),
    });
  });
});

async function opened(plugin: Plugin, more: { readonly as?: string }) {
  return projectIn(await folderWith(smallShop), {
    ...smallConfig,
    plugins: [use(plugin, {}, more)],
  });
}
