import { adjustedRandIndex, adjustedRandIndexOf } from "@satsuma/stats/evaluation";
import fc from "fast-check";
import { expect, test } from "vitest";

test("the index is 0.313 in the worked example of Yeung and Ruzzo, 2001", () => {
  const counts = [
    [1, 1, 0],
    [1, 2, 1],
    [0, 0, 4],
  ];
  expect(adjustedRandIndexOf(counts)).toBeCloseTo(0.313, 3);
});

test("a cross-table gives the index of the rows it counts", () => {
  const groups = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), { maxLength: 40 });
  fc.assert(
    fc.property(groups, (rows) => {
      const counts = [0, 1, 2, 3].map((one) =>
        [0, 1, 2].map((other) => rows.filter(([a, b]) => a === one && b === other).length),
      );
      const [ones, others] = [rows.map(([one]) => one), rows.map(([, other]) => other)];
      expect(adjustedRandIndexOf(counts)).toBeCloseTo(adjustedRandIndex(ones, others), 12);
    }),
  );
});

test("an empty table agrees, and one that cannot be is refused", () => {
  expect(adjustedRandIndexOf([])).toBe(1);
  expect(() => adjustedRandIndexOf([[1, 2], [3]])).toThrow("rows of counts must be of one length");
  expect(() => adjustedRandIndexOf([[1.5]])).toThrow("whole numbers of 0 or more, got 1.5");
});
