import { ntileEnds } from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("ntile groups", () => {
  test.each([
    { count: 10, groups: 4, ends: [3, 6, 8, 10] },
    { count: 4338, groups: 5, ends: [868, 1736, 2604, 3471, 4338] },
    { count: 2, groups: 5, ends: [1, 2, 2, 2, 2] },
    { count: 0, groups: 3, ends: [0, 0, 0] },
  ])("of $count items cut into $groups end at $ends", ({ count, groups, ends }) => {
    expect(ntileEnds(count, groups)).toEqual(ends);
  });

  test("hold all items, differ by one at most, and the larger come first", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 20 }), (count, groups) => {
        const ends = ntileEnds(count, groups);
        const sizes = ends.map((end, i) => end - (ends[i - 1] ?? 0));
        expect(ends.at(-1)).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  test.each([
    [-1, 2],
    [1.5, 2],
    [3, 0],
  ])("cannot be made of %d items in %d groups", (count, groups) => {
    expect(() => ntileEnds(count, groups)).toThrow(RangeError);
  });
});
