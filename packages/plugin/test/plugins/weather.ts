import {
  API,
  approx,
  choose,
  compare,
  defineMethod,
  definePlugin,
  defineSource,
  known,
  number,
  SatsumaError,
} from "@satsuma/plugin";
import type {
  ConfigSchema,
  Contributions,
  Given,
  Method,
  Plugin,
  Source,
  Value,
} from "@satsuma/plugin";
import { z } from "zod";

/** Scores rainy days by their median: an expression. */
export const rain = defineMethod({
  name: "rain",
  doc: "Tells who sees more rain than most.",
  params: z.object({ city: z.string() }),
  standard: { city: "Leeds" },
  settable: { city: { type: { kind: "text" }, description: "Where it rains." } },
  reads: () => ({
    days: { expression: "count of showers ever", doc: "How many rainy days.", unit: "days" },
  }),
  writes: () => ({
    days: { type: { kind: "number" }, nullable: true, description: "How many rainy days." },
    wet: {
      type: { kind: "number" },
      nullable: true,
      description: "Two for more rain than most.",
      range: { low: "1", high: "2" },
    },
  }),
  population: "whole",
  async fit(input) {
    const [all] = await input.quantiles(input.features.days, [0.5]);
    return {
      model: { median: all?.quantiles[0] ?? null },
      quality: { customers: { value: await input.count(), doc: "How many customers." } },
      warnings: [],
    };
  },
  score: {
    expression: ({ median }, { features: { days } }) => ({
      days,
      wet: choose([
        { when: compare(days, "gt", approx(median ?? 0)), value: number(2) },
        { when: known(days), value: number(1) },
      ]),
    }),
  },
});

/** Scores how far from the mean: in batches. */
export const distance = defineMethod({
  name: "distance",
  doc: "Tells how far from the mean temperature someone lives.",
  params: z.object({}),
  standard: {},
  reads: () => ({ warmth: { expression: "temperature", doc: "Degrees at home." } }),
  writes: () => ({
    apart: { type: { kind: "approx" }, nullable: true, description: "Degrees from the mean." },
  }),
  async fit(input, run) {
    run.signal.throwIfAborted();
    let sum = 0;
    let seen = 0;
    for await (const frame of input.stream()) {
      const column = frame.columns["warmth"];
      if (column?.kind !== "numbers") throw new SatsumaError("WEATHER_NO_NUMBERS", "no numbers");
      for (const value of column.values) {
        if (Number.isNaN(value)) continue;
        sum += value;
        seen += 1;
      }
    }
    return { model: { mean: seen === 0 ? 0 : sum / seen }, quality: {}, warnings: [] };
  },
  score: {
    apply({ mean }, { columns, length }) {
      const warmth = columns["warmth"];
      const values =
        warmth?.kind === "numbers"
          ? warmth.values.map((value) => value - mean)
          : new Float64Array();
      return { length, columns: { apart: { kind: "numbers", values } } };
    },
  },
});

/** Rows of a table, three in two batches. */
export const stations = defineSource({
  name: "stations",
  doc: "Brings weather stations in.",
  options: z.object({ country: z.string() }),
  async open(_options, { signal }) {
    signal.throwIfAborted();
    return {
      kind: "rows",
      fingerprint: "three stations",
      columns: [
        {
          name: "height",
          column: { type: { kind: "number" }, nullable: true },
          because: "all values are whole numbers",
        },
      ],
      async *read(reading) {
        for (const heights of [[12, Number.NaN], [340]]) {
          reading.throwIfAborted();
          yield {
            rows: {
              length: heights.length,
              columns: { height: { kind: "numbers", values: Float64Array.from(heights) } },
            },
            rejected: [],
          };
        }
      },
    };
  },
});

/** A plugin that keeps the contract. */
export const weather = definePlugin({
  api: API,
  name: "satsuma-plugin-weather",
  namespace: "weather",
  doc: "Knows where it rains.",
  needs: [],
  config: z.object({ city: z.string() }),
  setup: () => ({
    traits: [{ name: "soaked", doc: "Out in the rain.", expression: "count of showers ever > 9" }],
    methods: [rain, distance],
    sources: [stations],
  }),
});

/** What `rain` gives of a model. */
export function rainTraits(model: unknown, given: Given<string>): Readonly<Record<string, Value>> {
  const { score }: Method = rain;
  if (!("expression" in score)) throw new TypeError("rain is scored by an expression");
  return score.expression(model, given);
}

/** The plugin with something else about it. */
export const but = (changes: Partial<Plugin>): Plugin => ({ ...anyWeather, ...changes });

/** As a host sees it. */
const anyWeather: Plugin = weather;

/** The plugin with other contributions. */
export const contributing = (contributions: Contributions): Plugin =>
  but({ setup: () => contributions });

/** The plugin with one method, which is `rain` but for something. */
export const rainBut = (changes: Partial<Method>): Plugin =>
  contributing({ methods: [{ ...rain, ...changes }] });

/** The plugin with one method, which is `distance` but for something. */
export const distanceBut = (changes: Partial<Method>): Plugin =>
  contributing({ methods: [{ ...distance, ...changes }] });

/** The plugin with one source, which is `stations` but for something. */
export const stationsBut = (changes: Partial<Source>): Plugin =>
  contributing({ sources: [{ ...stations, ...changes }] });

/** A schema that takes everything and hands it on as it is. */
export const anything: ConfigSchema = {
  "~standard": {
    version: 1,
    vendor: "tests",
    validate: (value) => ({ value }),
    jsonSchema: { input: () => ({}), output: () => ({}) },
  },
};
