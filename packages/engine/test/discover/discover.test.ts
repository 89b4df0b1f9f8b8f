import { API, definePlugin, use } from "@satsuma/plugin";
import type { Method, ModelView, Plugin, RuleDraft, View } from "@satsuma/plugin";
import type { Project } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";
import { thresholdTree } from "../support/threshold-tree.ts";

const asOf = "2026-03-01";

const tree = thresholdTree([{ feature: "orders", cut: 1, unknownLow: false }], {
  reads: () => ({ orders: { expression: "count of orders ever", doc: "Orders ever." } }),
});

interface Parts {
  readonly methods?: readonly Method[];
  readonly views?: readonly View[];
  readonly advise?: NonNullable<Plugin["advise"]>;
}

/** A plugin with a config of its own: `table` must be there. */
const treePlugin = ({ methods = [tree], views = [], advise }: Parts = {}): Plugin =>
  definePlugin({
    api: API,
    name: "satsuma-plugin-tree",
    namespace: "tree",
    doc: "Trees.",
    needs: [],
    config: z.strictObject({ table: z.string(), least: z.number().optional() }),
    ...(advise && { advise }),
    setup: ({ config: { least } }) => ({
      methods:
        least === undefined
          ? methods
          : methods.map((each) => ({ ...each, standard: { depth: least } })),
      views,
    }),
  });

const treeView = (name: string, draw: ModelView["draw"]): ModelView => ({
  kind: "model",
  method: "tree",
  name,
  doc: "A picture.",
  draw,
});

const fitting: NonNullable<Plugin["advise"]> = ({ events }) => [
  {
    method: "tree",
    goal: "split customers",
    words: [],
    fit: "well",
    because: "there are orders",
    missing: [],
    config: { table: events[0]?.name },
  },
];

async function shop(
  { offered = [], configured = [] }: { offered?: Plugin[]; configured?: Plugin[] },
  files: Readonly<Record<string, string>> = {},
): Promise<Project> {
  const folder = await folderWith({ ...smallShop, ...files });
  const plugins = configured.map((plugin) => use(plugin, { table: "orders" }));
  return projectIn(folder, { ...smallConfig, plugins }, undefined, {
    offered: () => Promise.resolve(offered),
  });
}

describe("discovering with a method", () => {
  it("that the config does not have sets its plugin up by its own advice, for this once", async () => {
    const project = await shop({ offered: [treePlugin({ advise: fitting })] });
    const found = await project.discover("tree", { asOf });
    expect(found).toMatchObject({
      isConfigured: false,
      plugin: { name: "satsuma-plugin-tree", namespace: "tree", config: { table: "orders" } },
      result: { method: "tree.tree", isNew: true, version: 1 },
      failures: [],
    });
    expect(project.plugins().map(({ namespace }) => namespace)).not.toContain("tree");
    expect((await project.discover("tree.tree", { asOf })).result).toMatchObject({
      isNew: false,
      version: 1,
    });
    expect(await project.models({ method: "tree" })).toMatchObject([
      { method: "tree.tree", version: 1, isOfThisData: true, quality: { customers: { value: 5 } } },
    ]);
  });

  it("writes its rules as a file that checks, with the exact size of each", async () => {
    const project = await shop({ configured: [treePlugin()] });
    const { rules, isConfigured } = await project.discover("tree", { asOf });
    expect(isConfigured).toBe(true);
    expect(rules.segments.map(({ name, size, share }) => [name, size, share])).toEqual([
      ["leaf_0", 4, 0.8],
      ["rest", 1, 0.2],
    ]);
    expect(rules.text).toBe(`# Found by tree.tree, model 1, as of 2026-03-01, among 5 customers.
# customers 5; fidelity 100.0%
# Read, change or drop them: from here on they are rules like any other.

# 4 customers (80.0%); size 1
segment leaf_0
  description "Leaf 0: \\"quoted\\" \\\\ and\\nbroken."
  tags tree
  where count of orders ever <= 1

# 1 customer (20.0%); size 1
segment rest
  description "Leaf 1: \\"quoted\\" \\\\ and\\nbroken."
  tags tree
  where not (count of orders ever <= 1)
`);
  });

  it("says in its rules how many of all customers the method is about", async () => {
    const among = () => "country is known";
    const project = await shop({ configured: [treePlugin({ methods: [{ ...tree, among }] })] });
    const { rules } = await project.discover("tree", { asOf });
    expect(rules.text).toContain("as of 2026-03-01, among 4 of 5 customers.");
  });

  it("gives its rules names that no other rule has", async () => {
    const taken = "define leaf_0 = count of orders ever\nsegment Rest where has orders ever\n";
    const project = await shop({ configured: [treePlugin()] }, { "segments/taken.seg": taken });
    const { rules } = await project.discover("tree", { asOf });
    expect(rules.segments.map(({ name }) => name)).toEqual(["leaf_0_2", "rest_2"]);
  });

  it("uses the names again of the file that the rules are for, and of what it found before", async () => {
    const project = await shop({ configured: [treePlugin()] });
    const first = await project.discover("tree", { asOf });
    await writeIn(project.folder, "segments/tree.seg", first.rules.text);
    const again = await project.discover("tree", { asOf });
    expect(again.rules.text).toBe(first.rules.text);
    const same = await project.discover("tree", { asOf, replacing: "segments/tree.seg" });
    expect(same.rules.text).toBe(first.rules.text);
    const other = await project.discover("tree", { asOf, replacing: "segments/other.seg" });
    expect(other.rules.segments.map(({ name }) => name)).toEqual(["leaf_0_2", "rest_2"]);
  });

  it("takes parameters of the plugin's config and of the method, and tells them apart", async () => {
    const project = await shop({ configured: [treePlugin()] });
    const parametersOf = async (parameters: Record<string, unknown>) =>
      (await project.discover("tree", { asOf, parameters })).result.parameters;
    expect(await parametersOf({})).toEqual({});
    expect(await parametersOf({ depth: 3 })).toEqual({ depth: 3 });
    expect(await parametersOf({ least: 2 })).toEqual({ depth: 2 });
    expect(await parametersOf({ least: 2, depth: 4 })).toEqual({ depth: 4 });
    await expect(parametersOf({ depth: 0 })).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
      message: expect.stringContaining("depth"),
    });
    await expect(parametersOf({ detph: 2 })).rejects.toMatchObject({
      code: "DISCOVER_PARAMETER",
      help: 'did you mean "depth"?',
    });
  });

  it("finds a method by its own name alone, where no other is called so", async () => {
    const forest = { ...tree, name: "forest" };
    const advise: Parts["advise"] = (data) =>
      fitting(data).map((each) => ({ ...each, method: "forest" }));
    const project = await shop({
      offered: [
        { ...treePlugin({ methods: [forest], advise }), namespace: "wood" },
        { ...treePlugin({ advise: fitting }), namespace: "grove" },
      ],
      configured: [{ ...treePlugin(), name: "satsuma-plugin-park", namespace: "park" }],
    });
    expect((await project.discover("forest", { asOf })).result.method).toBe("wood.forest");
    await expect(project.discover("tree", { asOf })).rejects.toMatchObject({
      code: "DISCOVER_METHOD",
      help: "there are park.tree, grove.tree",
    });
  });

  it("says why one customer has its values, in the plugin's words", async () => {
    const explaining = (explain: NonNullable<Method["explain"]>): Plugin =>
      treePlugin({ methods: [{ ...tree, among: () => "has orders ever", explain }] });
    const project = await shop({
      configured: [
        explaining((_, { orders }) => [
          { text: `orders are ${String(orders)}`, feature: "orders" },
        ]),
        { ...explaining(() => JSON.parse('"text"')), name: "plugin-vague", namespace: "vague" },
        { ...treePlugin(), name: "plugin-mute", namespace: "mute" },
      ],
    });
    const { reasons } = await project.discover("tree", { asOf, customer: "ada" });
    expect(reasons).toEqual({
      customer: "ada",
      of: [{ text: "orders are 3", feature: "orders" }],
    });
    const refused = (method: string, customer: string) =>
      project.discover(method, { asOf, customer });
    await expect(refused("tree", "adam")).rejects.toMatchObject({ code: "RUN_CUSTOMER" });
    await expect(refused("tree", "dan")).rejects.toMatchObject({ code: "DISCOVER_REASONS" });
    await expect(refused("mute", "ada")).rejects.toMatchObject({ code: "DISCOVER_REASONS" });
    await expect(refused("vague", "ada")).rejects.toMatchObject({ code: "PLUGIN_RESULT" });
  });

  it("closes what it set up for itself, also when the method fails", async () => {
    const closed: string[] = [];
    const opening = (name: string, fit: Method["fit"]): Plugin => ({
      ...treePlugin({ advise: fitting }),
      namespace: name,
      setup: ({ defer }) => {
        defer(() => void closed.push(name));
        return { methods: [{ ...tree, fit }] };
      },
    });
    const project = await shop({
      offered: [
        opening("well", (...given) => tree.fit(...given)),
        opening("ill", () => Promise.reject(new Error("singular"))),
      ],
    });
    await project.discover("well", { asOf });
    await expect(project.discover("ill", { asOf })).rejects.toMatchObject({
      code: "PLUGIN_FAILED",
    });
    expect(closed).toEqual(["well", "ill"]);
  });

  it("draws what the plugin shows of the model and of customers; a view that fails is named and the others are drawn", async () => {
    const project = await shop({
      configured: [
        treePlugin({
          views: [
            treeView("sizes", ({ quality, asOf: title }) => ({
              kind: "bars",
              title,
              value: { label: "customers" },
              bars: [{ label: "all", value: quality["customers"]!.value }],
            })),
            treeView("nothing", () => undefined),
            treeView("broken", () => {
              throw new Error("no ink");
            }),
            treeView("greedy", ({ model, quality }) => {
              Object.assign(quality, { customers: { value: 0, doc: "None." } });
              Object.assign(Object(model), { splits: [] });
              return undefined;
            }),
            treeView("unknown", () => ({ kind: "sparkline", title: "Gap", values: [Number.NaN] })),
            {
              name: "customers",
              doc: "A sample.",
              kind: "customers",
              rows: 3,
              reads: { orders: { expression: "count of orders ever", doc: "Orders." } },
              draw: ({ customers: { length, columns }, total }) => ({
                kind: "sparkline",
                title: `${length} of ${total}, ${columns["orders"]!.kind}`,
                values: [],
              }),
            },
          ],
        }),
      ],
    });
    const { views, failures } = await project.discover("tree", { asOf });
    expect(views.map(({ name, figure }) => [name, figure.title])).toEqual([
      ["tree.sizes", "2026-02-28T23:00:00Z"],
      ["tree.customers", "3 of 5, numbers"],
    ]);
    expect(failures).toMatchObject([
      { method: "tree.broken", code: "PLUGIN_FAILED" },
      { method: "tree.greedy", code: "PLUGIN_FAILED" },
      { method: "tree.unknown", code: "PLUGIN_RESULT", message: expect.stringContaining("NaN") },
    ]);
    const told: string[] = [];
    const all = await project.views({ asOf, failed: ({ method }) => told.push(method) });
    expect(all).toEqual(views);
    expect(told).toEqual(["tree.broken", "tree.greedy", "tree.unknown"]);
  });
});

describe("discovering is refused", () => {
  it.each<[string, string, { method: string; offered?: Plugin[]; configured?: Plugin[] }, string]>([
    [
      "with a method that nobody has",
      "DISCOVER_METHOD",
      { method: "tee", offered: [treePlugin()] },
      'did you mean "tree"?',
    ],
    [
      "with a method that the plugin does not have",
      "DISCOVER_METHOD",
      { method: "tree.forest", configured: [treePlugin()] },
      'did you mean "tree.tree"?',
    ],
    [
      "where the plugin says that the data does not suffice",
      "DISCOVER_DATA",
      {
        method: "tree",
        offered: [
          treePlugin({
            advise: () => [
              {
                method: "tree",
                goal: "split",
                words: [],
                fit: "not",
                because: "nobody ordered",
                missing: ["a table of orders", "customers"],
              },
            ],
          }),
        ],
      },
      "a table of orders; customers",
    ],
    [
      "where the plugin gives no advice",
      "DISCOVER_DATA",
      { method: "tree", offered: [treePlugin()] },
      "add the plugin to the config with parameters of your own",
    ],
  ])("%s", async (_, code, { method, ...plugins }, help) => {
    const project = await shop(plugins);
    await expect(project.discover(method, { asOf })).rejects.toMatchObject({ code, help });
  });

  it("with an advice whose config the plugin does not take, unless parameters mend it", async () => {
    const plugin = treePlugin({
      advise: (data) => fitting(data).map((each) => ({ ...each, config: {} })),
    });
    const project = await shop({ offered: [plugin] });
    await expect(project.discover("tree", { asOf })).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
    });
    const { plugin: used } = await project.discover("tree", {
      asOf,
      parameters: { table: "orders" },
    });
    expect(used.config).toEqual({ table: "orders" });
  });

  const draft: RuleDraft = { name: "a", doc: "A.", where: "has orders ever", measures: {} };
  it("when a rule of the plugin does not check, and the plugin is named", async () => {
    const wrong: Readonly<Record<string, unknown>> = {
      unknown_name: [{ ...draft, where: "count of odrers ever > 1" }],
      no_condition: [{ ...draft, where: "count of orders ever" }],
      declares_more: [{ ...draft, where: "has orders ever segment b where has no orders ever" }],
      unreadable: [{ ...draft, where: "has (" }],
      no_plain_name: [{ ...draft, name: "two words" }],
      named_twice: [draft, { ...draft, name: "A" }],
      no_sentence: [{ ...draft, doc: "" }],
      no_list: "rules",
    };
    const configured = Object.entries(wrong).map(([name, drafts]) => {
      const method: Method = { ...tree, rules: () => JSON.parse(JSON.stringify(drafts)) };
      return { ...treePlugin({ methods: [method] }), name: `plugin-${name}`, namespace: name };
    });
    const project = await shop({ configured });
    for (const name of Object.keys(wrong))
      await expect.soft(project.discover(name, { asOf }), name).rejects.toMatchObject({
        code: "PLUGIN_RESULT",
        message: expect.stringContaining(`plugin-${name}`),
      });
  });
});

it("a method without rules gives none", async () => {
  const plain = { ...tree };
  Reflect.deleteProperty(plain, "rules");
  const project = await shop({ configured: [treePlugin({ methods: [plain] })] });
  expect((await project.discover("tree", { asOf })).rules).toEqual({ text: "", segments: [] });
});

describe("the models that are kept", () => {
  it("are told newest first, and whether the data has changed since", async () => {
    const project = await shop({ configured: [treePlugin()] });
    await project.score({ asOf });
    await project.score({ asOf: "2026-02-01" });
    await writeIn(
      project.folder,
      "data/orders.csv",
      `${smallShop["data/orders.csv"]}8,bo,2026-02-28T10:00:00Z,5.00,paid\n`,
    );
    const stale = await project.models();
    expect(stale.map(({ version, isOfThisData }) => [version, isOfThisData])).toEqual([
      [2, false],
      [1, false],
    ]);
    await project.score({ asOf });
    expect((await project.models()).map(({ isOfThisData }) => isOfThisData)).toEqual([
      true,
      false,
      false,
    ]);
    await expect(project.models({ method: "forest" })).rejects.toMatchObject({
      code: "RUN_METHOD",
    });
  });
});
