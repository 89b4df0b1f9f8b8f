import { number, text } from "@satsuma/plugin";
import type { Method, Plugin } from "@satsuma/plugin";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { codesOf, codesTold } from "./support/failing-together.ts";
import type { Failing } from "./support/failing-together.ts";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { membersOf } from "./support/shop.ts";

/** The plugin that works, and that rules use. */
const good = pluginOf(orderCount, { namespace: "good", name: "satsuma-plugin-good" });
const rules = 'segment often where good.label is "often"\nsegment germans where country is "DE"\n';

const broken = (change: Partial<Method>): Plugin => pluginOf({ ...orderCount, ...change });
const boom = (): never => {
  throw new Error("boom");
};
const labels = (values: readonly string[]) => ({ label: { kind: "values" as const, values } });
/** What plain JavaScript may give. */
const untyped = (value: unknown) => JSON.parse(JSON.stringify({ value }) ?? "{}").value;

const ways: readonly Failing[] = [
  ["throws when asked for its features", "PLUGIN_FAILED", { reads: boom }],
  ["throws when asked for its traits", "PLUGIN_FAILED", { writes: boom }],
  ["throws when asked whom it is about", "PLUGIN_FAILED", { among: boom }],
  ["throws when asked for its cut-offs", "PLUGIN_FAILED", { cutOffs: boom }],
  ["throws when asked for its outcomes", "PLUGIN_FAILED", { outcomes: boom }],
  ["throws when asked for its events", "PLUGIN_FAILED", { events: boom }],
  ["throws while fitting", "PLUGIN_FAILED", { fit: boom }],
  ["rejects while fitting", "PLUGIN_FAILED", { fit: async () => boom() }],
  ["throws no error but a text", "PLUGIN_FAILED", { fit: () => Promise.reject("boom") }],
  ["throws while scoring by expression", "PLUGIN_FAILED", { score: { expression: boom } }],
  ["throws while scoring in batches", "PLUGIN_FAILED", { score: { apply: boom } }],
  [
    "reads what is not there",
    "PLUGIN_CONFIG",
    { reads: () => ({ orders: { expression: "count of odrers ever", doc: "x" } }) },
  ],
  ["gives features that are none", "PLUGIN_RESULT", { reads: () => untyped(null) }],
  ["gives no traits", "PLUGIN_RESULT", { writes: () => ({}) }],
  ["gives traits without a type", "PLUGIN_RESULT", { writes: () => untyped({ label: {} }) }],
  ["fits nothing", "PLUGIN_RESULT", { fit: async () => untyped(undefined) }],
  [
    "fits what is not plain JSON",
    "PLUGIN_FAILED",
    { fit: async () => ({ model: 1n, quality: {}, warnings: [] }) },
  ],
  [
    "measures its quality as no number",
    "PLUGIN_RESULT",
    { fit: async () => ({ model: {}, quality: { auc: { value: NaN, doc: "x" } }, warnings: [] }) },
  ],
  [
    "warns with what is no list",
    "PLUGIN_RESULT",
    { fit: async () => ({ model: {}, quality: {}, warnings: untyped("much") }) },
  ],
  [
    "writes a column it does not declare",
    "PLUGIN_RESULT",
    { score: { expression: () => ({ label: text("often"), more: number(1) }) } },
  ],
  [
    "leaves a column out",
    "PLUGIN_RESULT",
    { score: { apply: (_, { length }) => ({ length, columns: {} }) } },
  ],
  [
    "gives too many rows",
    "PLUGIN_RESULT",
    {
      score: {
        apply: (_, { length }) => ({
          length: length + 1,
          columns: labels(Array.from({ length: length + 1 }, () => "often")),
        }),
      },
    },
  ],
  [
    "gives a column that is shorter than its frame",
    "PLUGIN_RESULT",
    { score: { apply: (_, { length }) => ({ length, columns: labels(["often"]) }) } },
  ],
  [
    "gives values that it does not declare",
    "PLUGIN_RESULT",
    {
      score: {
        apply: (_, { length }) => ({
          length,
          columns: labels(Array.from({ length }, () => "sometimes")),
        }),
      },
    },
  ],
  [
    "gives columns that are none",
    "PLUGIN_RESULT",
    {
      score: {
        apply: (_, { length }) => ({ length, columns: untyped({ label: ["often"] }) }),
      },
    },
  ],
  ["gives no frame", "PLUGIN_RESULT", { score: { apply: () => untyped(undefined) } }],
  ["gives no expressions", "PLUGIN_RESULT", { score: { expression: () => untyped(undefined) } }],
  [
    "gives expressions with a part missing",
    "PLUGIN_FAILED",
    {
      score: { expression: () => untyped({ label: { kind: "default", type: { kind: "text" } } }) },
    },
  ],
  [
    "takes a number for a text",
    "PLUGIN_RESULT",
    {
      score: {
        expression: (_, { features }) => ({
          label: {
            kind: "default",
            type: { kind: "text" },
            nullable: true,
            value: { ...features["orders"]!, type: { kind: "text" } },
            fallback: text("seldom"),
          },
        }),
      },
    },
  ],
  [
    "gives expressions that are none",
    "PLUGIN_RESULT",
    { score: { expression: () => untyped({ label: "often" }) } },
  ],
];

describe("methods that fail and that no segment needs", () => {
  it("are told by name, each with its code", async () => {
    expect(await codesTold(ways)).toEqual(codesOf(ways));
  });

  it("leave segments and what other methods give as they are", async () => {
    const { project } = await projectWith([broken({ fit: boom }), good], rules);
    const { segments, failures, methods } = await project.run({ asOf: "2026-03-01" });
    expect(segments.map(({ size }) => size)).toEqual([1, 2]);
    expect(await membersOf(project, "often")).toEqual(["ada"]);
    expect(methods.map(({ method }) => method)).toEqual(["good.volume"]);
    expect(failures).toEqual([
      {
        method: "test.volume",
        plugin: "satsuma-plugin-test",
        code: "PLUGIN_FAILED",
        message: "plugin satsuma-plugin-test: fitting test.volume failed: boom",
      },
    ]);
  });
});

describe("when a method fails that a segment needs, the run fails by the plugin's name:", () => {
  const asked = ways.filter(([title]) =>
    /fits nothing|no frame|cut-offs|part missing/u.test(title),
  );
  it.each(asked)("one that %s", async (_, code, change) => {
    const needing = 'segment often where test.label is "often"\n';
    const { project } = await projectWith([broken(change), good], needing);
    await expect(project.run({ asOf: "2026-03-01" })).rejects.toMatchObject({
      code,
      message: expect.stringContaining("satsuma-plugin-test"),
    });
  });
});

describe("a method that fails", () => {
  it("has traits that are unknown of everyone", async () => {
    const { project } = await projectWith([broken({ fit: boom }), good], rules);
    const { traits, groups } = await project.run({ asOf: "2026-03-01" });
    expect(traits).toEqual(["test.label", "good.label"]);
    expect(groups.map(({ trait }) => trait)).toEqual(["good.label"]);
    for await (const { columns } of project.traits())
      expect(columns["test.label"]).toMatchObject({
        kind: "values",
        values: [null, null, null, null, null],
      });
  });

  it("takes down those that read its traits, and no others", async () => {
    const reader: Method = {
      ...orderCount,
      name: "reader",
      reads: () => ({ orders: { expression: 'test.label is "often"', doc: "x" } }),
    };
    const plugins = [
      pluginOf(reader, { namespace: "reader", name: "satsuma-plugin-reader" }),
      broken({ fit: boom }),
      good,
    ];
    const { project } = await projectWith(plugins, rules);
    const { failures, segments } = await project.run({ asOf: "2026-03-01" });
    expect(failures.map(({ method, code }) => [method, code])).toEqual([
      ["test.volume", "PLUGIN_FAILED"],
      ["reader.reader", "PLUGIN_FAILED"],
    ]);
    expect(failures[1]!.message).toContain("test.volume");
    expect(segments[0]!.size).toBe(1);
  });

  it("does not keep the others of its stratum from being measured when a number grows too large", async () => {
    const tooLarge: Partial<Method> = {
      reads: () => ({
        orders: {
          expression: `count of orders ever${" * 999999999999999999".repeat(3)}`,
          doc: "x",
        },
      }),
    };
    const { project } = await projectWith([broken(tooLarge), good], rules);
    const { failures, segments } = await project.run({ asOf: "2026-03-01" });
    expect(failures.map(({ method, code }) => [method, code])).toEqual([
      ["test.volume", "WAREHOUSE_OVERFLOW"],
    ]);
    expect(segments[0]!.size).toBe(1);
  });

  it("is told by a score too, and is its failure when it is all that was asked for", async () => {
    const { project } = await projectWith([broken({ fit: boom }), good], rules);
    const { methods, failures } = await project.score();
    expect(methods.map(({ method }) => method)).toEqual(["good.volume"]);
    expect(failures.map(({ method }) => method)).toEqual(["test.volume"]);
    await expect(project.score({ method: "test" })).rejects.toMatchObject({
      code: "PLUGIN_FAILED",
    });
  });

  it("is tried again by the next run, which publishes what then is known", async () => {
    let isDown = true;
    const flaky = broken({
      fit: async (...given) => (isDown ? boom() : orderCount.fit(...given)),
    });
    const { project } = await projectWith([flaky, good], rules);
    const runs = [];
    for (const down of [true, true, false]) {
      isDown = down;
      const { isNew, failures } = await project.run({ asOf: "2026-03-01" });
      runs.push([isNew, failures.length]);
    }
    expect(runs).toEqual([
      [true, 1],
      [false, 1],
      [true, 0],
    ]);
  });

  it("only when it writes its rules, or explains, does not fail a run but what asked for them", async () => {
    const { project } = await projectWith([broken({ rules: boom, explain: boom }), good], rules);
    const { failures } = await project.run({ asOf: "2026-03-01" });
    expect(failures).toEqual([]);
    await expect(project.discover("test", { asOf: "2026-03-01" })).rejects.toMatchObject({
      code: "PLUGIN_FAILED",
      message: expect.stringContaining("satsuma-plugin-test"),
    });
  });

  it("is not waited for beyond an hour", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const hangs = broken({ fit: () => (resolve(), new Promise(() => {})) });
    const { project } = await projectWith([hangs, good], rules);
    await project.data();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const outcome = project.run({ asOf: "2026-03-01" });
    await asked;
    await vi.advanceTimersByTimeAsync(3_600_000);
    const { failures, segments } = await outcome;
    expect(failures.map(({ code }) => code)).toEqual(["PLUGIN_HANGS"]);
    expect(segments[0]!.size).toBe(1);
  });
});

describe("a method that changes what it is lent", () => {
  it.each<[string, Partial<Method>]>([
    [
      "its parameters",
      {
        reads: (params) => (Object.assign(params ?? {}, { least: 9 }), orderCount.reads(params)),
      },
    ],
    [
      "the types of its features",
      {
        writes: (params, types) => (
          Object.assign(types, { orders: { kind: "text" } }),
          orderCount.writes(params, types)
        ),
      },
    ],
    [
      "its features while fitting",
      {
        fit: async (input, run) => (
          Object.assign(input.features["orders"]!, { name: "x" }),
          orderCount.fit(input, run)
        ),
      },
    ],
    [
      "its model while scoring",
      {
        score: {
          expression: (model) => (Object.assign(model ?? {}, { cut: 0 }), { label: text("often") }),
        },
      },
    ],
  ])("fails: %s", async (_, change) => {
    const { project } = await projectWith([broken(change), good], rules);
    const { failures } = await project.run({ asOf: "2026-03-01" });
    expect(failures).toMatchObject([{ method: "test.volume", code: "PLUGIN_FAILED" }]);
  });

  it("cannot give one customer's scores to another by changing the keys of a batch", async () => {
    const swapping: Partial<Method> = {
      score: {
        apply: (_, { length, columns }) => {
          const key = columns["customer"]!;
          const orders = columns["orders"]!;
          const values = Array.from({ length }, (_each, row) =>
            orders.kind === "numbers" && orders.values[row]! > 1 ? "often" : "seldom",
          );
          if (key.kind === "values") Reflect.apply(Array.prototype.reverse, key.values, []);
          return { length, columns: labels(values) };
        },
      },
    };
    const { project } = await projectWith(
      [broken(swapping)],
      'segment often where test.label is "often"\n',
    );
    await project.run({ asOf: "2026-03-01" });
    expect(await membersOf(project, "often")).toEqual(["ada"]);
  });
});
