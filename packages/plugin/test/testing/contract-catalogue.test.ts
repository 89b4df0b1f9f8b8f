import type {
  Advice,
  Delivered,
  Figure,
  Frame,
  Method,
  Plugin,
  RuleDraft,
  Source,
} from "@satsuma/plugin";
import { contractChecks } from "@satsuma/plugin/testing";
import type { ContractOptions } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { failures } from "../plugins/failures.ts";
import {
  advise,
  ferry,
  ferryBut,
  Harbour,
  sea,
  seaBut,
  seaOptions,
  shells,
  shellsBut,
  slopeBut,
  tide,
  tideBut,
  visitsBut,
} from "../plugins/tide.ts";
import { anything, stationsBut } from "../plugins/weather.ts";

describe("a plugin with one of everything that keeps the contract", () => {
  test.each(contractChecks(sea, seaOptions))("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

// As a host sees them.
const anyTide: Method = tide;
const anyShells: Method = shells;
const refuses = (): never => {
  throw new RangeError("the sea is closed");
};
const hangs = (): Promise<never> => new Promise<never>(() => {});
const refusing = { "~standard": { ...anything["~standard"], validate: refuses } };
const isOfWeather = ({ namespace }: Plugin): boolean => namespace === "weather";
const weatherOptions: ContractOptions = {
  config: { city: "Leeds" },
  sources: { stations: { good: { country: "GB" } } },
};

const unreadable: Source["open"] = async (_, { signal }) => {
  signal.throwIfAborted();
  return {
    kind: "rows",
    fingerprint: "three stations",
    columns: [{ name: "a", column: { type: { kind: "text" }, nullable: true }, because: "text" }],
    read: refuses,
  };
};

/** Plugins that throw, each somewhere else: the one check that is about it, and what it says. */
const throwing: readonly (readonly [where: string, plugin: Plugin, check: string])[] = [
  ["setup", seaBut({ setup: refuses }), "sets-up"],
  ["advise", seaBut({ advise: refuses }), "advises"],
  ["reads", tideBut({ reads: refuses }), "declares"],
  ["among", tideBut({ among: refuses }), "declares"],
  ["cutOffs", tideBut({ cutOffs: refuses }), "declares"],
  ["outcomes", tideBut({ outcomes: refuses }), "declares"],
  ["events", shellsBut({ events: refuses }), "declares"],
  ["writes", tideBut({ writes: refuses }), "declares"],
  ["fit", tideBut({ fit: refuses }), "fits"],
  ["expression", tideBut({ score: { expression: refuses } }), "scores"],
  ["apply", shellsBut({ score: { apply: refuses } }), "scores"],
  ["explain", tideBut({ explain: refuses }), "explains"],
  ["rules", tideBut({ rules: refuses }), "rules"],
  ["draw of a model", slopeBut({ draw: refuses }), "model-views"],
  ["draw of customers", visitsBut({ draw: refuses }), "customer-views"],
  ["write", ferryBut({ write: refuses }), "sink-delivers"],
  ["the schema of its parameters", shellsBut({ params: refusing }), "standard"],
  ["open", stationsBut({ open: refuses }), "source-columns"],
  ["read", stationsBut({ open: unreadable }), "source-columns"],
  ["fingerprint", stationsBut({ fingerprint: refuses }), "source-repeats"],
];

describe("a plugin that throws is named with the place", () => {
  test.each(throwing)("in %s", async (_, plugin, check) => {
    const found = await failures(plugin, isOfWeather(plugin) ? weatherOptions : seaOptions);
    expect(Object.keys(found)).toEqual([check]);
    expect(found[check]).toContain("the sea is closed");
  });

  test("in what setup deferred", async () => {
    const plugin = seaBut({
      setup({ defer }) {
        defer(refuses);
        return { methods: [anyTide] };
      },
    });
    const found = await failures(plugin, seaOptions);
    expect(Object.keys(found)).toEqual(["sets-up"]);
    expect(found["sets-up"]).toContain("closing what setup deferred threw RangeError");
  });
});

const hanging: readonly (readonly [where: string, plugin: Plugin, check: string])[] = [
  ["setup", seaBut({ setup: hangs }), "sets-up"],
  ["fit", tideBut({ fit: hangs }), "fits"],
  ["write", ferryBut({ write: hangs }), "sink-delivers"],
];

describe("a plugin that hangs is named with the place", () => {
  test.each(hanging)("in %s", async (where, plugin, check) => {
    const found = await failures(plugin, { ...seaOptions, patienceMs: 20 });
    expect(Object.keys(found)).toEqual([check]);
    expect(found[check]).toMatch(new RegExp(`${where}.* has not come back for 20 ms`, "u"));
  });
});

let calls = 0;

/** Figures of a value somebody takes from where it must not. */
const taking = (value: () => unknown): Partial<Method> => ({
  async fit(input, run) {
    calls += String(value()).length > 0 ? 1 : 0;
    return anyTide.fit(input, run);
  },
});

const ambient: readonly (readonly [what: string, take: () => unknown])[] = [
  ["Math.random", () => Math.random()],
  ["Date.now", () => Date.now()],
  ["new Date()", () => new Date()],
  ["Date()", () => Date()],
  ["performance.now", () => performance.now()],
  ["process.hrtime", () => process.hrtime()],
  ["process.hrtime.bigint", () => process.hrtime.bigint()],
  ["crypto.randomUUID", () => crypto.randomUUID()],
  ["crypto.getRandomValues", () => crypto.getRandomValues(new Uint8Array(1))],
];

describe("a plugin that takes chance or time from elsewhere is named with what it takes", () => {
  test.each(ambient)("%s", async (what, take) => {
    const found = await failures(tideBut(taking(take)), seaOptions);
    expect(Object.keys(found)).toEqual(["ambient"]);
    expect(found["ambient"]).toContain(`method tide uses ${what} at `);
    expect(found["ambient"]).toContain("contract-catalogue.test.ts");
  });

  test("also while it is set up", async () => {
    const plugin = seaBut({
      setup() {
        calls += Math.random();
        return { methods: [anyTide] };
      },
    });
    const found = await failures(plugin, seaOptions);
    expect(found["ambient"]).toContain("setup uses Math.random at ");
  });

  test("and everything is as it was afterwards", async () => {
    const before = [Math.random, Date, Date.now, process.hrtime];
    const checks = contractChecks(sea, seaOptions).filter(({ id }) => id === "ambient");
    await Promise.all([...checks, ...checks].map(({ run }) => run()));
    expect([Math.random, Date, Date.now, process.hrtime]).toEqual(before);
    expect(Object.hasOwn(globalThis.performance, "now")).toBe(false);
    expect(calls).toBeGreaterThanOrEqual(0);
  });

  test("but a date that was given is no clock", async () => {
    const found = await failures(
      tideBut(taking(() => new Date("2026-03-01").getTime() + Date.parse("2026-03-02"))),
      seaOptions,
    );
    expect(found).toEqual({});
  });
});

const drawing = (figure: unknown): Plugin =>
  slopeBut({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what plain JavaScript may give
    draw: () => figure as Figure,
  });

const rejecting = (changes: Partial<Delivered>): Plugin =>
  ferryBut({
    async write(audience, run) {
      return { ...(await ferry.write(audience, { ...run, options: harbourOf(run) })), ...changes };
    },
  });

/** Plugins that break one demand each: what is wrong, the plugin, the check that says so. */
const broken: readonly (readonly [what: string, plugin: Plugin, check: string])[] = [
  ["names no cut-off", tideBut({ cutOffs: () => [] }), "declares"],
  [
    "has a cut-off that is no duration",
    tideBut({ cutOffs: () => [{ features: "180 days", outcomes: "P0D" }] }),
    "declares",
  ],
  [
    "has outcomes from before the features",
    tideBut({ cutOffs: () => [{ features: "P30D", outcomes: "P90D" }] }),
    "declares",
  ],
  [
    "calls an outcome what a feature is called",
    tideBut({
      outcomes: () => ({ visits: { expression: "count of visits ever", doc: "As before." } }),
    }),
    "declares",
  ],
  [
    "reads an empty expression",
    tideBut({ reads: () => ({ visits: { expression: " ", doc: "How many visits." } }) }),
    "declares",
  ],
  ["gives no trait", tideBut({ writes: () => ({}) }), "declares"],
  [
    "does not say what an outcome is",
    tideBut({ outcomes: () => ({ came: { expression: "count of visits ever", doc: "came" } }) }),
    "sentences",
  ],
  ["does not say what a view is", visitsBut({ doc: "" }), "sentences"],
  [
    "does not say what a column of a sink is",
    ferryBut({ accepts: { city: { doc: "", types: ["text"] } } }),
    "sentences",
  ],
  [
    "declares something else each time",
    tideBut({
      among() {
        calls += 1;
        return `count of visits ever > ${calls}`;
      },
    }),
    "repeats",
  ],
  [
    "relies on the order of groups",
    tideBut({
      async fit(input, run) {
        const { visits: by } = input.features;
        const [first] = await input.quantiles(by!, [0.5], [by!]);
        const { model, ...rest } = await anyTide.fit(input, run);
        return { ...rest, model: { ...Object(model), first: first?.quantiles[0] ?? null } };
      },
    }),
    "answers",
  ],
  [
    "relies on where frames of a stream end",
    shellsBut({
      async fit(input) {
        let frames = 0;
        for await (const { length } of input.events!.stream()) frames += Math.min(length, 1);
        return { model: { most: frames }, quality: {}, warnings: [] };
      },
    }),
    "answers",
  ],
  [
    "changes its model while it scores",
    shellsBut({
      score: {
        apply(model, features, events) {
          Object.assign(Object(model), { used: true });
          if (!("apply" in anyShells.score)) throw new TypeError("shells score in batches");
          return anyShells.score.apply(model, features, events);
        },
      },
    }),
    "input-unchanged",
  ],
  [
    "breaks on an unknown outcome",
    tideBut({
      async fit(input, run) {
        const { unknown } = (await input.histogram(input.outcomes["came"]!, { cuts: [] }))[0]!;
        if (unknown > 0) throw new TypeError("who came?");
        return anyTide.fit(input, run);
      },
    }),
    "unknowns",
  ],
  [
    "goes on reading events when it is aborted",
    shellsBut({
      async fit(input, run) {
        const { signal } = new AbortController();
        const stopped = { model: { most: 0 }, quality: {}, warnings: [] };
        return anyShells.fit(input, { ...run, signal }).catch(() => stopped);
      },
    }),
    "aborts",
  ],
  [
    "has nothing to say of a customer of whom nothing is known",
    tideBut({ explain: (_, customer) => (customer["visits"] === null ? [] : [{ text: "came" }]) }),
    "explains",
  ],
  [
    "explains by a feature it does not read",
    tideBut({ explain: () => [{ text: "it rains", feature: "rain" }] }),
    "explains",
  ],
  ["explains by NaN", tideBut({ explain: () => [{ text: "NaN visits" }] }), "explains"],
  ["proposes two rules of one name", tideBut(rules({}, {})), "rules"],
  ["proposes a rule with a hyphen in its name", tideBut(rules({ name: "big-spenders" })), "rules"],
  ["proposes a rule without a condition", tideBut(rules({ where: "" })), "rules"],
  [
    "proposes a rule with undefined in it",
    tideBut(rules({ where: "visits > undefined" })),
    "rules",
  ],
  ["proposes a rule without a sentence", tideBut(rules({ doc: "regulars" })), "rules"],
  ["proposes a rule of half a customer", tideBut(rules({ size: 0.5 })), "rules"],
  [
    "measures a rule by what is no number",
    tideBut(rules({ measures: { share: { value: Infinity, doc: "A share of nothing." } } })),
    "rules",
  ],
  ["draws a figure of no kind", drawing({ kind: "pie", title: "Visits" }), "model-views"],
  [
    "draws a figure without a title",
    drawing({ kind: "sparkline", title: "", values: [] }),
    "model-views",
  ],
  [
    "draws a figure with NaN",
    drawing({ kind: "sparkline", title: "Visits", values: [NaN] }),
    "model-views",
  ],
  ["draws a figure with half its parts", drawing({ kind: "bars", title: "Visits" }), "model-views"],
  [
    "draws one count too many",
    drawing({
      kind: "distribution",
      title: "Visits",
      value: { label: "Visits" },
      count: { label: "Customers" },
      edges: [0, 1],
      groups: [{ counts: [1, 2] }],
    }),
    "model-views",
  ],
  [
    "draws a merge of what is not there",
    drawing({
      kind: "dendrogram",
      title: "Visits",
      height: { label: "Height" },
      items: ["a", "b"],
      merges: [{ left: 0, right: 2, height: 1 }],
    }),
    "model-views",
  ],
  [
    "draws another figure each time",
    slopeBut({
      draw() {
        calls += 1;
        return { kind: "sparkline", title: "Visits", values: [calls] };
      },
    }),
    "model-views",
  ],
  ["draws what no method here finds", slopeBut({ method: "flood" }), "model-views"],
  [
    "draws nobody as somebody",
    visitsBut({ draw: ({ total }) => bar(1 / total) }),
    "customer-views",
  ],
  ["wants half a customer", visitsBut({ rows: 0.5 }), "customer-views"],
  ["advises without a reason", advising({ because: "" }), "advises"],
  ["advises by NaN", advising({ because: "NaN per cent of customers have orders" }), "advises"],
  ["does not fit and misses nothing", advising({ fit: "not", missing: [] }), "advises"],
  ["advises a config it refuses", advising({ config: { tables: 7 } }), "advice-config"],
  ["advises a method it does not have", advising({ method: "flood" }), "advice-config"],
  ["takes any options of a delivery", ferryBut({ options: anything }), "sink-options"],
  ["loses a member", rejecting({ accepted: 3 }), "sink-delivers"],
  [
    "rejects without a reason",
    rejecting({ accepted: 59, rejected: [{ customer: "c07", reason: " " }] }),
    "sink-delivers",
  ],
  ["does not say where", rejecting({ where: "" }), "sink-delivers"],
  [
    "says nothing of whom the other side refuses",
    rejecting({ accepted: 59, rejected: [{ customer: "c08", reason: "is seasick" }] }),
    "sink-delivers",
  ],
  [
    "delivers in a dry run",
    ferryBut({
      write: (audience, run) =>
        ferry.write(audience, { ...run, options: harbourOf(run), isDryRun: false }),
    }),
    "sink-dry-run",
  ],
  [
    "delivers again what has one key",
    ferryBut({
      write(audience, run) {
        const options = harbourOf(run);
        const idempotencyKey = `${run.idempotencyKey} ${JSON.stringify(options.harbour.received())}`;
        return ferry.write(audience, { ...run, options, idempotencyKey });
      },
    }),
    "sink-once",
  ],
  [
    "takes half an audience for the whole",
    ferryBut({
      async write({ batches, ...audience }, run) {
        return ferry.write(
          { ...audience, batches: untilTheyBreak(batches, run.signal) },
          { ...run, options: harbourOf(run) },
        );
      },
    }),
    "sink-resumes",
  ],
  [
    "goes on delivering when it is aborted",
    ferryBut({
      async write(audience, run) {
        const { signal } = new AbortController();
        const end = { accepted: audience.rows, rejected: [], where: "the harbour" };
        if (run.signal.aborted) return end;
        return ferry.write(audience, { ...run, options: harbourOf(run), signal });
      },
    }),
    "sink-aborts",
  ],
  [
    "breaks on an unknown age",
    ferryBut({
      async write({ batches, ...audience }, run) {
        return ferry.write(
          { ...audience, batches: grown(batches) },
          { ...run, options: harbourOf(run) },
        );
      },
    }),
    "sink-unknowns",
  ],
];

describe("a plugin that breaks one demand fails the check that is about it, and no other", () => {
  test.each(broken)("when it %s", async (_, plugin, check) => {
    expect(Object.keys(await failures(plugin, seaOptions))).toEqual([check]);
  });

  test("when it has a sink that the author does not try", async () => {
    const found = await failures(ferryBut({}), { ...seaOptions, sinks: {} });
    expect(found["sink-delivers"]).toBe("sink ferry is not tried: give sinks.ferry");
  });
});

function rules(...drafts: readonly Partial<RuleDraft>[]): Partial<Method> {
  const draft = {
    name: "regulars",
    doc: "Customers who come often.",
    where: "count of visits ever > 3",
    measures: {},
  };
  return { rules: () => drafts.map((changes) => ({ ...draft, ...changes })) };
}

function advising(changes: Partial<Advice>): Plugin {
  return seaBut({
    advise: (data) => advise(data).map((advice) => ({ ...advice, ...changes })),
  });
}

function bar(value: number): Figure {
  return {
    kind: "bars",
    title: "Visits",
    value: { label: "Customers" },
    bars: [{ label: "any", value }],
  };
}

/** The options of a run, as `ferry` has them. */
function harbourOf({ options }: { readonly options: unknown }): { readonly harbour: Harbour } {
  const harbour: unknown = Reflect.get(Object(options), "harbour");
  if (harbour instanceof Harbour) return { harbour };
  throw new TypeError("there is no harbour");
}

/** What came before they broke off is taken for all. */
async function* untilTheyBreak(
  batches: AsyncIterable<Frame>,
  signal: AbortSignal,
): AsyncGenerator<Frame> {
  try {
    yield* batches;
  } catch {
    signal.throwIfAborted();
  }
}

async function* grown(batches: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  for await (const frame of batches) {
    const age = frame.columns["age"];
    if (age?.kind === "numbers" && age.values.some(Number.isNaN)) throw new TypeError("no age");
    yield frame;
  }
}
