import type { Findings } from "../../../src/report/findings.ts";
import { knownModels } from "./known-models.ts";
import { nasty } from "./nasty.ts";

const at = (size: number) => ({ size, notSeen: 0 });

export const foundMovements: Findings["movements"] = [
  {
    title: nasty,
    moves: {
      found: {
        kind: "tiers",
        of: ["level"],
        timezone: "Europe/Berlin",
        customers: 100,
        from: { instant: "2026-05-31T22:00:00Z", date: "2026-06-01" },
        to: { instant: "2026-06-30T22:00:00Z", date: "2026-07-01" },
        states: [
          { name: "gold", title: "Gold", kind: "named", from: at(25), to: at(20) },
          { name: "rest", kind: "named", from: at(75), to: at(80) },
        ],
        matrix: [
          [15, 10],
          [5, 70],
        ],
        known: knownModels,
      },
    },
  },
];
