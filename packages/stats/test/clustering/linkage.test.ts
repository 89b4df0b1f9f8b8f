import { seededRandom } from "@satsuma/stats";
import { cutTree, linkage, plainKernel, points } from "@satsuma/stats/clustering";
import type { Linkage, Points } from "@satsuma/stats/clustering";
import { describe, expect, test } from "vitest";
import { expectedMerges, hasMall, mall } from "./mall.ts";

const methods: readonly Linkage[] = ["single", "complete", "average", "ward"];

describe.skipIf(!hasMall)("the customers of the mall (where ../shared/data is)", () => {
  test.each(methods)(
    "%s linkage merges the groups that scipy merges, in its order",
    async (method) => {
      const found = await linkage(mall(), method);
      const expected = expectedMerges(method);
      expect(found.map(({ left, right, size }) => [left, right, size])).toEqual(
        expected.map(({ left, right, size }) => [left, right, size]),
      );
      found.forEach(({ height }, i) => expect(height).toBeCloseTo(expected[i]!.height, 6));
    },
  );

  test("the last heights of ward are 113.886 245.655 262.563 394.860 405.660, on distances as on centres", async () => {
    for (const distancesUpTo of [2000, 1]) {
      const merges = await linkage(mall(), "ward", { distancesUpTo });
      const last = merges.slice(-5).map(({ height }) => height.toFixed(3));
      expect(last).toEqual(["113.886", "245.655", "262.563", "394.860", "405.660"]);
    }
  });

  test("ward's five groups have 21, 23, 32, 39 and 85 customers", async () => {
    const rows = mall();
    const labels = cutTree(await linkage(rows, "ward"), rows.rows, { groups: 5 });
    expect(sizes(labels)).toEqual([21, 23, 32, 39, 85]);
    // The merge into five groups is lower than this, the one into four higher.
    expect(cutTree(await linkage(rows, "ward"), rows.rows, { height: 113.9 })).toEqual(labels);
  });
});

test("ward on centres merges as on distances where no two distances are equal", async () => {
  const rows = scattered(120, 3);
  const onDistances = await linkage(rows, "ward");
  for (const kernel of [undefined, plainKernel]) {
    const onCentres = await linkage(rows, "ward", { distancesUpTo: 0, ...(kernel && { kernel }) });
    expect(onCentres.map(({ left, right }) => [left, right])).toEqual(
      onDistances.map(({ left, right }) => [left, right]),
    );
    onCentres.forEach(({ height }, i) => expect(height).toBeCloseTo(onDistances[i]!.height, 9));
  }
});

test("a point that stands for several rows counts as they would", async () => {
  const rows = points(Float64Array.of(0, 0, 0, 4, 4, 9, 30), 1);
  const weighted = points(Float64Array.of(0, 4, 9, 30), 1);
  for (const method of methods) {
    const apart = await linkage(rows, method);
    const together = await linkage(weighted, method, { sizes: Float64Array.of(3, 2, 1, 1) });
    const heights = (merges: typeof apart) =>
      merges.map(({ height }) => height).filter((height) => height > 0);
    heights(together).forEach((height, i) => expect(height).toBeCloseTo(heights(apart)[i]!, 9));
    expect(together.at(-1)?.size).toBe(7);
  }
});

test.each(methods)("%s: heights never fall, and every row is merged once", async (method) => {
  const rows = scattered(70, 2);
  const merges = await linkage(rows, method);
  expect(merges.every(({ height }, i) => i === 0 || height >= merges[i - 1]!.height)).toBe(true);
  const parts = merges.flatMap(({ left, right }) => [left, right]).toSorted((a, b) => a - b);
  expect(parts).toEqual(Array.from({ length: 2 * (rows.rows - 1) }, (_, i) => i));
  expect(merges.at(-1)?.size).toBe(rows.rows);
});

test.each(methods)("%s copes with no row, one row and equal rows", async (method) => {
  expect(await linkage(points(new Float64Array(0), 2), method)).toEqual([]);
  expect(await linkage(points(Float64Array.of(1, 2), 2), method)).toEqual([]);
  const merges = await linkage(points(new Float64Array(10).fill(3), 2), method);
  expect(merges.map(({ height }) => height)).toEqual([0, 0, 0, 0]);
});

test("merging stops when it is told to", async () => {
  for (const method of methods) {
    const signal = AbortSignal.abort(new Error("stop"));
    await expect(linkage(scattered(10, 2), method, { signal, distancesUpTo: 0 })).rejects.toThrow(
      "stop",
    );
  }
});

test("a tree is cut into as many groups as are asked for, numbered by first row", async () => {
  const rows = points(Float64Array.of(10, 0, 11, 1, 30), 1);
  const merges = await linkage(rows, "average");
  expect([...cutTree(merges, 5, { groups: 3 })]).toEqual([0, 1, 0, 1, 2]);
  expect([...cutTree(merges, 5, { groups: 1 })]).toEqual([0, 0, 0, 0, 0]);
  expect([...cutTree(merges, 5, { groups: 5 })]).toEqual([0, 1, 2, 3, 4]);
  expect([...cutTree(merges, 5, { height: 1 })]).toEqual([0, 1, 0, 1, 2]);
  expect([...cutTree([], 0, { groups: 1 })]).toEqual([]);
  expect(() => cutTree(merges, 5, { groups: 6 })).toThrow(RangeError);
  expect(() => cutTree(merges, 4, { groups: 2 })).toThrow(RangeError);
});

const sizes = (labels: Int32Array): number[] => {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => a - b);
};

function scattered(rows: number, columns: number): Points {
  const random = seededRandom("rows");
  return points(
    Float64Array.from({ length: rows * columns }, () => random.uniform() * 10),
    columns,
  );
}
