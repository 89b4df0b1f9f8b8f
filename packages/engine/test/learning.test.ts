import type { CutOff, FitInput, Frame, Method, Scalar } from "@satsuma/plugin";
import { use } from "@satsuma/plugin";
import { cell } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { askedIn } from "./support/asking.ts";
import { codesOf, codesTold } from "./support/failing-together.ts";
import type { Failing } from "./support/failing-together.ts";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { folderWith, membersOf, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

const learner = (cutOffs: readonly CutOff[]): Partial<Method> => ({
  reads: () => ({
    orders: { expression: "count of orders ever", doc: "Orders until then." },
    spent: { expression: "sum of orders.amount in last 90 days", doc: "Spent before." },
    silence: { expression: "days since last of orders.ordered_at", doc: "Since the last." },
    first: { expression: "days since first of orders.ordered_at ever", doc: "Since the first." },
  }),
  cutOffs: () => cutOffs,
  outcomes: () => ({ came_back: { expression: "has orders in last 30 days", doc: "Came back." } }),
});

const rowsSeen = async (input: FitInput): Promise<Record<string, Scalar>[]> => {
  const rows: Record<string, Scalar>[] = [];
  for await (const frame of input.stream()) rows.push(...rowsOf(frame));
  return rows;
};

const seen = async (
  orders: string,
  cutOffs: readonly CutOff[],
  { asOf = "2026-03-01", ...parts }: Partial<Method> & { readonly asOf?: string } = {},
) =>
  (
    await askedIn(shopWith(orders), smallConfig, {
      parts: { ...learner(cutOffs), ...parts },
      look: rowsSeen,
      asOf,
    })
  ).answer;

const monthAgo: CutOff = { features: "P30D", outcomes: "P0D" };

describe("a method that learns from the past", () => {
  it("sees every customer as of each cut-off, and what became of them", async () => {
    const rows = await seen("", [monthAgo, { features: "P2M", outcomes: "P30D" }]);
    const about = (customer: string) =>
      rows
        .filter((row) => row["customer"] === customer)
        .map(({ cut_off, orders, came_back }) => ({ cut_off, orders, came_back }));
    expect(about("ada")).toEqual([
      { cut_off: 0, orders: 2, came_back: true },
      { cut_off: 1, orders: 1, came_back: true },
    ]);
    expect(about("bo")).toEqual([
      { cut_off: 0, orders: 0, came_back: true },
      { cut_off: 1, orders: 0, came_back: false },
    ]);
    expect(rows).toHaveLength(10);
  });

  it("cannot see in its features what came later, however much of it there is", async () => {
    const later = Array.from(
      { length: 40 },
      (_, i) =>
        `9${i},${["ada", "bo", "cleo", "dan", "eve"][i % 5]!},2026-02-${String(2 + (i % 26)).padStart(2, "0")}T10:00:00Z,777.00,paid\n`,
    ).join("");
    const cutOffs = [monthAgo, { features: "P40D", outcomes: "P30D" }];
    const before = await seen("", cutOffs);
    const after = await seen(later, cutOffs);
    expect(after.map(features)).toEqual(before.map(features));
    const outcomes = after.map(
      ({ came_back, cut_off }) => `${String(cut_off)} ${String(came_back)}`,
    );
    expect(outcomes.filter((each) => each === "0 true")).toHaveLength(5);
    expect(after.filter(({ cut_off }) => cut_off === 1)).toEqual(
      before.filter(({ cut_off }) => cut_off === 1),
    );
  });

  it("is about those it names as of each cut-off, and no others", async () => {
    const rows = await seen("", [monthAgo], { among: () => "has orders in last 90 days" });
    expect(rows.map(({ customer }) => customer)).toEqual(["ada"]);
  });

  it("looks back by the calendar of the project's zone", async () => {
    // A month before 15 April is midnight of 15 March in Berlin, when the clocks have not yet been put forward.
    const orders = "91,dan,2026-03-14T22:30:00Z,1.00,paid\n92,dan,2026-03-14T23:30:00Z,1.00,paid\n";
    const rows = await seen(orders, [{ features: "P1M", outcomes: "PT0S" }], {
      asOf: "2026-04-15",
    });
    expect(rows.find(({ customer }) => customer === "dan")).toMatchObject({ orders: 1 });
  });

  it("counts, draws and groups rows of customers and cut-offs", async () => {
    const { answer } = await askedIn(smallShop, smallConfig, {
      parts: learner([monthAgo, { features: "P1Y", outcomes: "P11M" }]),
      look: async (input) => ({
        count: await input.count(),
        drawn: rowsOf(await input.sample({ rows: 4, seed: "a", stratify: input.cutOff })).map(
          ({ cut_off }) => cut_off,
        ),
        returning: rowsOf(
          await input.aggregate({ n: { fn: "count" } }, [
            input.cutOff,
            input.outcomes["came_back"]!,
          ]),
        ),
      }),
    });
    expect(answer.count).toBe(10);
    expect(answer.drawn.filter((cutOff) => cutOff === 0)).toHaveLength(2);
    expect(answer.drawn).toHaveLength(4);
    expect(answer.returning).toContainEqual({ by0: 0, by1: true, n: 3 });
  });

  it("scores customers as they are now", async () => {
    const method: Method = {
      ...orderCount,
      cutOffs: () => [{ features: "P1Y", outcomes: "P0D" }],
      outcomes: () => ({ came_back: { expression: "has orders ever", doc: "Came back." } }),
      fit: async (input) => {
        const [all] = await input.quantiles(input.features["orders"]!, [1]);
        return { model: { cut: all!.quantiles[0]! }, quality: {}, warnings: [] };
      },
    };
    const { project } = await projectWith(
      [pluginOf(method)],
      'segment more_often where test.label is "often"\n',
    );
    const { methods } = await project.run({ asOf: "2026-03-01" });
    expect(methods[0]!.model).toEqual({ cut: 1 });
    expect(await membersOf(project, "more_often")).toEqual(["ada"]);
  });

  it("is fitted again when a cut-off or an outcome changes", async () => {
    const folder = await folderWith({ ...smallShop, "segments/shop.seg": "" });
    const isNew = async (parts: Partial<Method>) => {
      const method: Method = { ...orderCount, ...learner([monthAgo]), ...parts };
      const project = await projectIn(folder, {
        ...smallConfig,
        plugins: [use(pluginOf(method), {})],
      });
      const { methods } = await project.score({ asOf: "2026-03-01" });
      await project.close();
      return methods[0]!.isNew;
    };
    expect([
      await isNew({}),
      await isNew({}),
      await isNew({ cutOffs: () => [{ features: "P60D", outcomes: "P0D" }] }),
      await isNew({ outcomes: () => ({ gone: { expression: "has no orders ever", doc: "x" } }) }),
      await isNew({}),
    ]).toEqual([true, false, true, true, false]);
  });

  it("reads the events of all cut-offs in one statement", async () => {
    const { project } = await askedIn(smallShop, smallConfig, {
      parts: learner([monthAgo, { features: "P60D", outcomes: "P30D" }]),
      look: async () => undefined,
      asOf: "2026-02-01",
    });
    const { cost } = await project.run({ asOf: "2026-03-01" });
    // One for the features, one for segments and traits.
    expect(cost.statements).toBe(2);
  });
});

describe("what makes no sense is refused by the plugin's name:", () => {
  const ways: readonly Failing[] = [
    ["no cut-off", "PLUGIN_RESULT", { cutOffs: () => [] }],
    ["no duration", "PLUGIN_RESULT", { cutOffs: () => [{ features: "90 days", outcomes: "P0D" }] }],
    ["the future", "PLUGIN_RESULT", { cutOffs: () => [{ features: "P1D", outcomes: "-P1D" }] }],
    [
      "outcomes before features",
      "PLUGIN_RESULT",
      { cutOffs: () => [{ features: "P1M", outcomes: "P1Y" }] },
    ],
    [
      "an outcome that has a feature's name",
      "PLUGIN_RESULT",
      { outcomes: () => ({ orders: { expression: "has orders ever", doc: "x" } }) },
    ],
    [
      "an outcome that does not check",
      "PLUGIN_CONFIG",
      { outcomes: () => ({ gone: { expression: "has no odrers ever", doc: "x" } }) },
    ],
    [
      "events one by one, which know what came later",
      "PLUGIN_RESULT",
      { events: () => ({ table: "orders", fields: {}, window: "ever" }) },
    ],
  ];

  it("cut-offs and outcomes", async () => {
    const learning = ways.map(([title, code, change]): Failing => [
      title,
      code,
      { ...learner([monthAgo]), ...change },
    ]);
    expect(await codesTold(learning)).toEqual(codesOf(ways));
  });

  it("a feature that is another model's trait, which knows what came later", async () => {
    const knowing: Method = {
      ...orderCount,
      ...learner([monthAgo]),
      reads: () => ({ orders: { expression: 'first.label is "often"', doc: "x" } }),
    };
    const plugins = [
      pluginOf(orderCount, { namespace: "first", name: "satsuma-plugin-first" }),
      pluginOf(knowing),
    ];
    const { project } = await projectWith(plugins, "");
    await expect(project.score({ method: "test" })).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
      message: expect.stringContaining("first.label"),
    });
  });
});

const shopWith = (orders: string) => ({
  ...smallShop,
  "data/orders.csv": smallShop["data/orders.csv"]! + orders,
});

const features = (row: Record<string, Scalar>): [string, Scalar][] =>
  Object.entries(row).filter(([name]) => name !== "came_back");

const rowsOf = (frame: Frame): Record<string, Scalar>[] =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(
      Object.entries(frame.columns).map(([name, column]) => [name, cell(column, row)]),
    ),
  );
