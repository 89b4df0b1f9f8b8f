import { describe, expect, it } from "vitest";
import { answers, at, byRule } from "./world.ts";
import type { Case } from "./world.ts";

const orders = (...moments: readonly string[]) => ({ orders: moments.map((moment) => at(moment)) });
const born = (...dates: readonly string[]) => dates.map((birth_date) => ({ is: { birth_date } }));
/** A microsecond before the start of a stretch, its start, a microsecond before its end, its end. */
const around = (start: string, end: string) =>
  [before(start), start, before(end), end].map((moment) => orders(moment));
const before = (instant: string): string =>
  new Date(Date.parse(instant) - 1).toISOString().replace("Z", "999Z");
const half = [false, true, true, false];

const windows: readonly Case[] = [
  ["has orders in last 90 days", around("2025-11-30T23:00:00Z", "2026-02-28T23:00:00Z"), half],
  ["has orders in last 12 months", around("2025-02-28T23:00:00Z", "2026-02-28T23:00:00Z"), half],
  ["has orders in last 6 hours", around("2026-02-28T17:00:00Z", "2026-02-28T23:00:00Z"), half],
  ["has orders in previous month", around("2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z"), half],
  ["has orders in previous 3 months", around("2025-11-30T23:00:00Z", "2026-02-28T23:00:00Z"), half],
  [
    "has orders in this month",
    around("2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
    [false, false, false, false],
  ],
  [
    "has orders in this year shifted back 1 year",
    around("2024-12-31T23:00:00Z", "2025-02-28T23:00:00Z"),
    half,
  ],
  ["has orders in 2025-Q4", around("2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"), half],
  [
    "has orders from 2025-10-01 to 2025-12-31",
    around("2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"),
    half,
  ],
  [
    "has orders from 365 days ago to 90 days ago",
    around("2025-02-28T23:00:00Z", "2025-11-30T23:00:00Z"),
    half,
  ],
  ["has orders on 2026-01-10", around("2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"), half],
  [
    "has orders before 2026-01-10",
    around("2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"),
    [true, false, false, false],
  ],
  [
    "has orders since 2026-01-10",
    around("2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"),
    [false, true, true, true],
  ],
  [
    "has orders after 2026-01-10",
    around("2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"),
    [false, false, false, true],
  ],
  [
    "has orders in last 1 month",
    around("2025-02-28T11:00:00Z", "2025-03-31T10:00:00Z"),
    half,
    { asOf: "2025-03-31T10:00:00Z" },
  ],
  [
    "has orders in each of previous 3 months",
    [
      orders("2025-12-15", "2026-01-15", "2026-02-15"),
      orders("2025-12-15", "2026-02-15"),
      orders("2025-12-15", "2026-01-15", "2026-03-01"),
    ],
    [true, false, false],
  ],
  [
    "has orders in at least 2 of previous 3 months",
    [orders("2025-12-15", "2026-02-15"), orders("2026-02-14", "2026-02-15")],
    [true, false],
  ],
  [
    "has orders since last of visits.at",
    [
      { visits: [at("2026-01-10")], orders: [at("2026-01-10")] },
      { visits: [at("2026-01-10")], orders: [at("2026-01-09")] },
      { orders: [at("2026-01-10")] },
    ],
    [true, false, false],
  ],
  [
    "has orders within 14 days after joined_at",
    [
      { is: { joined_at: "2026-01-01T18:00:00Z" }, orders: [at("2026-01-01T17:59:59.999999Z")] },
      { is: { joined_at: "2026-01-01T18:00:00Z" }, orders: [at("2026-01-01T18:00:00Z")] },
      { is: { joined_at: "2026-01-01T18:00:00Z" }, orders: [at("2026-01-15T22:59:59.999999Z")] },
      { is: { joined_at: "2026-01-01T18:00:00Z" }, orders: [at("2026-01-15T23:00:00Z")] },
      { orders: [at("2026-01-01T18:00:00Z")] },
    ],
    [false, true, true, false, false],
  ],
  [
    "has orders within 1 hour before last of visits.at",
    ["10:59:59Z", "11:00:00Z", "12:00:00Z", "12:00:01Z"].map((time) => ({
      visits: [at("2026-01-10T12:00:00Z")],
      orders: [at(`2026-01-10T${time}`)],
    })),
    half,
  ],
  ["birth_date in next 7 days", born("2026-02-28", "2026-03-01", "2026-03-07", "2026-03-08"), half],
  [
    "anniversary of birth_date in next 7 days",
    born("1990-02-28", "1990-03-01", "2004-03-07", "1990-03-08"),
    half,
  ],
  [
    "anniversary of birth_date on today",
    born("2004-02-29", "2004-02-28", "2004-03-01"),
    [true, false, true],
  ],
  [
    "anniversary of birth_date on today",
    born("2004-02-29", "2004-03-01"),
    [true, false],
    { asOf: "2028-02-28T23:00:00Z" },
  ],
];

const sequences: readonly Case[] = [
  [
    "has sequence (visits then orders within 2 days) ever",
    [
      { visits: [at("2026-01-01")], orders: [at("2026-01-03")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-03T12:00:00.000001Z")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-01")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-01T12:00:00.000001Z")] },
      { visits: [at("2026-01-02")], orders: [at("2026-01-01")] },
    ],
    [true, false, false, true, false],
  ],
  [
    "has sequence (visits then no orders within 2 days) ever",
    [
      { visits: [at("2026-01-01")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-03")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-03T12:00:00.000001Z")] },
      { visits: [at("2026-02-26T23:00:00Z")] },
      { visits: [at("2026-02-26T23:00:00.000001Z")] },
      { visits: [at("2026-01-01"), at("2026-01-10")], orders: [at("2026-01-02")] },
    ],
    [true, false, true, true, false, true],
  ],
  [
    "has sequence (visits then no orders) ever",
    [
      { visits: [at("2026-02-28T22:00:00Z")] },
      { visits: [at("2026-01-01")], orders: [at("2026-02-01")] },
      { visits: [at("2026-01-01")], orders: [at("2026-01-01")] },
    ],
    [true, false, true],
  ],
  [
    'has sequence (visits where (path is "a") then visits where (path is "b") within 1 day then orders within 1 day) ever',
    [
      // Not the first a, nor the first b after it, but some of each.
      {
        visits: [
          at("2026-01-01", { path: "a" }),
          at("2026-01-01T13:00:00Z", { path: "b" }),
          at("2026-01-02T10:00:00Z", { path: "b" }),
        ],
        orders: [at("2026-01-03T09:00:00Z")],
      },
      {
        visits: [at("2026-01-01", { path: "a" }), at("2026-01-01T13:00:00Z", { path: "b" })],
        orders: [at("2026-01-03T09:00:00Z")],
      },
    ],
    [true, false],
  ],
  [
    'has sequence (visits where (path is "a") then no visits where (path is "b") within 1 day then orders within 7 days) ever',
    [
      { visits: [at("2026-01-01", { path: "a" })], orders: [at("2026-01-08")] },
      {
        visits: [at("2026-01-01", { path: "a" }), at("2026-01-02", { path: "b" })],
        orders: [at("2026-01-08")],
      },
      { visits: [at("2026-01-01", { path: "a" })], orders: [at("2026-01-08T12:00:01Z")] },
    ],
    [true, false, false],
  ],
  [
    "has sequence (visits then orders within 7 days) in last 30 days",
    [
      { visits: [at("2026-01-29T22:59:59Z")], orders: [at("2026-01-31")] },
      { visits: [at("2026-01-29T23:00:00Z")], orders: [at("2026-01-31")] },
    ],
    [false, true],
  ],
];

describe.each([
  ["windows", windows],
  ["sequences", sequences],
])("%s", (_, cases) => {
  it.each(byRule(cases))("%s (%#)", (_, [rule, customers, expected, clock]) => {
    expect(answers(rule, customers, clock)).toEqual(expected);
  });
});
