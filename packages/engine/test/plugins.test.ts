import { feature, number, text, choose, compare } from "@satsuma/ir";
import { API, definePlugin, use } from "@satsuma/plugin";
import type { Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { folderWith, membersOf, projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** How much a customer orders, cut at the middle of all customers. */
const orderCount: Method = {
  name: "volume",
  doc: "Whether a customer orders more often than half of all customers.",
  params: z.object({ least: z.number() }),
  standard: { least: 1 },
  settable: { least: { type: { kind: "number" }, description: "Fewest orders that count." } },
  reads: () => ({ orders: { expression: "count of orders ever", doc: "Orders ever." } }),
  writes: () => ({
    label: {
      type: { kind: "enum", values: ["often", "seldom"] },
      nullable: false,
      description: "How often.",
    },
  }),
  fit: async (input, { params }) => {
    const [all] = await input.quantiles(input.features["orders"]!, [0.5]);
    const least =
      typeof params === "object" && params !== null && "least" in params ? Number(params.least) : 0;
    return {
      model: { cut: Math.max(all!.quantiles[0]!, least) },
      quality: { customers: { value: await input.count(), doc: "Customers." } },
      warnings: [],
    };
  },
  score: {
    expression: (model, { features }) => {
      const cut =
        typeof model === "object" && model !== null && "cut" in model ? Number(model.cut) : 0;
      return {
        label: choose(
          [{ when: compare(features["orders"]!, "gt", number(cut)), value: text("often") }],
          text("seldom"),
        ),
      };
    },
  },
};

const pluginOf = (method: Method, changes: Partial<Plugin> = {}): Plugin => ({
  ...definePlugin({
    api: API,
    name: "satsuma-plugin-test",
    namespace: "test",
    doc: "For tests.",
    needs: [],
    config: z.unknown(),
    setup: () => ({ methods: [method] }),
  }),
  ...changes,
});

async function projectWith(plugins: readonly Plugin[], rules: string) {
  const folder = await folderWith({ ...smallShop, "segments/shop.seg": rules });
  return {
    folder,
    project: await projectIn(folder, {
      ...smallConfig,
      plugins: plugins.map((plugin) => use(plugin, {})),
    }),
  };
}

describe("a method of a plugin", () => {
  it("gives traits that rules can use", async () => {
    const { project } = await projectWith(
      [pluginOf(orderCount)],
      'segment often where test.label is "often"\n',
    );
    const { segments, groups, methods } = await project.run({ asOf: "2026-03-01" });
    expect(await membersOf(project, "often")).toEqual(["ada"]);
    expect(segments[0]).toMatchObject({ size: 1 });
    expect(groups).toEqual([expect.objectContaining({ trait: "test.label" })]);
    expect(methods[0]).toMatchObject({
      method: "test.volume",
      model: { cut: 1 },
      quality: { customers: { value: 5 } },
    });
  });

  it("is fitted again for parameters that a rule sets", async () => {
    const { project } = await projectWith(
      [pluginOf(orderCount)],
      'segment often where test(least: 3).label is "often"\n',
    );
    const { methods } = await project.run({ asOf: "2026-03-01" });
    expect(methods.map(({ parameters }) => parameters)).toEqual([{ least: 3 }, { least: 1 }]);
    expect(await membersOf(project, "often")).toEqual([]);
  });

  it("is fitted alone when it is asked for alone", async () => {
    const fitted: string[] = [];
    const telling = (name: string): Plugin =>
      pluginOf(
        { ...orderCount, fit: (...given) => (fitted.push(name), orderCount.fit(...given)) },
        { name: `satsuma-plugin-${name}`, namespace: name },
      );
    const { project } = await projectWith([telling("one"), telling("two")], "");
    const results = await project.score({ method: "two" });
    expect(results.map(({ method }) => method)).toEqual(["two.volume"]);
    expect(fitted).toEqual(["two"]);
    await expect(project.score({ method: "three" })).rejects.toMatchObject({
      code: "RUN_METHOD",
      help: "the project has one.volume, two.volume",
    });
  });

  it("may be used twice under two names, each with its own config", async () => {
    const config = z.object({ least: z.number() });
    const plugin = definePlugin({
      api: API,
      name: "satsuma-plugin-test",
      namespace: "test",
      doc: "For tests.",
      needs: [],
      config,
      setup: ({ config: standard }) => ({ methods: [{ ...orderCount, standard }] }),
    });
    const rules = 'segment a where few.label is "often"\nsegment b where many.label is "often"\n';
    const project = await projectIn(
      await folderWith({ ...smallShop, "segments/shop.seg": rules }),
      {
        ...smallConfig,
        plugins: [
          use(plugin, { least: 1 }, { as: "few" }),
          use(plugin, { least: 3 }, { as: "many" }),
        ],
      },
    );
    await project.run({ asOf: "2026-03-01" });
    expect([await membersOf(project, "a"), await membersOf(project, "b")]).toEqual([["ada"], []]);
  });

  it("is fitted again when it reads something else", async () => {
    const folder = await folderWith({ ...smallShop, "segments/shop.seg": "" });
    const run = async (expression: string) => {
      const method = { ...orderCount, reads: () => ({ orders: { expression, doc: "Orders." } }) };
      const project = await projectIn(folder, {
        ...smallConfig,
        plugins: [use(pluginOf(method), {})],
      });
      const { methods } = await project.run({ asOf: "2026-03-01" });
      await project.close();
      return methods[0]!.isNew;
    };
    const all = "count of orders ever";
    expect([await run(all), await run(all), await run("count of orders in 2026")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("scores in batches what no expression can say", async () => {
    const inBatches: Method = {
      ...orderCount,
      writes: () => ({
        twice: { type: { kind: "number" }, nullable: true, description: "Twice the orders." },
      }),
      score: {
        apply: (_, frame) => {
          const orders = frame.columns["orders"]!;
          const values =
            orders.kind === "numbers"
              ? orders.values.map((value) => 2 * value)
              : new Float64Array(frame.length);
          return { length: frame.length, columns: { twice: { kind: "numbers", values } } };
        },
      },
    };
    const { project } = await projectWith(
      [pluginOf(inBatches)],
      "segment many where test.twice >= 6\n",
    );
    await project.run({ asOf: "2026-03-01" });
    expect(await membersOf(project, "many")).toEqual(["ada"]);
  });

  it("may read another's traits, in whatever order the config lists them", async () => {
    const second: Method = {
      ...orderCount,
      reads: () => ({ orders: { expression: 'test.label is "often"', doc: "From the other." } }),
      fit: async () => ({ model: {}, quality: {}, warnings: [] }),
      writes: () => ({
        value: { type: { kind: "yes/no" }, nullable: true, description: "Passed on." },
      }),
      score: { expression: (_, given) => ({ value: given.features["orders"]! }) },
    };
    const plugins = [
      pluginOf(second, { namespace: "second", name: "satsuma-plugin-second" }),
      pluginOf(orderCount),
    ];
    const { project } = await projectWith(plugins, "segment passed where second.value\n");
    await project.run({ asOf: "2026-03-01" });
    expect(await membersOf(project, "passed")).toEqual(["ada"]);
  });

  it("keeps its model for the same instant and data, and says so", async () => {
    const { folder, project } = await projectWith(
      [pluginOf(orderCount)],
      'segment often where test.label is "often"\n',
    );
    const [first] = await project.score({ asOf: "2026-03-01" });
    const [second] = await project.score({ asOf: "2026-03-01" });
    const [other] = await project.score({ asOf: "2026-02-01" });
    expect([first!.isNew, second!.isNew, other!.isNew]).toEqual([true, false, true]);
    expect([first!.version, second!.version, other!.version]).toEqual([1, 1, 2]);
    await writeIn(
      folder,
      "data/customers.csv",
      `${smallShop["data/customers.csv"]}fay,DE,1990-01-01,true\n`,
    );
    expect((await project.score({ asOf: "2026-03-01" }))[0]).toMatchObject({
      isNew: true,
      version: 3,
    });
  });
});

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
