import { seededRandom } from "@satsuma/stats";
import {
  kmeans,
  lloyd,
  plainKernel,
  points,
  rowsAt,
  spreadCentres,
} from "@satsuma/stats/clustering";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedKmeans, hasMall, mall } from "./mall.ts";

describe.skipIf(!hasMall)("the customers of the mall (where ../shared/data is)", () => {
  test.each(hasMall ? expectedKmeans() : [])(
    "%i clusters leave no more squares than scikit-learn's, and are of its sizes",
    (k, { wcss, sizes }) => {
      const found = kmeans(mall(), k, { seed: 1, starts: 100 });
      expect(found.within).toBeLessThanOrEqual(wcss * 1.001);
      // The same partition where the squares are the same.
      const isSame = Math.abs(found.within - wcss) < 1e-6;
      expect(isSame ? sizesOf(found.sizes) : sizes).toEqual(sizes);
      expect(found.isStable).toBe(true);
    },
  );

  test("rows in another order are put together as before", () => {
    const all = mall();
    const order = Array.from({ length: all.rows }, (_, i) => (i * 37) % all.rows);
    const found = kmeans(all, 5, { seed: 1 });
    const permuted = kmeans(rowsAt(all, order), 5, { seed: 1 });
    expect(permuted.within).toBeCloseTo(found.within, 6);
    expect(pairsOf(permuted.labels)).toEqual(
      pairsOf(Int32Array.from(order, (i) => found.labels[i]!)),
    );
  });
});

test("the same seed gives the same result to the last bit, in WebAssembly as without", () => {
  const rows = scattered(300, 4);
  const found = kmeans(rows, 6, { seed: "a" });
  expect(kmeans(rows, 6, { seed: "a" })).toEqual(found);
  expect(kmeans(rows, 6, { seed: "a", kernel: plainKernel })).toEqual(found);
});

test("no iteration leaves more squares than the one before", () => {
  const rows = scattered(200, 3);
  const start = rows.values.slice(0, 5 * 3);
  const within = Array.from(
    { length: 12 },
    (_, iterations) => lloyd(rows, start, { iterations }).within,
  );
  expect(within.every((sum, i) => i === 0 || sum <= within[i - 1]! * (1 + 1e-12))).toBe(true);
});

test("every centre is the mean of its rows, and every row at its nearest centre, once it is stable", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.string(), (k, seed) => {
      const rows = scattered(40, 2, seed);
      const found = kmeans(rows, k, { seed, starts: 2 });
      const again = lloyd(rows, found.centres, { iterations: 1 });
      expect(again.labels).toEqual(found.labels);
      again.centres.forEach((value, i) => expect(value).toBeCloseTo(found.centres[i]!, 9));
    }),
    { numRuns: 30 },
  );
});

test("as many centres as rows leave no squares", () => {
  const rows = scattered(12, 2);
  expect(kmeans(rows, 12, { seed: 1 })).toMatchObject({ within: 0, isStable: true });
});

test("equal rows are one group, whatever is asked for, and nothing is unknown", () => {
  const found = kmeans(points(new Float64Array(20).fill(7), 2), 3, { seed: 1 });
  expect(found.within).toBe(0);
  expect(found.centres.every((value) => value === 7)).toBe(true);
  expect(new Set(found.labels)).toEqual(new Set([0]));
});

test("a centre that nobody is near to moves to the farthest row", () => {
  const rows = points(Float64Array.of(0, 1, 2, 50), 1);
  const found = lloyd(rows, Float64Array.of(1, 1000));
  expect([...found.centres]).toEqual([1, 50]);
  expect([...found.sizes]).toEqual([3, 1]);
});

test("first centres are different rows while there are any", () => {
  const rows = points(Float64Array.of(1, 1, 1, 2, 2, 3), 1);
  const centres = spreadCentres(rows, 3, seededRandom(4));
  expect(Array.from(centres.toSorted())).toEqual([1, 2, 3]);
  expect(
    [...spreadCentres(rows, 5, seededRandom(4))].every((centre) => [1, 2, 3].includes(centre)),
  ).toBe(true);
});

test("an iteration stops when it is told to", () => {
  const signal = AbortSignal.abort(new Error("stop"));
  expect(() => lloyd(scattered(10, 2), Float64Array.of(0, 0), { signal })).toThrow("stop");
});

test("values that are not finite are refused", () => {
  expect(() => points(Float64Array.of(1, NaN), 1)).toThrow(RangeError);
  expect(() => points(Float64Array.of(1, 2, 3), 2)).toThrow(RangeError);
  expect(() => kmeans(points(new Float64Array(0), 2), 2, { seed: 1 })).toThrow(RangeError);
});

const sizesOf = (sizes: Float64Array): number[] => Array.from(sizes.toSorted());

function scattered(rows: number, columns: number, seed = "rows") {
  const random = seededRandom(seed);
  return points(
    Float64Array.from({ length: rows * columns }, () => random.uniform() * 10),
    columns,
  );
}

/** Groups numbered by their first row. */
function pairsOf(labels: Int32Array): number[] {
  const numbers = new Map<number, number>();
  return Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}
