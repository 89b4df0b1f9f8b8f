import fc from "fast-check";
import { expect, test } from "vitest";
import { shownCounts } from "../../src/profile/compare/shown-counts.ts";

test("counts of at least the minimum group are shown, and those of nobody", () => {
  expect(shownCounts([40, 0, 12], 10)).toEqual([40, 0, 12]);
});

test("where one count is too small the next smallest goes with it, so that it cannot be worked out", () => {
  expect(shownCounts([40, 3, 12], 10)).toEqual([40, undefined, undefined]);
  expect(shownCounts([40, 3, 9, 12], 10)).toEqual([40, undefined, undefined, 12]);
  // Yes and no: either tells the other.
  expect(shownCounts([197, 3], 10)).toEqual([undefined, undefined]);
});

test("whatever is left out is of at least the minimum group together, or all that there is", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 20 }), (all, minimumGroup) => {
      const shown = shownCounts(all, minimumGroup);
      const hidden = all.filter((_, i) => shown[i] === undefined);
      const together = hidden.reduce((sum, count) => sum + count, 0);
      const isAll = shown.every((count) => count === undefined || count === 0);
      expect(
        shown.every((count) => count === undefined || count === 0 || count >= minimumGroup),
      ).toBe(true);
      expect(hidden.length === 0 || together >= minimumGroup || isAll).toBe(true);
    }),
  );
});
