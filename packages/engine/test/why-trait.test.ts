import rfm from "@satsuma/plugin-rfm";
import { choose } from "@satsuma/ir";
import { cell } from "@satsuma/model";
import { use } from "@satsuma/plugin";
import type { Method, Scalar } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import type { Project } from "@satsuma/engine";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { folderWith, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

const people = ["ada", "bo", "cleo", "dan", "eve"];

/** Whether a buyer orders often, with reasons. */
const withReasons: Method = {
  ...orderCount,
  among: () => "has orders ever",
  explain: (_, customer) => [
    {
      text: `${String(customer["customer"])} has ${String(customer["orders"])}`,
      feature: "orders",
    },
  ],
};

const open = async (method: Method, rules = "") =>
  (await projectWith([pluginOf(method)], rules)).project;

/** A trait of everyone as the last run kept it, by key. */
async function keptValues(project: Project, trait: string): Promise<Map<string, Scalar>> {
  const kept = new Map<string, Scalar>();
  for await (const { length, columns } of project.traits()) {
    for (let row = 0; row < length; row += 1)
      kept.set(String(cell(columns["customer"]!, row)), cell(columns[trait]!, row));
  }
  return kept;
}

const asNumber = (value: Scalar | undefined): Scalar | undefined =>
  typeof value === "string" && /^-?[\d.]+$/u.test(value) ? Number(value) : value;

/** Orders that were made stay. */
const none = {
  kind: "none",
  reason: "past",
  english: "none: what decides it has happened and stays, or the time for it is over",
};

describe("why a customer has the value of a trait", () => {
  it("gives the value, what the method knows of the customer, and the plugin's reasons", async () => {
    const project = await open(withReasons);
    expect(await project.whyTrait("test.label", "ada")).toEqual({
      trait: "test.label",
      customer: "ada",
      asOf: "2026-02-28T23:00:00Z",
      value: "often",
      description: "How often.",
      method: { name: "test.volume", version: 1, asOf: "2026-02-28T23:00:00Z" },
      features: [
        { name: "orders", doc: "Orders ever.", expression: "count of orders ever", value: 3 },
      ],
      reasons: [{ text: "ada has 3", feature: "orders" }],
      others: [{ name: "seldom", nearest: none }],
    });
  });

  it("names the trait with its method too, and with parameters as a rule sets them", async () => {
    const project = await open(withReasons);
    const named = await project.whyTrait("test.volume.label", "eve");
    expect(named).toMatchObject({ trait: "test.label", value: "seldom" });
    const set = await project.whyTrait("test(least: 5).label", "ada");
    expect(set).toMatchObject({ trait: "test(least: 5).label", value: "seldom" });
    expect(set.method?.version).toBe(2);
  });

  it("is unknown of whom the method is not about, and says of whom it is", async () => {
    const why = await (await open(withReasons)).whyTrait("test.label", "dan");
    expect(why).toMatchObject({ value: null, features: [{ name: "orders", value: 0 }] });
    expect(why.reasons).toEqual([
      { text: "test.volume is not about this customer: `has orders ever` does not hold" },
    ]);
  });

  it("gives value and features where the method gives no reasons, also one that scores in batches", async () => {
    const applied: Method = {
      ...orderCount,
      score: {
        apply: (_, { length, columns }) => ({
          length,
          columns: {
            label: {
              kind: "values",
              values: Array.from({ length }, (_each, row) =>
                Number(cell(columns["orders"]!, row)) > 1 ? "often" : "seldom",
              ),
            },
          },
        }),
      },
    };
    for (const method of [orderCount, applied]) {
      const why = await (await open(method)).whyTrait("test.label", "ada");
      expect(why).toMatchObject({ value: "often", reasons: [], features: [{ value: 3 }] });
    }
  });

  it("uses the model of a run again, and tells every customer what the run kept, however few are scanned at a time", async () => {
    const config = { ...smallConfig, plugins: [use(rfm, { orders: "orders" })] };
    const folder = await folderWith({ ...smallShop, "segments/shop.seg": "" });
    const project = await projectIn(folder, config, undefined, { customersAtOnce: 2 });
    await project.run();
    for (const trait of ["rfm.segment", "rfm.monetary", "rfm.recency_score", "rfm.score"]) {
      const kept = await keptValues(project, trait);
      for (const customer of people) {
        const why = await project.whyTrait(trait, customer);
        expect([trait, customer, why.value]).toEqual([
          trait,
          customer,
          asNumber(kept.get(customer)),
        ]);
        expect(why.method?.version).toBe(1);
      }
    }
    const { unit } = await project.whyTrait("rfm.monetary", "ada");
    expect(unit).toBe("EUR");
  });

  it("knows where one stands among all, as a feature too", async () => {
    const ranked: Method = {
      ...withReasons,
      reads: () => ({
        orders: {
          expression: "sum of orders.amount ever > percentile 50 of sum of orders.amount ever",
          doc: "Above the middle.",
        },
      }),
      fit: async () => ({ model: {}, quality: {}, warnings: [] }),
      score: {
        expression: (_, { features: { orders } }) => ({
          label: choose([
            {
              when: { kind: "isYes", value: orders! },
              value: { kind: "literal", value: "often", type: { kind: "text" }, nullable: false },
            },
          ]),
        }),
      },
    };
    const project = await open(ranked);
    const above = await Promise.all(
      people.map((customer) => project.whyTrait("test.label", customer)),
    );
    expect(above.map(({ features }) => features[0]!.value)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(above.map(({ value }) => value)).toEqual(["often", null, "often", null, null]);
  });

  it("works a derived trait out from others, and says from which", async () => {
    const plugin = {
      ...pluginOf(withReasons),
      setup: () => ({
        methods: [withReasons],
        traits: [
          { name: "is_often", doc: "Orders often.", expression: 'test.volume.label is "often"' },
        ],
      }),
    };
    const { project } = await projectWith([plugin], "");
    expect(await project.whyTrait("test.traits.is_often", "ada")).toEqual({
      trait: "test.traits.is_often",
      customer: "ada",
      asOf: "2026-02-28T23:00:00Z",
      value: true,
      description: "Orders often.",
      expression: 'test.volume.label is "often"',
      features: [
        {
          name: "test.volume.label",
          doc: "How often.",
          expression: "test.volume.label",
          value: "often",
        },
      ],
      reasons: [],
      others: [{ name: "no", nearest: none }],
    });
    expect((await project.aboutTrait("test.traits.is_often")).expression).toContain('is "often"');
  });

  it("suggests the trait or the segment that was meant, and knows no customer that is not there", async () => {
    const project = await open(withReasons, "segment labels where has orders ever");
    const codeOf = (trait: string, customer = "ada") =>
      project
        .whyTrait(trait, customer)
        .catch((cause: { code: string; help: string }) => [cause.code, cause.help]);
    expect(await codeOf("test.lable")).toEqual(["RUN_TRAIT", 'did you mean "test.label"?']);
    expect(await codeOf("label")).toEqual(["RUN_TRAIT", 'did you mean "test.label"?']);
    expect(await codeOf("lables")).toEqual(["RUN_TRAIT", 'did you mean "labels"?']);
    expect(await codeOf("count of orders ever")).toMatchObject([
      "RUN_TRAIT",
      expect.stringContaining("catalogue"),
    ]);
    expect(await codeOf("test.label", "ad")).toMatchObject(["RUN_CUSTOMER", expect.anything()]);
  });
});

describe("a plugin that explains badly", () => {
  const explaining = async (explain: unknown) => {
    const method: Method = { ...withReasons };
    Object.assign(method, { explain });
    return (await open(method)).whyTrait("test.label", "ada");
  };

  it.each([
    ["no list", () => "because"],
    ["nothing", () => undefined],
    ["a reason without text", () => [{ feature: "orders" }]],
    ["a feature that it does not read", () => [{ text: "tall", feature: "height" }]],
  ])("is named when it answers with %s", async (_, explain) => {
    await expect(explaining(explain)).rejects.toMatchObject({
      code: "PLUGIN_RESULT",
      message: expect.stringContaining("plugin satsuma-plugin-test"),
    });
  });

  it("is named when it throws, or changes the customer it is lent", async () => {
    const changing = (_: unknown, customer: Record<string, Scalar>) => {
      customer["orders"] = 7;
      return [{ text: "seven" }];
    };
    const throwing = () => {
      throw new Error("out of words");
    };
    for (const explain of [changing, throwing]) {
      await expect(explaining(explain)).rejects.toMatchObject({ code: "PLUGIN_FAILED" });
    }
  });
});

describe("what a trait is", () => {
  it("names the method, whom it is about, what it reads, and the newest model once there is one", async () => {
    const project = await open(withReasons);
    const before = await project.aboutTrait("test.label");
    expect(before).toEqual({
      trait: "test.label",
      description: "How often.",
      method: {
        name: "test.volume",
        plugin: "satsuma-plugin-test",
        doc: "Whether a customer orders more often than half of all customers.",
        parameters: { least: 1 },
        among: "has orders ever",
        features: [{ name: "orders", doc: "Orders ever.", expression: "count of orders ever" }],
      },
    });
    await project.score({ asOf: "2026-02-01" });
    const earlier = await project.aboutTrait("test.label");
    expect(earlier.method?.model).toMatchObject({ version: 1, isCurrent: false });
    await project.score();
    const { method } = await project.aboutTrait("test.label");
    expect(method?.model).toMatchObject({
      version: 2,
      isCurrent: true,
      quality: { customers: { value: 4 } },
    });
  });
});
