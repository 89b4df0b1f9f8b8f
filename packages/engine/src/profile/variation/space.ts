import { quantile } from "@satsuma/stats";
import { points } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";
import type { Values } from "../read-values.ts";
import type { Variable } from "../variables.ts";

/** Customers as points: every variable counts as much as any other. */
export interface Space {
  readonly points: Points;
  /** Where the coordinates of each variable begin, and their number last. */
  readonly blocks: readonly number[];
  readonly variables: readonly SpaceVariable[];
}

/** A variable of the space and the values that its coordinates were made of, by row. */
export interface SpaceVariable {
  readonly variable: Variable;
  readonly values: Values;
}

/** A variable that fewer know is left out. */
const KNOWN = 0.5;
/** A category that fewer have does not place customers. */
const FREQUENT = 0.02;
const MOST_COORDINATES = 20;
/** Above this skewness the logarithm counts. An exponential distribution has 2. */
const VERY_SKEWED = 2;
/** Standard deviations from the mean that a coordinate has at most, so that no single value decides. */
const FARTHEST = 3;

/**
 * Places customers by their variables: numbers and dates in standard deviations from the mean, logarithms of them where they are
 * skewed; categories at the corners of a simplex. The median, and no category, stand in for what is unknown. Variables that fewer
 * than half of the customers know, or in which all are equal, are left out.
 *
 * @returns undefined where no variable is left
 */
export function spaceOf(variables: readonly SpaceVariable[]): Space | undefined {
  const placed = variables.flatMap((each) => {
    const coordinates = coordinatesOf(each.values);
    return coordinates.length === 0 ? [] : [{ ...each, coordinates }];
  });
  const columns = placed.flatMap(({ coordinates }) => coordinates);
  const rows = columns[0]?.length ?? 0;
  if (rows === 0) return undefined;
  const values = new Float64Array(rows * columns.length);
  columns.forEach((column, f) =>
    column.forEach((value, i) => (values[i * columns.length + f] = value)),
  );
  const blocks = [0];
  for (const { coordinates } of placed) blocks.push(blocks.at(-1)! + coordinates.length);
  return { points: points(values, columns.length), blocks, variables: placed };
}

function coordinatesOf(values: Values): readonly Float64Array[] {
  switch (values.kind) {
    case "numbers":
      return standardised(values.values);
    case "codes":
      return corners(values.codes, values.dictionary.length);
    case "items":
      return together(values.items.flatMap((item) => standardised(item)));
  }
}

/** The items of a list count as one variable. */
const together = (items: readonly Float64Array[]): readonly Float64Array[] =>
  items.map((item) => item.map((value) => value / Math.sqrt(items.length)));

function standardised(values: Float64Array): readonly Float64Array[] {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted();
  if (known.length === 0 || known.length < KNOWN * values.length) return [];
  const median = quantile(known, 0.5);
  const filled = values.map((value) => (Number.isNaN(value) ? median : value));
  const counted = isSkewed(known) ? filled.map((value) => Math.log1p(value)) : filled;
  const { mean, deviation } = moments(counted);
  if (!(deviation > 0)) return [];
  return [
    counted.map((value) => Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / deviation))),
  ];
}

/** Whether values from 0 have a long tail upwards. */
function isSkewed(sorted: Float64Array): boolean {
  const { mean, deviation } = moments(sorted);
  if (sorted[0]! < 0 || deviation === 0) return false;
  const third = sorted.reduce((sum, value) => sum + ((value - mean) / deviation) ** 3, 0);
  return third / sorted.length > VERY_SKEWED;
}

function moments(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

/** Two customers of different categories are √2 apart: as far as two numbers drawn at random are in the root of the mean square. */
const CORNER = 1;

function corners(codes: Int32Array, categories: number): readonly Float64Array[] {
  const counts = new Float64Array(categories);
  let known = 0;
  for (const code of codes) {
    if (code < 0) continue;
    counts[code]! += 1;
    known += 1;
  }
  const frequent = Array.from(counts, (count, code) => ({ count, code }))
    .filter(({ count }) => count >= FREQUENT * codes.length)
    .toSorted((a, b) => b.count - a.count || a.code - b.code)
    .slice(0, MOST_COORDINATES);
  if (known < KNOWN * codes.length || frequent.length < 2) return [];
  return frequent.map(({ code }) => Float64Array.from(codes, (own) => (own === code ? CORNER : 0)));
}
