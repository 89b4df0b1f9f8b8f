import { pairsOf } from "@satsuma/web";
import { expect, test } from "vitest";

const pair = (
  one: string,
  other: string,
  both: number,
  shares: readonly [number, number],
  relation: "within" | "around" | "overlapping" | "disjoint",
) => ({
  one,
  other,
  both,
  either: 10,
  jaccard: both / 10,
  oneInOther: shares[0],
  otherInOne: shares[1],
  lift: 1,
  relation,
});

const overlap = {
  asOf: "2026-07-01T00:00:00Z",
  customers: 100,
  segments: [],
  both: [],
  pairs: [
    pair("a", "vip", 4, [1, 0.5], "within"),
    pair("vip", "b", 6, [0.75, 0.2], "overlapping"),
    pair("vip", "c", 0, [0, 0], "disjoint"),
    pair("a", "b", 3, [0.1, 0.1], "overlapping"),
  ],
  combinations: [],
  otherCombinations: { combinations: 0, size: 0 },
  coverAll: [],
  memberships: [],
  none: { size: 0, share: 0 },
};

test("the others are seen from the one that is asked about, whichever stands first", () => {
  expect(pairsOf("vip", overlap)).toEqual([
    { name: "b", both: 6, ofThis: 0.75, ofOther: 0.2, lift: 1, relation: "overlapping" },
    { name: "a", both: 4, ofThis: 0.5, ofOther: 1, lift: 1, relation: "around" },
  ]);
});
