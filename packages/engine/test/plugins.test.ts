import { feature, number, text, choose, compare } from "@satsuma/ir";
import { API, definePlugin, use } from "@satsuma/plugin";
import type { Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
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
    config: z.object({}),
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
