import type { Advice, DataFacts, Plugin } from "@satsuma/plugin";
import { use } from "@satsuma/plugin";
import { csv } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { orderCount, pluginOf } from "../support/order-count.ts";
import { folderWith, projectIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const asOf = "2026-03-01";

const advice = (changes: Partial<Advice>): Advice => ({
  method: "volume",
  goal: "say who orders a lot",
  words: ["volume"],
  fit: "well",
  because: "there are orders",
  missing: [],
  config: {},
  ...changes,
});

/** A plugin that gives this advice. */
const advising = (namespace: string, advise: NonNullable<Plugin["advise"]>): Plugin =>
  pluginOf(orderCount, { name: `satsuma-plugin-${namespace}`, namespace, advise });

async function shopWith(offered: readonly Plugin[], configured: readonly Plugin[] = []) {
  const folder = await folderWith(smallShop);
  const plugins = configured.map((plugin) => use(plugin, {}));
  return projectIn(folder, { ...smallConfig, plugins }, undefined, {
    offered: () => Promise.resolve(offered),
  });
}

describe("what plugins are told of the data", () => {
  it("is counted exactly: rows, customers, and the known and different values of each column", async () => {
    let told: DataFacts | undefined;
    const project = await shopWith([
      advising("curious", (facts) => {
        told = facts;
        return [];
      }),
    ]);
    await project.advise(undefined, { asOf });
    expect(told).toMatchObject({
      customers: 5,
      asOf: "2026-02-28T23:00:00Z",
      currency: "EUR",
      events: [{ name: "orders", time: "ordered_at", key: "order_id", rows: 7, customers: 4 }],
    });
    expect(told?.events[0]).toMatchObject({
      first: "2024-06-01T12:00:00Z",
      last: "2026-02-28T23:00:00Z",
    });
    const counts = Object.fromEntries(
      [...(told?.attributes ?? []), ...(told?.events[0]?.fields ?? [])].map(
        ({ name, known, distinct }) => [name, [known, distinct]],
      ),
    );
    expect(counts).toMatchObject({
      country: [4, 3],
      birth_date: [5, 5],
      email_opt_in: [4, 2],
      status: [7, 2],
      amount: [7, 7],
    });
    expect(told?.segments).toEqual(expect.arrayContaining(["recent", "loyalty.gold"]));
    expect(told?.nameInRule("where")).toBe("`where`");
  });

  it("counts different values exactly up to a thousand, also in a table of many rows", async () => {
    const rows = Array.from(
      { length: 120_000 },
      (_, i) =>
        `c${i % 50},2026-01-01 12:00,${i},t${i % 1000},t${i % 1001},${i > 119_997 ? "late" : ""}\n`,
    );
    const folder = await folderWith({
      "orders.csv": `customer,happened,id,thousand,more,seldom\n${rows.join("")}`,
    });
    let told: DataFacts | undefined;
    const curious = advising("curious", (facts) => {
      told = facts;
      return [];
    });
    const { timezone, currency } = smallConfig;
    const project = await projectIn(
      folder,
      {
        timezone,
        currency,
        events: {
          orders: { from: csv("orders.csv"), customer: "customer", time: "happened" },
        },
      },
      undefined,
      { offered: () => Promise.resolve([curious]) },
    );
    await project.advise(undefined, { asOf });
    const counts = told?.events[0]?.fields.map(({ name, known, distinct }) => [
      name,
      known,
      distinct > 1000 ? "many" : distinct,
    ]);
    expect(counts).toEqual(
      expect.arrayContaining([
        ["id", 120_000, "many"],
        ["thousand", 120_000, 1000],
        ["more", 120_000, "many"],
        ["seldom", 2, 1],
      ]),
    );
  });

  it("is a copy of its own: what one changes another does not see", async () => {
    const seen: number[] = [];
    const greedy = (facts: DataFacts) => {
      seen.push(facts.events.length);
      Reflect.set(facts, "events", []);
      facts.attributes.forEach((attribute) => Reflect.deleteProperty(attribute, "column"));
      return [];
    };
    const project = await shopWith([advising("one", greedy), advising("two", greedy)]);
    await project.advise(undefined, { asOf });
    expect(seen).toEqual([1, 1]);
  });
});

const goals = {
  churn: ["churn"],
  "who leaves?": ["churn"],
  "who is about to leave us": ["churn"],
  Personas: ["clusters"],
  "groups of customers": ["clusters"],
  grups: ["clusters"],
  value: ["lifetime"],
  "most valuable customers": ["lifetime"],
  "which products go together": ["baskets"],
  "underwater basket weaving": ["baskets"],
  qqq: [],
};

describe("advice", () => {
  it("comes from the plugins of the config and from those that are offered, best fit first", async () => {
    const project = await shopWith(
      [
        advising("fair", () => [advice({ fit: "fairly" })]),
        advising("good", () => [advice({})]),
        advising("own", () => [advice({ fit: "well", method: "offered twice" })]),
      ],
      [advising("own", () => [advice({ fit: "not", missing: ["more orders"] })])],
    );
    const found = await project.advise(undefined, { asOf });
    expect(found.map(({ namespace, fit, isConfigured }) => [namespace, fit, isConfigured])).toEqual(
      [
        ["good", "well", false],
        ["fair", "fairly", false],
        ["own", "not", true],
      ],
    );
  });

  it("for a goal is about that goal, in whatever form its words are", async () => {
    const project = await shopWith([
      advising("clusters", () => [
        advice({ goal: "find people who are alike", words: ["groups", "personas", "clusters"] }),
      ]),
      advising("churn", () => [
        advice({ goal: "see who is about to go", words: ["churn", "leave", "lapse"] }),
      ]),
      advising("lifetime", () => [
        advice({ goal: "know what they will be worth", words: ["value", "CLV"] }),
      ]),
      advising("baskets", () => [
        advice({ goal: "see what is bought together", words: ["products", "cross-sell"] }),
      ]),
    ]);
    const found: Record<string, readonly string[]> = {};
    for (const goal of Object.keys(goals))
      found[goal] = (await project.advise(goal, { asOf })).map(({ namespace }) => namespace);
    expect(found).toEqual(goals);
  });

  it.each<[string, string, () => readonly Advice[]]>([
    [
      "throws",
      "PLUGIN_FAILED",
      () => {
        throw new Error("no idea");
      },
    ],
    ["gives no list", "PLUGIN_RESULT", () => JSON.parse('"text"')],
    ["gives a list of something else", "PLUGIN_RESULT", () => JSON.parse('[{"method":"x"}]')],
  ])(
    "of a plugin that %s is its failure, by name, and the others are heard",
    async (_, code, advise) => {
      const project = await shopWith([
        advising("broken", advise),
        advising("good", () => [advice({})]),
      ]);
      const found = await project.advise(undefined, { asOf });
      expect(found.map(({ namespace }) => namespace)).toEqual(["good", "broken"]);
      expect(found[1]).toMatchObject({
        fit: "not",
        failure: { code, message: expect.stringContaining("satsuma-plugin-broken") },
      });
    },
  );
});
