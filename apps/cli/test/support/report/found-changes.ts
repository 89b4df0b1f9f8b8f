import type { Findings } from "../../../src/report/findings.ts";
import { nasty } from "./nasty.ts";

export const foundChanges = {
  found: {
    total: 14,
    counts: [
      {
        segment: "win_back",
        change: "left",
        cause: "condition",
        because: nasty,
        count: 9,
      },
      { segment: "win_back", change: "entered", cause: "new customer", because: null, count: 5 },
      { segment: "level.gold", change: "entered", cause: "condition", because: "a", count: 2 },
      { segment: "level.gold", change: "entered", cause: "condition", because: "b", count: 1 },
      { segment: "level.gold", change: "left", cause: "condition", because: "a", count: 1 },
    ],
    changes: [],
    run: { run: 2, asOf: "2026-06-30T22:00:00Z" },
    before: { run: 1, asOf: "2026-05-31T22:00:00Z" },
  },
} satisfies Findings["changes"];
