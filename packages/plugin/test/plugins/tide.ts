import {
  API,
  approx,
  arithmetic,
  defineMethod,
  definePlugin,
  defineSink,
  defineView,
  SatsumaError,
} from "@satsuma/plugin";
import type {
  Contributions,
  CustomerView,
  DataFacts,
  Method,
  ModelView,
  Plugin,
  Sink,
} from "@satsuma/plugin";
import type { ContractOptions, Destination } from "@satsuma/plugin/testing";
import { z } from "zod";

interface TideModel {
  readonly low: number;
  readonly high: number;
}

/** Learns from two cut-offs what visits say of coming back: an expression, with all a method may have. */
export const tide = defineMethod({
  name: "tide",
  doc: "Tells who comes back.",
  params: z.object({ table: z.string() }),
  standard: { table: "visits" },
  among: () => "has visits ever",
  reads: () => ({
    visits: { expression: "count of visits ever", doc: "How many visits.", unit: "visits" },
  }),
  cutOffs: () => [
    { features: "P6M", outcomes: "P90D" },
    { features: "P90D", outcomes: "P0D" },
  ],
  outcomes: () => ({
    came: { expression: "count of visits in last 90 days", doc: "How often they came again." },
  }),
  writes: () => ({
    chance: { type: { kind: "approx" }, nullable: true, description: "How likely they come back." },
  }),
  population: "whole",
  async fit(input): Promise<{
    readonly model: TideModel;
    readonly quality: Readonly<Record<string, { readonly value: number; readonly doc: string }>>;
    readonly warnings: readonly [];
  }> {
    const { products, means, count } = await input.gram([
      input.features.visits,
      input.outcomes.came,
    ]);
    if (count < 3) throw new SatsumaError("TIDE_TOO_FEW", `${count} customers are too few`);
    const spread = products[0]![0]!;
    const slope = spread === 0 ? 0 : products[0]![1]! / spread;
    return {
      model: { low: means[1]! - slope * means[0]!, high: slope },
      quality: { rows: { value: count, doc: "How many rows it saw." } },
      warnings: [],
    };
  },
  score: {
    expression: ({ low, high }, { features: { visits } }) => ({
      chance: arithmetic(approx(low), "+", arithmetic(approx(high), "*", visits)),
    }),
  },
  explain: ({ high }, { visits }) => [
    visits === null
      ? { text: "how often they came is not known" }
      : { text: `${String(visits)} visits, each worth ${high.toFixed(2)}`, feature: "visits" },
  ],
  rules: ({ low }, { expressions: { visits }, numberInRule }) => [
    {
      name: "regulars",
      doc: "Customers who come often.",
      where: `${visits} > ${numberInRule(Math.abs(low))}`,
      size: 12,
      measures: { share: { value: 0.5, doc: "How many of all." } },
    },
  ],
});

/** Counts what visitors bought one by one: in batches. */
export const shells = defineMethod({
  name: "shells",
  doc: "Counts the shells that were bought.",
  params: z.object({}),
  standard: {},
  reads: () => ({}),
  events: () => ({
    table: "finds",
    fields: { weight: { expression: "weight", doc: "How heavy it is.", unit: "g" } },
    window: "ever",
  }),
  writes: () => ({
    heavy: { type: { kind: "number" }, nullable: false, description: "How many heavy shells." },
  }),
  async fit(input, run) {
    let most = 0;
    for await (const { columns } of input.events!.stream()) {
      run.signal.throwIfAborted();
      const weight = columns["weight"];
      if (weight?.kind === "numbers")
        for (const grams of weight.values) most = heavier(most, grams);
    }
    return { model: { most }, quality: {}, warnings: [] };
  },
  score: {
    apply({ most }, { length }, events) {
      const values = new Float64Array(length);
      const weight = events?.columns["weight"];
      const row = events?.columns["row"];
      if (weight?.kind !== "numbers" || row?.kind !== "numbers") throw new TypeError("no weights");
      for (const [i, grams] of weight.values.entries()) {
        if (grams > most / 2) values[row.values[i]!]! += 1;
      }
      return { length, columns: { heavy: { kind: "numbers", values } } };
    },
  },
});

const heavier = (most: number, grams: number): number => (grams > most ? grams : most);

/** A harbour: what arrived, by delivery. */
export class Harbour implements Destination {
  readonly #landed = new Map<string, readonly string[]>();
  readonly options: { readonly harbour: Harbour } = { harbour: this };

  land(key: string, customers: readonly string[]): void {
    this.#landed.set(key, customers);
  }

  received(): unknown {
    return [...this.#landed];
  }
}

/** Takes members to a harbour, all but those without a name. */
export const ferry = defineSink({
  name: "ferry",
  doc: "Takes members to a harbour.",
  options: z.object({ harbour: z.instanceof(Harbour) }),
  accepts: {
    city: { doc: "Where they live.", types: ["text"], isRequired: true },
    age: { doc: "How old they are.", types: ["number"] },
  },
  delivery: "snapshot",
  async write({ batches }, { options, idempotencyKey, isDryRun, signal }) {
    signal.throwIfAborted();
    const aboard: string[] = [];
    for await (const { columns, length } of batches) {
      signal.throwIfAborted();
      const keys = columns["customer"];
      for (let i = 0; i < length; i += 1) {
        if (keys?.kind === "values") aboard.push(String(keys.values[i]));
      }
    }
    const accepted = aboard.filter((key) => key !== "c07");
    if (!isDryRun) options.harbour.land(idempotencyKey, accepted);
    const rejected = aboard
      .filter((key) => key === "c07")
      .map((customer) => ({ customer, reason: "is seasick" }));
    return { accepted: accepted.length, rejected, where: "the harbour" };
  },
});

/** Draws what `tide` found. */
const slope = defineView<TideModel>({
  kind: "model",
  name: "slope",
  doc: "How visits say who comes back.",
  method: "tide",
  draw: ({ model }) => ({
    kind: "curve",
    title: "Coming back by visits",
    x: { label: "Visits" },
    y: { label: "Came again" },
    lines: [
      {
        label: "fitted",
        points: [
          [0, model.low],
          [10, model.low + 10 * model.high],
        ],
      },
    ],
  }),
});

/** Draws customers. */
const visits: CustomerView = {
  kind: "customers",
  name: "visits",
  doc: "How often customers come.",
  reads: { visits: { expression: "count of visits ever", doc: "How many visits." } },
  rows: 50,
  draw({ customers: { columns } }) {
    const column = columns["visits"];
    const known = column?.kind === "numbers" ? column.values.filter((n) => !Number.isNaN(n)) : [];
    if (known.length === 0) return undefined;
    return {
      kind: "bars",
      title: "Visits",
      value: { label: "Customers" },
      bars: [{ label: "any", value: known.length }],
    };
  },
};

/** Says what it could do. */
export const advise = ({ events }: DataFacts) =>
  events.map(({ name, customers }) => ({
    method: "tide",
    goal: "see who comes back",
    words: ["return"],
    fit: customers > 10 ? ("well" as const) : ("not" as const),
    because: `${customers} customers have ${name}`,
    missing: customers > 10 ? [] : ["more customers with visits"],
    ...(customers > 10 && { config: { table: name } }),
  }));

// As a host sees them.
const anyTide: Method = tide;
const anyShells: Method = shells;
const anyFerry: Sink = ferry;
const slopeView: ModelView = slope;

/** All it contributes. */
const everything: Contributions = {
  methods: [anyTide, anyShells],
  sinks: [anyFerry],
  views: [slopeView, visits],
};

/** A plugin that keeps the contract, with one of everything. */
export const sea = definePlugin({
  api: API,
  name: "satsuma-plugin-sea",
  namespace: "sea",
  doc: "Knows the tides.",
  needs: [],
  config: z.object({ table: z.string() }),
  advise,
  setup: () => everything,
});

/** What the kit must know of it. */
export const seaOptions: ContractOptions = {
  config: { table: "visits" },
  manifest: { name: "satsuma-plugin-sea" },
  sinks: { ferry: { destination: () => new Harbour(), refused: ["c07"] } },
  patienceMs: 200,
};

const anySea: Plugin = sea;

/** The plugin with something else about it. */
export const seaBut = (changes: Partial<Plugin>): Plugin => ({ ...anySea, ...changes });

/** What has no `tide` has no advice on it. */
const only = (contributions: Contributions): Plugin =>
  seaBut({
    setup: () => contributions,
    advise: (facts) => (contributions.methods?.[0]?.name === "tide" ? advise(facts) : []),
  });

/** The plugin with `tide` alone, which is otherwise in something. */
export const tideBut = (changes: Partial<Method>): Plugin =>
  only({ methods: [{ ...anyTide, ...changes }] });

/** The plugin with `shells` alone, which is otherwise in something. */
export const shellsBut = (changes: Partial<Method>): Plugin =>
  only({ methods: [{ ...anyShells, ...changes }] });

/** The plugin with `ferry` alone, which is otherwise in something. */
export const ferryBut = (changes: Partial<Sink>): Plugin =>
  only({ sinks: [{ ...anyFerry, ...changes }] });

/** The plugin with `tide` and its view, which draws something else. */
export const slopeBut = (changes: Partial<ModelView>): Plugin =>
  only({
    methods: [anyTide],
    views: [{ ...slopeView, ...changes }],
  });

/** The plugin with the view of customers alone, which is otherwise in something. */
export const visitsBut = (changes: Partial<CustomerView>): Plugin =>
  only({ views: [{ ...visits, ...changes }] });
