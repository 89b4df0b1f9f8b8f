import { quantile, sortedKnown } from "@satsuma/stats";
import type { ClustersParams } from "../config.ts";
import type { NamedFeature } from "../features.ts";
import type { CategoryFeature, FeatureModel, NumberFeature } from "../model.ts";
import type { FeatureColumn } from "./column.ts";
import { signedLog } from "./signed-log.ts";

/** Most categories of a feature that are told apart. */
const CATEGORIES = 20;

/** Above this skewness the logarithm counts, unless it is said. An exponential distribution has 2. */
const VERY_SKEWED = 2;

/** How a feature becomes coordinates, from a sample of customers. */
export function findFeature(
  feature: NamedFeature,
  column: FeatureColumn,
  params: ClustersParams,
): FeatureModel {
  const { key, name, low, high, weight } = feature;
  const said = { key, name, low, high, weight, unknown: 0 };
  return column.kind === "numbers"
    ? { ...said, ...numbers(column.values, feature.log, params) }
    : { ...said, ...categories(column, params) };
}

type Own<Feature> = Omit<Feature, "key" | "name" | "low" | "high" | "weight" | "unknown">;

function numbers(
  values: Float64Array,
  wish: boolean | "auto",
  { scaling, unknown }: ClustersParams,
): Own<NumberFeature> {
  const known = sortedKnown(values);
  const log = wish === "auto" ? scaling !== "none" && isSkewed(known) : wish;
  const counted = log ? known.map(signedLog) : known;
  const median = known.length === 0 ? 0 : quantile(known, 0.5);
  return {
    kind: "numbers",
    log,
    ...scales[scaling](counted),
    ...(unknown === "impute" ? { standIn: median } : {}),
    mean: 0,
  };
}

type Scale = Pick<NumberFeature, "centre" | "scale">;

/** Each gets known values in rising order. */
const scales: Readonly<Record<ClustersParams["scaling"], (sorted: Float64Array) => Scale>> = {
  standard(sorted) {
    const { mean, deviation } = moments(sorted);
    return { centre: mean, scale: isConstant(sorted) ? 0 : deviation };
  },
  robust(sorted) {
    if (isConstant(sorted)) return { centre: sorted[0] ?? 0, scale: 0 };
    const [low, centre, high] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
    // As wide as a standard deviation of normal values; where half of them are equal, that of all.
    const width = (high! - low!) / 1.349;
    return { centre: centre!, scale: width > 0 ? width : moments(sorted).deviation };
  },
  none: (sorted) => ({ centre: 0, scale: isConstant(sorted) ? 0 : 1 }),
};

const isConstant = (sorted: Float64Array): boolean =>
  sorted.length === 0 || sorted[0] === sorted[sorted.length - 1];

function moments(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

/** Whether values from 0 have a long tail upwards. */
function isSkewed(sorted: Float64Array): boolean {
  if (isConstant(sorted) || sorted[0]! < 0) return false;
  const { mean, deviation } = moments(sorted);
  const third = sorted.reduce((sum, value) => sum + ((value - mean) / deviation) ** 3, 0);
  return third / sorted.length > VERY_SKEWED;
}

function categories(
  { values, isYesNo }: Extract<FeatureColumn, { kind: "categories" }>,
  { unknown }: ClustersParams,
): Own<CategoryFeature> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, CATEGORIES)
    .map(([category]) => category);
  const [first] = frequent;
  return {
    kind: "categories",
    categories: frequent,
    isYesNo,
    ...(unknown === "impute" && first !== undefined ? { standIn: first } : {}),
    shares: frequent.map(() => 0),
  };
}
