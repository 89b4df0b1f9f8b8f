import { expect, test } from "vitest";
import { pairColumns, telling } from "../../../src/screens/overlap/pair-columns.ts";
import { overlap } from "../../support/overlap.ts";

test("only pairs that are alike, or of which one lies within the other, are listed", () => {
  expect(telling(overlap.pairs).map(({ other }) => other)).toEqual(["level.gold"]);
  const near = { ...overlap.pairs[1]!, jaccard: 0.6 };
  expect(telling([near])).toEqual([near]);
});

test("a pair is told in words, with what is unknown as a dash", () => {
  const cellsOf = (i: number) => pairColumns.map(({ text }) => text(overlap.pairs[i]!));
  expect(cellsOf(0)).toEqual(["level.gold lies within vip", "142", "0.46", "45.8%", "100.0%"]);
  expect(cellsOf(2).at(-1)).toBe("–");
});
