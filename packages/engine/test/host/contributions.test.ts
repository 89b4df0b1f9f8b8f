import { use } from "@satsuma/plugin";
import type { Contributions, Plugin } from "@satsuma/plugin";
import { expect, it } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf } from "../support/order-count.ts";
import { folderWith, projectIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const view = {
  kind: "model" as const,
  name: "sizes",
  doc: "A picture.",
  method: "volume",
  draw: () => undefined,
};
const sink = {
  name: "folder",
  doc: "A sink.",
  options: z.unknown(),
  accepts: {},
  delivery: "snapshot" as const,
  write: () => Promise.resolve({ accepted: 0, rejected: [], where: "" }),
};

const contributing = (contributions: object, changes: Partial<Plugin> = {}): Plugin =>
  pluginOf(orderCount, { setup: () => contributions, ...changes });

async function shopOf(...plugins: readonly Plugin[]) {
  const folder = await folderWith(smallShop);
  return projectIn(folder, { ...smallConfig, plugins: plugins.map((plugin) => use(plugin, {})) });
}

it.each<[string, object, string]>([
  ["a view of a method that is not there", { views: [view] }, "is of a method that is not there"],
  [
    "a view that cannot draw",
    { methods: [orderCount], views: [{ ...view, draw: "x" }] },
    "views.0",
  ],
  [
    "a view of customers without what it reads",
    { views: [{ ...view, kind: "customers", rows: 10 }] },
    "views.0",
  ],
  [
    "two views of one name",
    { methods: [orderCount], views: [view, { ...view, name: "Sizes" }] },
    'two views called "Sizes"',
  ],
  ["two sinks of one name", { sinks: [sink, sink] }, 'two sinks called "folder"'],
  ["a sink without a sentence", { sinks: [{ ...sink, doc: "" }] }, "no sentence"],
  ["a method whose rules are no function", { methods: [{ ...orderCount, rules: [] }] }, "rules"],
  [
    "a method whose explanation is none",
    { methods: [{ ...orderCount, explain: "no" }] },
    "explain",
  ],
])("a plugin with %s is refused by name", async (_, contributions, problem) => {
  await expect(shopOf(contributing(contributions))).rejects.toMatchObject({
    code: "PLUGIN_CONTRIBUTION",
    message: expect.stringMatching(new RegExp(`satsuma-plugin-test.*${problem}`, "u")),
  });
});

it("two plugins may not share a namespace where both have sinks, or both have views", async () => {
  const named = (name: string, contributions: Contributions) =>
    contributing(contributions, { name: `satsuma-plugin-${name}` });
  const customers = { ...view, kind: "customers" as const, reads: {}, rows: 1 };
  await expect(
    shopOf(named("one", { sinks: [sink] }), named("two", { sinks: [sink] })),
  ).rejects.toMatchObject({ code: "PLUGIN_CONTRIBUTION" });
  await expect(
    shopOf(named("one", { views: [customers] }), named("two", { views: [customers] })),
  ).rejects.toMatchObject({ code: "PLUGIN_CONTRIBUTION" });
  const apart = await shopOf(
    named("one", { sinks: [sink] }),
    named("two", { methods: [orderCount] }),
  );
  expect(apart.plugins().map(({ name, sinks, methods }) => [name, sinks, methods])).toEqual([
    ["satsuma-plugin-one", ["folder"], []],
    ["satsuma-plugin-two", [], ["volume"]],
    ["@satsuma/plugin-files", [], []],
  ]);
});

it("what a plugin may do is told with what it adds", async () => {
  const plugin = contributing({ sinks: [sink] }, { needs: ["network"] });
  const project = await shopOf(plugin);
  expect(project.plugins()).toMatchObject([
    { namespace: "test", doc: "For tests.", needs: ["network"], sinks: ["folder"] },
    { namespace: "files", sources: ["csv"] },
  ]);
});
