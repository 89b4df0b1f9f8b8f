import type { MethodResult } from "@satsuma/engine";
import { use } from "@satsuma/plugin";
import type { Method } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { projectIn, writeIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

/** Counts its own fits. */
const counting: Method = {
  ...orderCount,
  fit: async (_, { previous, params }) => ({
    model: { fits: 1 + fitsOf(previous), cut: 1, params },
    quality: {},
    warnings: [],
  }),
};

const fitsOf = (model: unknown): number =>
  typeof model === "object" && model !== null && "fits" in model ? Number(model.fits) : 0;

const often = 'segment often where test.label is "often"\n';

describe("the model of before", () => {
  it("is given to the next fit, whatever instant or data it is of", async () => {
    const { folder, project } = await projectWith([pluginOf(counting)], often);
    const fits = async (asOf: string) =>
      (await project.score({ asOf })).methods.map(({ model, isNew }) => [fitsOf(model), isNew]);
    expect(await fits("2026-03-01")).toEqual([[1, true]]);
    expect(await fits("2026-02-01")).toEqual([[2, true]]);
    await writeIn(
      folder,
      "data/customers.csv",
      `${smallShop["data/customers.csv"]}fay,DE,1990-01-01,true\n`,
    );
    expect(await fits("2026-03-01")).toEqual([[3, true]]);
  });

  it("does not keep a model of the same data and instant from being used again", async () => {
    const { project } = await projectWith([pluginOf(counting)], often);
    await project.score({ asOf: "2026-03-01" });
    await project.score({ asOf: "2026-02-01" });
    const { methods } = await project.score({ asOf: "2026-03-01" });
    expect(methods[0]).toMatchObject({ isNew: false, model: { fits: 1 } });
  });

  it("is fitted anew, and not given on, when the plugin has come to write models in another form", async () => {
    const { folder, project } = await projectWith([pluginOf(counting)], often);
    await project.score({ asOf: "2026-03-01" });
    await project.close();
    const later = await projectIn(folder, {
      ...smallConfig,
      plugins: [use(pluginOf({ ...counting, modelFormat: 2 }), {})],
    });
    const { methods } = await later.score({ asOf: "2026-03-01" });
    expect(methods[0]).toMatchObject({ isNew: true, model: { fits: 1 } });
  });

  it("is given on when the plugin has another version, whose models are fitted anew", async () => {
    const first = pluginOf(counting, { version: "1.0.0" });
    const { folder, project } = await projectWith([first], often);
    await project.score({ asOf: "2026-03-01" });
    await project.close();
    const fits = async (version: string) => {
      const plugin = pluginOf(counting, { version });
      const later = await projectIn(folder, { ...smallConfig, plugins: [use(plugin, {})] });
      const { methods } = await later.score({ asOf: "2026-03-01" });
      await later.close();
      return methods.map(({ isNew, version: number, model }) => [isNew, number, fitsOf(model)]);
    };
    expect(await fits("1.0.0")).toEqual([[false, 1, 1]]);
    expect(await fits("1.0.1")).toEqual([[true, 2, 2]]);
    expect(await fits("1.0.1")).toEqual([[false, 2, 2]]);
  });

  it("does not stand when methods are to be fitted anew, and the new one is used from then on", async () => {
    const { project } = await projectWith([pluginOf(counting)], often);
    const asOf = "2026-03-01";
    const told = ({ isNew, version }: MethodResult) => [isNew, version];
    const scored = async (refit: boolean) =>
      (await project.score({ asOf, refit })).methods.map(told);
    expect(await scored(false)).toEqual([[true, 1]]);
    expect(await scored(true)).toEqual([[true, 2]]);
    expect(await scored(false)).toEqual([[false, 2]]);
    expect((await project.run({ asOf, refit: true })).methods.map(told)).toEqual([[true, 3]]);
    expect(told((await project.discover("test", { asOf, refit: true })).result)).toEqual([true, 4]);
    expect(await scored(false)).toEqual([[false, 4]]);
  });

  it("is that of the same parameters", async () => {
    const { project } = await projectWith(
      [pluginOf(counting)],
      'segment often where test(least: 3).label is "often"\n',
    );
    const { methods } = await project.run({ asOf: "2026-03-01" });
    expect(methods.map(({ model }) => fitsOf(model))).toEqual([1, 1]);
  });

  it("cannot be changed", async () => {
    const changing: Method = {
      ...counting,
      fit: async (input, run) => {
        Object.assign(run.previous ?? {}, { fits: 100 });
        return counting.fit(input, run);
      },
    };
    const { project } = await projectWith([pluginOf(changing)], often);
    await project.score({ asOf: "2026-03-01" });
    await expect(project.score({ asOf: "2026-02-01" })).rejects.toMatchObject({
      code: "PLUGIN_FAILED",
    });
  });
});
