import { quantile, sortedKnown } from "@satsuma/stats";
import type { Spread } from "../model.ts";
import type { Judged } from "./find-boxes.ts";

/** Bins a power of ten. */
const BINS = 4;

/** Share of customers below the first bin, for values of those who are gone are as small as one likes. */
const BELOW = 0.02;

/** How ages and values spread over customers; nothing without customers. */
export function spreadOf(customers: readonly Judged[]): Spread | undefined {
  if (customers.length === 0) return undefined;
  const ages = sortedKnown(Float64Array.from(customers, ({ seen }) => seen.now.age));
  const values = sortedKnown(Float64Array.from(customers, ({ prospects }) => prospects.value));
  const edges = edgesAround(values);
  const [lowest = 0] = edges;
  return {
    age: quantile(ages, 0.5),
    value: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    edges,
    counts: edges.slice(1).map((high, i) => countBetween(values, edges[i] ?? 0, high)),
    below: values.filter((value) => value < lowest).length,
  };
}

/** Edges by powers of ten that leave a few values below the first and none above the last. */
function edgesAround(values: Float64Array): readonly number[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1, 10];
  const low = Math.floor(BINS * Math.log10(quantile(positive, BELOW)));
  const high = Math.floor(BINS * Math.log10(positive.at(-1) ?? 1)) + 1;
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** ((low + i) / BINS));
}

const countBetween = (values: Float64Array, low: number, high: number): number =>
  values.filter((value) => value >= low && value < high).length;
