import type { Findings } from "../../../src/report/findings.ts";
import { nasty } from "./nasty.ts";

export const foundWaterfalls: Findings["waterfalls"] = [
  {
    name: "win_back",
    title: nasty,
    counted: {
      found: {
        size: 20,
        customers: 100,
        english: nasty,
        conditions: [
          {
            text: nasty,
            english: nasty,
            reached: 100,
            size: 60,
            removed: 40,
            alone: 60,
            only: 9,
          },
          {
            text: "a or b",
            english: "at least one of these:",
            needs: 1,
            reached: 60,
            size: 20,
            removed: 40,
            alone: 30,
            only: 40,
            of: [
              {
                text: "a",
                english: "a",
                reached: 60,
                size: 20,
                removed: 40,
                alone: 25,
                only: 20,
              },
              {
                text: "b",
                english: "b",
                reached: 40,
                size: 0,
                removed: 40,
                alone: 0,
                only: 0,
                dead: "includes nobody",
              },
            ],
          },
        ],
      },
    },
  },
];

export const foundTiers: Findings["tiers"] = [
  {
    title: nasty,
    counted: {
      found: {
        of: "level",
        asOf: "2026-06-30T22:00:00Z",
        customers: 100,
        rest: 5,
        tiers: [
          { name: "gold", title: "Gold", text: nasty, reached: 100, size: 15, alone: 15 },
          { name: "rest", title: "Rest", reached: 85, size: 80, alone: 100 },
        ],
      },
    },
  },
];
