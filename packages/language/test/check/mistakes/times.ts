import { mistakes } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

/** Periods that cannot be meant. */
export const times: readonly Mistake[] = [
  ...mistakes("SEG4002", [
    [
      "signed_up_at between «2026-03-01 and 2026-01-01»",
      "ends before it starts",
      "signed_up_at between 2026-01-01 and 2026-03-01",
    ],
    [
      "has orders «from 90 days ago to 365 days ago»",
      "ends before it starts",
      "has orders from 365 days ago to 90 days ago",
    ],
    [
      "has orders «from today to yesterday»",
      "ends before it starts",
      "has orders from yesterday to today",
    ],
  ]),
  ...mistakes("SEG4006", [
    ["has orders «in 2025 shifted back 1 year»", "always the same period"],
    ["has orders in «next 3 days»", "none lies in the future"],
  ]),
];
