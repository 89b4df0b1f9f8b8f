import type { Window } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { ago, date, ends, today } from "./moments.ts";

describe("windows as of 1 March 2026 in Berlin", () => {
  const rows: readonly [string, Window, string][] = [
    [
      "in last 90 days",
      { kind: "last", count: 90, unit: "day" },
      "[2025-11-30T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in last 12 months",
      { kind: "last", count: 12, unit: "month" },
      "[2025-02-28T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in last 2 quarters",
      { kind: "last", count: 2, unit: "quarter" },
      "[2025-08-31T22:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in last 6 hours",
      { kind: "last", count: 6, unit: "hour" },
      "[2026-02-28T17:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in previous month",
      { kind: "previous", count: 1, unit: "month" },
      "[2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in previous 3 months",
      { kind: "previous", count: 3, unit: "month" },
      "[2025-11-30T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in previous quarter",
      { kind: "previous", count: 1, unit: "quarter" },
      "[2025-09-30T22:00:00Z, 2025-12-31T23:00:00Z)",
    ],
    [
      "in previous 2 years",
      { kind: "previous", count: 2, unit: "year" },
      "[2023-12-31T23:00:00Z, 2025-12-31T23:00:00Z)",
    ],
    [
      "in this month",
      { kind: "this", unit: "month" },
      "[2026-02-28T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in this year",
      { kind: "this", unit: "year" },
      "[2025-12-31T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "in this year shifted back 1 year",
      { kind: "shifted", back: { count: 1, unit: "year" }, window: { kind: "this", unit: "year" } },
      "[2024-12-31T23:00:00Z, 2025-02-28T23:00:00Z)",
    ],
    [
      "in last 7 days shifted back 7 days",
      {
        kind: "shifted",
        back: { count: 7, unit: "day" },
        window: { kind: "last", count: 7, unit: "day" },
      },
      "[2026-02-14T23:00:00Z, 2026-02-21T23:00:00Z)",
    ],
    [
      "in 2025-Q4",
      { kind: "named", name: "2025-Q4", from: "2025-10-01", to: "2026-01-01" },
      "[2025-09-30T22:00:00Z, 2025-12-31T23:00:00Z)",
    ],
    [
      "from 2025-10-01 to 2025-12-31",
      { kind: "fromTo", from: date("2025-10-01"), to: date("2025-12-31") },
      "[2025-09-30T22:00:00Z, 2025-12-31T23:00:00Z)",
    ],
    [
      "from 365 days ago to 90 days ago",
      { kind: "fromTo", from: ago(365, "day"), to: ago(90, "day") },
      "[2025-02-28T23:00:00Z, 2025-11-30T23:00:00Z)",
    ],
    ["before 2025-01-01", { kind: "before", at: date("2025-01-01") }, "[…, 2024-12-31T23:00:00Z)"],
    [
      "on 2025-01-01",
      { kind: "on", at: date("2025-01-01") },
      "[2024-12-31T23:00:00Z, 2025-01-01T23:00:00Z)",
    ],
    ["since 2025-01-01", { kind: "since", at: date("2025-01-01") }, "[2024-12-31T23:00:00Z, …)"],
    ["after 2025-01-01", { kind: "after", at: date("2025-01-01") }, "[2025-01-01T23:00:00Z, …)"],
    ["on today", { kind: "on", at: today }, "[2026-02-28T23:00:00Z, 2026-03-01T23:00:00Z)"],
    ["since 1 month ago", { kind: "since", at: ago(1, "month") }, "[2026-01-31T23:00:00Z, …)"],
    ["after 7 days ago", { kind: "after", at: ago(7, "day") }, "(2026-02-21T23:00:00Z, …)"],
    [
      "in next 7 days",
      { kind: "next", count: 7, unit: "day" },
      "[2026-02-28T23:00:00Z, 2026-03-07T23:00:00Z)",
    ],
    ["ever", { kind: "ever" }, "[…, …)"],
  ];
  it.each(rows)("%s", (_, window, expected) => {
    expect(ends(window)).toBe(expected);
  });
});
