import type { FeatureModel } from "../model.ts";
import type { FeatureColumn } from "./column.ts";
import { signedLog } from "./signed-log.ts";

/** How many coordinates a feature has. */
const width = (feature: FeatureModel): number =>
  feature.kind === "numbers" ? 1 : feature.categories.length;

/** Where the coordinates of each feature begin, and how many there are in all, last. */
export function starts(features: readonly FeatureModel[]): number[] {
  const places = [0];
  for (const feature of features) places.push(places.at(-1)! + width(feature));
  return places;
}

/** What a customer in a category has as its coordinate. */
export const inCategory = ({ weight }: FeatureModel): number => weight / Math.SQRT2;

/** The coordinate of a number; 0 where it does not count. */
export function coordinate(
  { log, centre, scale, weight }: Extract<FeatureModel, { kind: "numbers" }>,
  value: number,
): number {
  if (scale === 0) return 0;
  return (weight * ((log ? signedLog(value) : value) - centre)) / scale;
}

/** The coordinates of the rows in which all features are known or something stands in, and their places. */
export function coordinates(
  features: readonly FeatureModel[],
  columns: readonly FeatureColumn[],
  rows: number,
): { readonly values: Float64Array; readonly rows: Int32Array } {
  const places = starts(features);
  const all = places.at(-1)!;
  const kept: number[] = [];
  const values = new Float64Array(rows * all);
  for (let row = 0; row < rows; row++) {
    const into = values.subarray(kept.length * all, (kept.length + 1) * all).fill(0);
    const isKnown = features.every((feature, i) =>
      place(feature, columns[i]!, row, into.subarray(places[i], places[i + 1])),
    );
    if (isKnown) kept.push(row);
  }
  return { values: values.slice(0, kept.length * all), rows: Int32Array.from(kept) };
}

/** False where the value is unknown and nothing stands in. */
function place(
  feature: FeatureModel,
  column: FeatureColumn,
  row: number,
  into: Float64Array,
): boolean {
  if (feature.kind === "numbers" && column.kind === "numbers") {
    const found = column.values[row]!;
    const value = Number.isNaN(found) ? feature.standIn : found;
    if (value === undefined) return false;
    into[0] = coordinate(feature, value);
    return true;
  }
  if (feature.kind === "categories" && column.kind === "categories") {
    const value = column.values[row] ?? feature.standIn;
    if (value === undefined) return false;
    const at = feature.categories.indexOf(value);
    if (at !== -1) into[at] = inCategory(feature);
    return true;
  }
  throw new TypeError(`the feature ${feature.key} must keep its kind ${feature.kind}`);
}
