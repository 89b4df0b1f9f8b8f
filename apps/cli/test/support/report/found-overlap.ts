import type { Findings } from "../../../src/report/findings.ts";

export const foundOverlap: Findings["overlap"] = {
  found: {
    asOf: "2026-06-30T22:00:00Z",
    customers: 100,
    segments: [
      { name: "win_back", size: 20, share: 0.2, only: 5 },
      { name: "level.gold", size: 20, share: 0.2, only: 5 },
    ],
    both: [
      [20, 15],
      [15, 20],
    ],
    pairs: [
      {
        one: "win_back",
        other: "level.gold",
        both: 15,
        either: 25,
        jaccard: 0.6,
        oneInOther: 0.75,
        otherInOne: 0.75,
        lift: 3.75,
        relation: "overlapping",
      },
    ],
    combinations: [{ segments: [], size: 75, share: 0.75 }],
    otherCombinations: { combinations: 2, size: 25 },
    coverAll: [],
    memberships: [75, 10, 15],
    none: { size: 75, share: 0.75 },
  },
};
