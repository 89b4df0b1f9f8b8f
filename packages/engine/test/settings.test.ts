import type { Method } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { membersOf } from "./support/shop.ts";

const schema = z.object({ features: z.array(z.union([z.string(), z.number()])), k: z.number() });

/** Adds up what a rule lists, twice the first of it. */
const total: Method = {
  ...orderCount,
  name: "total",
  params: schema,
  standard: { features: ["1"], k: 2 },
  settable: {
    features: { type: { kind: "number" }, list: true, description: "What is added up." },
    k: { type: { kind: "number" }, description: "From how much on it is much." },
  },
  reads: (params) => {
    const { features } = schema.parse(params);
    return {
      sum: {
        expression: `(${features.join(") + (")}) + ${features[0]!} * 1`,
        doc: "All together.",
      },
    };
  },
  writes: () => ({
    is_much: { type: { kind: "yes/no" }, nullable: true, description: "Whether it is much." },
  }),
  fit: async (_, { params }) => ({
    model: { k: schema.parse(params).k },
    quality: {},
    warnings: [],
  }),
  score: {
    expression: (model, { features }) => ({
      is_much: {
        kind: "truth",
        type: { kind: "yes/no" },
        nullable: false,
        of: {
          kind: "compare",
          op: "ge",
          left: features["sum"]!,
          right: {
            kind: "literal",
            type: { kind: "number" },
            nullable: false,
            value: String(z.object({ k: z.number() }).parse(model).k),
          },
        },
      },
    }),
  },
};

const ran = async (rules: string) => {
  const { project } = await projectWith([pluginOf(total)], rules);
  const { methods } = await project.run({ asOf: "2026-03-01" });
  return {
    project,
    fits: methods.map(({ parameters }) => parameters).filter(({ k }) => k !== 2),
  };
};

describe("a setting that is a value of the customers", () => {
  it("is read by the method in larger expressions", async () => {
    const { project, fits } = await ran(
      "segment much where test(features: [count of orders ever, count of orders in 2026], k: 7).is_much\n",
    );
    // Ada: 3 + 2 + 3, all others at most 1 + 1 + 1.
    expect(await membersOf(project, "much")).toEqual(["ada"]);
    expect(fits).toEqual([
      { features: ["`count of orders ever`", "`count of orders in 2026`"], k: 7 },
    ]);
  });

  it("may be a definition, or made of some", async () => {
    const { project, fits } = await ran(
      `define all_orders = count of orders ever
define lately = all_orders - count of orders before 2026-02-01
segment much where test(features: [lately, all_orders / 2], k: 3).is_much
`,
    );
    // Ada: 1 + 1.5 + 1, all others at most 1 + 0.5 + 1.
    expect(await membersOf(project, "much")).toEqual(["ada"]);
    expect(fits).toEqual([{ features: ["lately", "`all_orders / 2`"], k: 3 }]);
  });

  it("is fitted once, however and wherever it is written", async () => {
    const { fits } = await ran(
      `define all_orders = count of orders ever
segment one where test(features: [all_orders], k: 3).is_much
segment two where test(features: [count of orders
  ever], k: 3).is_much
segment three where test(features: [count of orders ever], k: 4).is_much
`,
    );
    expect(fits).toHaveLength(2);
  });

  it("works in a preview too", async () => {
    const { project } = await projectWith([pluginOf(total)], "");
    const rule = "test(features: [count of orders ever], k: 3).is_much";
    const { size } = await project.preview(rule, { asOf: "2026-03-01" });
    expect(size).toBe(1);
  });

  it("may stand beside constants and read other plugins' values", async () => {
    const plugins = [
      pluginOf(total),
      pluginOf(orderCount, { namespace: "volume", name: "satsuma-plugin-volume" }),
    ];
    const { project } = await projectWith(
      plugins,
      'define often = count of orders where (amount > 50 EUR) ever\nsegment much where test(features: [often, 2], k: 8).is_much and volume.label is "often"\n',
    );
    await project.run({ asOf: "2026-03-01" });
    expect(await membersOf(project, "much")).toEqual(["ada"]);
  });
});
