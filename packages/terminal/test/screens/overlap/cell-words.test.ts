import { expect, test } from "vitest";
import { cellWords } from "../../../src/screens/overlap/cell-words.ts";
import { overlap } from "../../support/overlap.ts";

test("two segments are told in words, as seen from each of them", () => {
  expect(cellWords(overlap, 0, 1)).toEqual([
    "142 of 310 vip are also in loyal (45.8%). 142 of 500 loyal are also in vip (28.4%).",
    "668 in either: Jaccard 0.21; 0.92 times what chance would bring.",
  ]);
  expect(cellWords(overlap, 1, 0)[0]).toBe(
    "142 of 500 loyal are also in vip (28.4%). 142 of 310 vip are also in loyal (45.8%).",
  );
});

test("a segment that lies within another is said to, whichever of them is the row", () => {
  expect(cellWords(overlap, 0, 3)[1]).toMatch(/level\.gold lies within vip\.$/u);
  expect(cellWords(overlap, 3, 0)[1]).toMatch(/level\.gold lies within vip\.$/u);
});

test("a segment and itself is its size, and who is in no other", () => {
  expect(cellWords(overlap, 0, 0)).toEqual([
    "310 customers of 1,000 are in vip (31.0%); 10 of them in no other one (3.2%).",
  ]);
  expect(cellWords(overlap, 1, 1)[0]).toMatch(/each of them is in another one too\.$/u);
});

test("parts of tiers cannot overlap, and an empty segment has nothing to compare", () => {
  expect(cellWords(overlap, 3, 4)[1]).toBe("Both are parts of level: nobody is in two of them.");
  expect(cellWords(overlap, 0, 2)).toEqual([
    "0 of 310 vip are also in new (0.0%). new is empty.",
    "310 in either: Jaccard 0.00.",
  ]);
});
