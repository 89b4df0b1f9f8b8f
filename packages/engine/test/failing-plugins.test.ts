import { feature, number, text } from "@satsuma/ir";
import type { Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";

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
