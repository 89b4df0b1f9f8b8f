import { expect, test } from "vitest";
import { countedSegments, gapWords, leftOut } from "../../../src/screens/overlap/gap-words.ts";
import { overlap } from "../../support/overlap.ts";

test("who is in no segment is told, with what everybody is in left aside", () => {
  expect(leftOut(overlap)).toBe("332 customers (33.2%) are in no segment, level left aside.");
  expect(gapWords(overlap)).toMatch(/What sets them apart: country GB: 0\.0%, and 26\.5%\.$/u);
});

test("everybody being somewhere is told as well", () => {
  expect(gapWords({ ...overlap, coverAll: [], none: { size: 0, share: 0 } })).toBe(
    "Everybody is in a segment.",
  );
});

test("tiers that everybody is in do not count for who is in none", () => {
  expect(countedSegments(overlap)).toEqual(["vip", "loyal", "new"]);
});
