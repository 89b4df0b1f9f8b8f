import { and, approx, choose, number, or, SatsumaError } from "@satsuma/plugin";
import type { Fitted, Frame, Method, Plugin, Source } from "@satsuma/plugin";
import { contractChecks } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import {
  anything,
  but,
  contributing,
  distance,
  distanceBut,
  rain,
  rainBut,
  rainTraits,
  stations,
  stationsBut,
  weather,
} from "../plugins/weather.ts";

const options = {
  config: { city: "Leeds" },
  manifest: { name: "satsuma-plugin-weather" },
  methods: { distance: { types: { warmth: { kind: "approx" } as const } } },
  sources: { stations: { good: { country: "GB" } } },
  patienceMs: 200,
};

describe("a plugin that keeps the contract", () => {
  test.each(contractChecks(weather, options))("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  test("each check has a name of its own", () => {
    const ids = contractChecks(weather, options).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** How often something was done: what no plugin should keep. */
let fits = 0;

/** As a host sees them. */
const anyStations: Source = stations;
const anyRain: Method = rain;

/** A model that fits, with something wrong about it. */
const fitting = (changes: Partial<Fitted<unknown>>): Partial<Method> => ({
  fit: async (input, run) => ({ ...(await anyRain.fit(input, run)), ...changes }),
});

const applying = (apply: (features: Frame, length: number) => Frame): Plugin =>
  distanceBut({ score: { apply: (_model, features) => apply(features, features.length) } });

const apart = (values: Float64Array): Frame => ({
  length: values.length,
  columns: { apart: { kind: "numbers", values } },
});

const broken: readonly {
  readonly plugin: Plugin;
  readonly what: string;
  readonly fails: string[];
}[] = [
  {
    what: "was written against another contract",
    plugin: Object.assign(but({}), { api: 2 }),
    fails: ["api"],
  },
  { what: "has another name than its package", plugin: but({ name: "weather" }), fails: ["name"] },
  {
    what: "has a namespace with a hyphen",
    plugin: but({ namespace: "my-weather" }),
    fails: ["namespace"],
  },
  {
    what: "has two methods of one name",
    plugin: contributing({ methods: [rain, rain] }),
    fails: ["names"],
  },
  { what: "has nothing to say of itself", plugin: but({ doc: "" }), fails: ["sentences"] },
  {
    what: "does not say what a feature is",
    plugin: rainBut({
      reads: () => ({ days: { expression: "count of showers ever", doc: "days" } }),
    }),
    fails: ["sentences"],
  },
  {
    what: "does not say what a parameter is",
    plugin: rainBut({ settable: { city: { type: { kind: "text" } } } }),
    fails: ["sentences"],
  },
  { what: "takes any config", plugin: but({ config: anything }), fails: ["refuses-config"] },
  {
    what: "cannot describe its config",
    plugin: but({
      config: {
        "~standard": {
          ...weather.config["~standard"],
          jsonSchema: {
            input() {
              throw new TypeError("cannot be described");
            },
            output: () => ({}),
          },
        },
      },
    }),
    fails: ["describes-config"],
  },
  {
    what: "changes its config",
    plugin: but({
      config: anything,
      setup({ config }) {
        Object.assign(Object(config), { seen: true });
        return { methods: [rain] };
      },
    }),
    fails: ["refuses-config", "config-unchanged"],
  },
  { what: "contributes nothing", plugin: contributing({}), fails: ["contributes"] },
  {
    what: "contributes what nobody knows",
    plugin: contributing(Object.assign({ methods: [rain] }, { widgets: [] })),
    fails: ["contributes"],
  },
  {
    what: "uses a network it did not ask for",
    plugin: but({
      setup(context) {
        if ("network" in context || Reflect.get(context, "network") !== undefined) fits += 1;
        return { methods: [rain] };
      },
    }),
    fails: ["needs"],
  },
  {
    what: "refuses its own standard",
    plugin: rainBut({ standard: {} }),
    fails: ["standard"],
  },
  {
    what: "counts its fits in its model",
    plugin: rainBut({
      fit: async (input, run) => {
        fits += 1;
        const { model, ...rest } = await anyRain.fit(input, run);
        return { ...rest, model: Object.assign({ fits }, model) };
      },
    }),
    fails: ["repeats"],
  },
  {
    what: "sorts a column it was lent",
    plugin: rainBut({
      async fit(input, run) {
        const { columns } = await input.sample({ rows: 30, seed: "s" });
        if (columns["days"]?.kind === "numbers") columns["days"].values.sort();
        return anyRain.fit(input, run);
      },
    }),
    fails: ["input-unchanged"],
  },
  {
    what: "fills in the parameters of its run",
    plugin: rainBut({
      fit: (input, run) => {
        Object.assign(Object(run.params), { city: "York" });
        return anyRain.fit(input, run);
      },
    }),
    fails: ["input-unchanged"],
  },
  {
    what: "keeps a note among the parameters while it says whom it is about",
    plugin: rainBut({
      among: (params) => {
        Object.assign(Object(params), { isAsked: true });
        return "has showers ever";
      },
    }),
    fails: ["input-unchanged"],
  },
  {
    what: "writes into the model while it explains",
    plugin: rainBut({
      explain: (model) => {
        Object.assign(Object(model), { seen: true });
        return [{ text: "it rained" }];
      },
    }),
    fails: ["input-unchanged"],
  },
  {
    what: "renames the features of its input",
    plugin: rainBut({
      fit: async (input, run) => {
        const fitted = await anyRain.fit(input, run);
        Object.assign(input.features, { wet: input.features["days"] });
        return fitted;
      },
    }),
    fails: ["input-unchanged"],
  },
  {
    what: "has a Map for a model",
    plugin: rainBut(fitting({ model: new Map([["median", 3]]) })),
    fails: ["json"],
  },
  {
    what: "has a model with a figure beyond all figures",
    plugin: rainBut({
      ...fitting({ model: { median: Infinity } }),
      score: {
        expression: (model, { features }) => ({
          days: features["days"]!,
          wet: choose([{ when: canBeCounted(model) ? and() : or(), value: number(1) }]),
        }),
      },
    }),
    fails: ["json"],
  },
  {
    what: "has a measure that is no number",
    plugin: rainBut(fitting({ quality: { share: { value: NaN, doc: "A share of nothing." } } })),
    fails: ["quality"],
  },
  {
    what: "has a warning without a code",
    plugin: rainBut(
      fitting({ warnings: [{ code: "", severity: "warning", message: "Careful." }] }),
    ),
    fails: ["quality"],
  },
  {
    what: "takes for granted that there are customers",
    plugin: rainBut({
      async fit(input, run) {
        const [all] = await input.quantiles(input.features["days"]!, [0.5]);
        if (!(all!.quantiles[0]! >= 0)) throw new TypeError("cannot read properties of undefined");
        return anyRain.fit(input, run);
      },
    }),
    fails: ["no-customers", "unknowns"],
  },
  {
    what: "goes on when it is aborted",
    plugin: rainBut({
      fit: (input, run) =>
        anyRain.fit(input, run).catch(() => ({ model: { median: 0 }, quality: {}, warnings: [] })),
    }),
    fails: ["aborts"],
  },
  {
    what: "hangs when it is aborted",
    plugin: rainBut({
      fit: (input, run) => anyRain.fit(input, run).catch(() => new Promise<never>(() => {})),
    }),
    fails: ["aborts"],
  },
  {
    what: "gives a trait it does not declare",
    plugin: rainBut({
      score: {
        expression: (model, given) => ({
          ...rainTraits(model, given),
          extra: number(1),
        }),
      },
    }),
    fails: ["traits"],
  },
  {
    what: "declares another type than it gives",
    plugin: rainBut({
      writes: () => ({
        ...anyRain.writes({ city: "Leeds" }, { days: { kind: "number" } }),
        wet: { type: { kind: "text" }, nullable: true, description: "More rain than most." },
      }),
    }),
    fails: ["traits"],
  },
  {
    what: "leaves the range it declares",
    plugin: rainBut({
      writes: () => ({
        ...anyRain.writes({ city: "Leeds" }, { days: { kind: "number" } }),
        wet: {
          type: { kind: "number" },
          nullable: true,
          description: "More rain than most.",
          range: { low: "1", high: "1" },
        },
      }),
    }),
    fails: ["traits"],
  },
  {
    what: "reads events in its score",
    plugin: rainBut({
      score: {
        expression: (_model, { features }) => ({
          days: features["days"]!,
          wet: {
            kind: "aggregate",
            fn: "count",
            event: "showers",
            window: { kind: "ever" },
            type: { kind: "number" },
            nullable: false,
          },
        }),
      },
    }),
    fails: ["scores"],
  },
  {
    what: "loses a customer",
    plugin: applying((_features, length) => apart(new Float64Array(Math.max(0, length - 1)))),
    fails: ["traits"],
  },
  {
    what: "scores by the place in the batch",
    plugin: applying((_features, length) => apart(Float64Array.from({ length }, (_, i) => i))),
    fails: ["order"],
  },
  {
    what: "divides by what may be unknown",
    plugin: applying(({ columns }) => {
      const warmth = columns["warmth"];
      const values = warmth?.kind === "numbers" ? warmth.values : new Float64Array();
      return apart(values.map((value) => (Number.isNaN(value) ? 1 / 0 : value)));
    }),
    fails: ["unknowns"],
  },
  {
    what: "scores otherwise in batches than by expression",
    plugin: rainBut({
      score: Object.assign(
        { expression: rainTraits },
        { apply: (_model: unknown, { length }: Frame) => rainFrame(length) },
      ),
    }),
    fails: ["scores-agree"],
  },
  {
    what: "takes any options of a table",
    plugin: stationsBut({ options: anything }),
    fails: ["source-options"],
  },
  {
    what: "brings another column than it found",
    plugin: stationsBut({
      async open(given, run) {
        const table = await anyStations.open(given, run);
        return { ...table, columns: [{ ...table.columns[0]!, name: "depth" }] };
      },
    }),
    fails: ["source-columns"],
  },
  {
    what: "finds another fingerprint each time",
    plugin: stationsBut({
      async open(given, run) {
        fits += 1;
        const table = await anyStations.open(given, run);
        return { ...table, fingerprint: String(fits) };
      },
    }),
    fails: ["source-repeats"],
  },
  {
    what: "names a file by half its path",
    plugin: stationsBut({
      async open(_given, { signal }) {
        signal.throwIfAborted();
        return {
          kind: "files",
          fingerprint: "one file",
          columns: [
            {
              name: "a",
              column: { type: { kind: "text" }, nullable: true },
              because: "it is text",
            },
          ],
          scan: {
            paths: ["data/stations.csv"],
            format: { kind: "parquet" },
            columns: [{ name: "a", type: { kind: "text" } }],
          },
        };
      },
    }),
    fails: ["source-columns"],
  },
  {
    what: "looks on after it was aborted",
    plugin: stationsBut({
      open: (given) => anyStations.open(given, { signal: new AbortController().signal }),
    }),
    fails: ["source-aborts"],
  },
];

describe("a plugin that breaks the contract fails the check for it", () => {
  test.each(broken)("when it $what", async ({ plugin, fails }) => {
    expect(await failing(plugin)).toEqual(fails);
  });

  test("when it refuses a good config, nothing can be set up", async () => {
    const refusing = {
      "~standard": { ...anything["~standard"], validate: () => ({ issues: [{ message: "no" }] }) },
    };
    expect(await failing(but({ config: refusing }))).toContain("accepts-config");
  });

  test("when it has a source that the author does not try", async () => {
    const checks = contractChecks(weather, { ...options, sources: {} });
    const source = checks.find(({ id }) => id === "source-columns")!;
    await expect(source.run()).rejects.toMatchObject({
      code: "PLUGIN_CONTRACT",
      message: "source stations is not tried: give sources.stations",
    });
  });
});

describe("what a failed check says", () => {
  const said = async (plugin: Plugin, id: string): Promise<string> => {
    for (const check of contractChecks(plugin, options)) {
      const failure = await check.run().then(
        () => undefined,
        (cause: unknown) => (cause instanceof Error ? cause.message : ""),
      );
      if (check.id === id) return failure ?? "";
    }
    return "";
  };

  test("names the place in the plugin where it threw", async () => {
    const plugin = rainBut({ fit: () => Promise.reject(new TypeError("no rain")) });
    expect(await said(plugin, "fits")).toMatch(
      /threw TypeError: no rain at .*contract-checks\.test\.ts:\d+:\d+$/u,
    );
  });

  test("counts the faults beyond three", async () => {
    const plugin = rainBut(fitting({ model: { cuts: Array.from({ length: 17 }, () => NaN) } }));
    const message = await said(plugin, "json");
    expect(message).toMatch(/the model\.cuts\.2 is NaN; and 14 more$/u);
  });

  test("says in words which type is declared and which is given", async () => {
    const plugin = rainBut({
      score: {
        expression: (_model, { features }) => ({ days: features["days"]!, wet: approx(1) }),
      },
    });
    expect(await said(plugin, "traits")).toContain(
      "trait wet is declared number and given approx: declare approx in writes, or give an expression of type number",
    );
  });

  test("names the trait that is no expression", async () => {
    const score = { expression: () => JSON.parse('{ "days": 1, "wet": 2 }') };
    expect(await said(rainBut({ score }), "scores")).toContain(
      "score gives trait days 1, which is no expression",
    );
  });

  test("says that there is no model", async () => {
    expect(await said(rainBut(fitting({ model: undefined })), "json")).toContain(
      "the model is missing: it is undefined",
    );
    expect(await said(rainBut({ fit: () => JSON.parse("null") }), "fits")).toContain(
      "fit gave null: expected { model, quality, warnings }",
    );
  });

  test("compares the version with that of the package, where both say one", async () => {
    const manifest = { ...options.manifest, version: "2.0.0" };
    const named = async (plugin: Plugin) =>
      contractChecks(plugin, { ...options, manifest })
        .find(({ id }) => id === "name")!
        .run();
    await expect(named(but({ version: "1.9.0" }))).rejects.toThrow(
      "version is 1.9.0, but that of the package is 2.0.0",
    );
    await expect(named(but({ version: "2.0.0" }))).resolves.toBeUndefined();
    await expect(named(but({}))).resolves.toBeUndefined();
  });

  test("says how long a sentence is at least", async () => {
    expect(await said(but({ doc: "Rain." }), "sentences")).toContain("at least two words");
  });
});

describe("what a failed check leaves untried", () => {
  const untried = async (plugin: Plugin) => {
    const found: Record<string, string | undefined> = {};
    for (const { id, run, untriedFor } of contractChecks(plugin, options)) {
      await run().catch(() => {});
      found[id] = untriedFor();
    }
    return found;
  };

  test("is nothing where the plugin keeps the contract", async () => {
    expect(new Set(Object.values(await untried(weather)))).toEqual(new Set([undefined]));
  });

  test("is told by the check: of a method that does not fit, all that a fit is needed for", async () => {
    const found = await untried(rainBut({ fit: () => Promise.reject(new TypeError("no rain")) }));
    const needing = ["json", "scores", "traits", "repeats", "explains", "rules", "aborts"];
    expect(needing.map((id) => found[id])).toEqual(needing.map(() => "fits"));
    const before = ["fits", "standard", "declares", "sets-up", "accepts-config", "refuses-config"];
    expect(before.map((id) => found[id])).toEqual(before.map(() => undefined));
  });

  test("is told by the check: of a plugin that cannot be set up, all but its config", async () => {
    const found = await untried(
      but({
        setup() {
          throw new TypeError("no sky");
        },
      }),
    );
    expect(found).toMatchObject({ fits: "sets-up", contributes: "sets-up", names: "sets-up" });
    expect([found["accepts-config"], found["sets-up"]]).toEqual([undefined, undefined]);
  });
});

describe("a plugin may", () => {
  test("refuse degenerate data by a coded error", async () => {
    const picky = rainBut({
      async fit(input, run) {
        const [all] = await input.quantiles(input.features["days"]!, [0.5]);
        if (all === undefined || all.count < 20) throw new SatsumaError("RAIN_TOO_FEW", "too few");
        return anyRain.fit(input, run);
      },
    });
    expect(await failing(picky)).toEqual([]);
  });

  test("be tried on customers of the author's own", async () => {
    const customers = [
      { customer: 7, warmth: 12.5 },
      { customer: 9, warmth: null },
    ];
    const checks = contractChecks(contributing({ methods: [distance] }), {
      ...options,
      methods: { distance: { types: { warmth: { kind: "approx" } }, customers } },
    });
    await expect(Promise.all(checks.map(({ run }) => run()))).resolves.toHaveLength(checks.length);
  });
});

async function failing(plugin: Plugin): Promise<string[]> {
  const failed: string[] = [];
  for (const { id, run } of contractChecks(plugin, { ...options, config: { city: "Leeds" } })) {
    await run().catch(() => failed.push(id));
  }
  return failed;
}

/** False once Infinity went through JSON. */
const canBeCounted = (model: unknown): boolean =>
  Object.values(Object(model)).every((part) => part !== null);

const rainFrame = (length: number): Frame => ({
  length,
  columns: {
    days: { kind: "numbers", values: new Float64Array(length) },
    wet: { kind: "numbers", values: new Float64Array(length).fill(1) },
  },
});
