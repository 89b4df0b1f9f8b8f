import { API, definePlugin, use } from "@satsuma/plugin";
import type { Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { folderWith, membersOf, projectIn, writeIn } from "./support/shop.ts";
import { smallShop } from "./support/small-shop.ts";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { smallConfig } from "./support/small-shop.ts";

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
    const { methods } = await project.score({ method: "two" });
    expect(methods.map(({ method }) => method)).toEqual(["two.volume"]);
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
    const [first] = (await project.score({ asOf: "2026-03-01" })).methods;
    const [second] = (await project.score({ asOf: "2026-03-01" })).methods;
    const [other] = (await project.score({ asOf: "2026-02-01" })).methods;
    expect([first!.isNew, second!.isNew, other!.isNew]).toEqual([true, false, true]);
    expect([first!.version, second!.version, other!.version]).toEqual([1, 1, 2]);
    await writeIn(
      folder,
      "data/customers.csv",
      `${smallShop["data/customers.csv"]}fay,DE,1990-01-01,true\n`,
    );
    expect((await project.score({ asOf: "2026-03-01" })).methods[0]).toMatchObject({
      isNew: true,
      version: 3,
    });
  });
});
