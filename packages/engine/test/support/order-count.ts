import { choose, compare, number, text } from "@satsuma/ir";
import { API, definePlugin, use } from "@satsuma/plugin";
import type { Method, Plugin } from "@satsuma/plugin";
import { z } from "zod";
import { folderWith, projectIn } from "./shop.ts";
import { smallConfig, smallShop } from "./small-shop.ts";

/** How much a customer orders, cut at the middle of all customers. */
export const orderCount: Method = {
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

/** A plugin with that method. */
export const pluginOf = (method: Method, changes: Partial<Plugin> = {}): Plugin => ({
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

/** The small shop with plugins, and rules of its own. */
export async function projectWith(plugins: readonly Plugin[], rules: string) {
  const folder = await folderWith({ ...smallShop, "segments/shop.seg": rules });
  return {
    folder,
    project: await projectIn(folder, {
      ...smallConfig,
      plugins: plugins.map((plugin) => use(plugin, {})),
    }),
  };
}
