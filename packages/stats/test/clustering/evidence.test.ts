import { seededRandom } from "@satsuma/stats";
import {
  bestJaccards,
  calinskiHarabasz,
  cheapestPairs,
  daviesBouldin,
  evenRows,
  firstByGap,
  gapOf,
  kmeans,
  points,
  silhouettes,
} from "@satsuma/stats/clustering";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedKmeans, hasMall, mall } from "./mall.ts";

describe.skipIf(!hasMall)("the customers of the mall (where ../shared/data is)", () => {
  // Where k-means finds the very clusters of scikit-learn, its figures must be those of scikit-learn too.
  test.each(hasMall ? expectedKmeans().filter(([k]) => k >= 2 && k <= 5) : [])(
    "%i clusters have the silhouette and indices of scikit-learn",
    (k, expected) => {
      const rows = mall();
      const { labels } = kmeans(rows, k, { seed: 1, starts: 20 });
      expect(mean(silhouettes(rows, labels))).toBeCloseTo(expected.silhouette!, 6);
      expect(calinskiHarabasz(rows, labels)).toBeCloseTo(expected.calinski_harabasz!, 4);
      expect(daviesBouldin(rows, labels)).toBeCloseTo(expected.davies_bouldin!, 6);
    },
  );
});

test("a row that is a group of its own has silhouette 0, and so have all rows of one group", () => {
  const rows = points(Float64Array.of(0, 1, 9), 1);
  const [first, second, alone] = silhouettes(rows, Int32Array.of(0, 0, 1));
  expect([first, second]).toEqual([8 / 9, 7 / 8]);
  expect(alone).toBe(0);
  expect([...silhouettes(rows, new Int32Array(3))]).toEqual([0, 0, 0]);
});

test("equal rows have silhouette 0 and no index", () => {
  const rows = points(new Float64Array(6), 1);
  const labels = Int32Array.of(0, 0, 0, 1, 1, 1);
  expect([...silhouettes(rows, labels)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(calinskiHarabasz(rows, labels)).toBeUndefined();
  expect(daviesBouldin(rows, labels)).toBeUndefined();
  expect(gapOf(0, [1, 2])).toBeUndefined();
});

test("the gap is the difference of logarithms, with the error of its reference", () => {
  const found = gapOf(Math.exp(1), [Math.exp(3), Math.exp(5)])!;
  expect(found.gap).toBeCloseTo(3, 12);
  expect(found.error).toBeCloseTo(Math.sqrt(1.5), 12);
});

test("the gap speaks for the first number that the next does not beat by more than its error", () => {
  expect(
    firstByGap([
      { gap: 1, error: 0 },
      { gap: 3, error: 0.1 },
      { gap: 3.05, error: 0.1 },
    ]),
  ).toBe(1);
  expect(
    firstByGap([
      { gap: 1, error: 0 },
      { gap: 2, error: 0 },
    ]),
  ).toBe(1);
  expect(firstByGap([])).toBe(0);
});

test("reference rows lie in the ranges of the columns", () => {
  const rows = points(Float64Array.of(0, 10, 1, 20, 0.5, 15), 2);
  const { values } = evenRows(rows, seededRandom(1));
  expect(
    values.every((value, i) =>
      i % 2 === 0 ? value >= 0 && value <= 1 : value >= 10 && value <= 20,
    ),
  ).toBe(true);
});

test("a group is found again to the share of rows that both have in common", () => {
  const found = bestJaccards([0, 0, 0, 0, 1, 1], [5, 5, 5, 2, 2, 2], 3, 6);
  expect([...found]).toEqual([3 / 4, 2 / 3, NaN]);
});

test("pairs cost no more than any other way to pair", () => {
  const costs = fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), more: fc.integer({ min: 0, max: 2 }) })
    .chain(({ rows, more }) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 20 }), {
          minLength: rows + more,
          maxLength: rows + more,
        }),
        { minLength: rows, maxLength: rows },
      ),
    );
  fc.assert(
    fc.property(costs, (table) => {
      const columns = cheapestPairs(table);
      expect(new Set(columns).size).toBe(table.length);
      const cost = columns.reduce((sum, column, row) => sum + table[row]![column]!, 0);
      expect(cost).toBe(least(table, 0, new Set()));
    }),
  );
});

test("there must be a column for each row", () => {
  expect(() => cheapestPairs([[1], [2]])).toThrow(RangeError);
  expect(cheapestPairs([])).toEqual([]);
});

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By trying all. */
function least(
  table: readonly (readonly number[])[],
  row: number,
  taken: ReadonlySet<number>,
): number {
  if (row === table.length) return 0;
  return Math.min(
    ...table[row]!.flatMap((cost, column) =>
      taken.has(column) ? [] : [cost + least(table, row + 1, new Set([...taken, column]))],
    ),
  );
}
