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
  ...mistakes("SEG9001", [
    ["«in top 100 by age»", "does not run rankings"],
    ["has orders in «each of previous 6 months»", "each of several periods"],
    ["has orders «within 14 days after signed_up_at»", "periods around a date"],
    ["«anniversary of birth_date» in next 7 days", "anniversaries"],
    ['«in sample 5% seed "x"»', "samples"],
    ["age > «percentile 90 of age»", "percentiles"],
    ["has «sequence (orders then returns within 2 days)»", "sequences"],
    ["home_location «within 15 km of home_location»", "distances"],
    ["define d = «point(1, 2)»\nsegment s where is_staff", "places"],
    ['«interests contains "x" ignoring case»', "lists"],
    ["kmeans(features: [«age»]).cluster is 2", "settings differ"],
  ]),
];
