import { drawNormal, seededRandom } from "@satsuma/stats";
import { plainKernel, points, twoGroups } from "@satsuma/stats/clustering";
import { describe, expect, test } from "vitest";

describe("two groups", () => {
  test("are found where there are two", () => {
    const found = part(
      rowsOf(300, (i, draw) => [draw() + (i % 3 === 0 ? 6 : 0), draw() - (i % 3 === 0 ? 6 : 0)]),
    );
    expect(found?.chance).toBe(1 / 40);
    expect(found?.along).toBeGreaterThan(0.75);
    expect(found?.smaller).toBeCloseTo(1 / 3, 6);
    expect(found?.explained).toBeGreaterThan(found!.shuffled);
    expect(Array.from(found!.labels.slice(0, 6))).toEqual([1, 0, 0, 1, 0, 0]);
  });

  test("are no better than chance where variables have nothing to do with each other", () => {
    const found = part(rowsOf(300, (_, draw) => [draw(), draw(), draw()]));
    expect(found?.chance).toBeGreaterThan(0.05);
    expect(found?.along).toBeLessThan(0.75);
  });

  test("are not taken for two where variables only go together: one long cloud has one peak", () => {
    const found = part(
      rowsOf(300, (_, draw) => {
        const both = draw();
        return [both + 0.3 * draw(), both + 0.3 * draw()];
      }),
    );
    expect(found?.chance).toBe(1 / 40);
    expect(found?.along).toBeLessThan(0.75);
  });

  test("are the same when parted again", () => {
    const rows = rowsOf(80, (_, draw) => [draw(), draw()]);
    expect(part(rows)).toEqual(part(rows));
  });

  test("do not exist where fewer than two variables vary", () => {
    expect(part(rowsOf(10, (i) => [i, 3]))).toBeUndefined();
    expect(part(rowsOf(10, () => [3, 3]))).toBeUndefined();
  });
});

function rowsOf(
  count: number,
  row: (i: number, draw: () => number) => readonly number[],
): readonly (readonly number[])[] {
  const random = seededRandom("rows");
  return Array.from({ length: count }, (_, i) => row(i, () => drawNormal(random, 0, 1)));
}

function part(rows: readonly (readonly number[])[]) {
  const columns = rows[0]!.length;
  const blocks = Array.from({ length: columns + 1 }, (_, i) => i);
  return twoGroups(points(Float64Array.from(rows.flat()), columns), blocks, {
    seed: "two",
    kernel: plainKernel,
  });
}
