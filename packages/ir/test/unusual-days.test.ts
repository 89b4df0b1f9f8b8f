import type { Clock, Window } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { ends, march } from "./moments.ts";

describe("months, days and hours that are out of the ordinary", () => {
  const berlin = (local: string): Clock => ({ ...march, asOf: local });
  const rows: readonly [string, Window, Clock, string][] = [
    [
      "a month before 31 March ends with February",
      { kind: "last", count: 1, unit: "month" },
      berlin("2026-03-30T22:00:00Z"),
      "[2026-02-27T23:00:00Z, 2026-03-30T22:00:00Z)",
    ],
    [
      "a year before 29 February is 28 February",
      { kind: "last", count: 1, unit: "year" },
      berlin("2024-02-28T23:00:00Z"),
      "[2023-02-27T23:00:00Z, 2024-02-28T23:00:00Z)",
    ],
    [
      "a day over the spring change has 23 hours",
      { kind: "last", count: 1, unit: "day" },
      berlin("2026-03-29T22:00:00Z"),
      "[2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z)",
    ],
    [
      "24 hours over the spring change are 24 hours",
      { kind: "last", count: 24, unit: "hour" },
      berlin("2026-03-29T22:00:00Z"),
      "[2026-03-28T22:00:00Z, 2026-03-29T22:00:00Z)",
    ],
    [
      "a wall-clock time that does not exist moves forward",
      { kind: "last", count: 1, unit: "day" },
      berlin("2026-03-30T00:30:00Z"),
      "[2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z)",
    ],
    [
      "a doubled wall-clock time is the earlier one",
      { kind: "last", count: 1, unit: "day" },
      berlin("2026-10-26T01:30:00Z"),
      "[2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z)",
    ],
    [
      "a day begins at its first instant where midnight is skipped",
      { kind: "this", unit: "day" },
      { asOf: "2018-11-04T12:00:00Z", timezone: "America/Sao_Paulo", weekStart: "monday" },
      "[2018-11-04T03:00:00Z, 2018-11-04T12:00:00Z)",
    ],
    [
      "whole days before a skipped midnight begin at midnight",
      { kind: "previous", count: 2, unit: "day" },
      { asOf: "2018-11-04T12:00:00Z", timezone: "America/Sao_Paulo", weekStart: "monday" },
      "[2018-11-02T03:00:00Z, 2018-11-04T03:00:00Z)",
    ],
    [
      "coming days after a skipped midnight end at midnight",
      { kind: "next", count: 1, unit: "day" },
      { asOf: "2018-11-04T12:00:00Z", timezone: "America/Sao_Paulo", weekStart: "monday" },
      "[2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z)",
    ],
    [
      "coming hours begin at once",
      { kind: "next", count: 6, unit: "hour" },
      berlin("2026-03-01T09:30:00Z"),
      "[2026-03-01T09:30:00Z, 2026-03-01T15:30:00Z)",
    ],
    [
      "the previous hour is a whole one",
      { kind: "previous", count: 1, unit: "hour" },
      berlin("2026-03-01T09:30:00Z"),
      "[2026-03-01T08:00:00Z, 2026-03-01T09:00:00Z)",
    ],
    [
      "weeks start on Monday",
      { kind: "previous", count: 1, unit: "week" },
      march,
      "[2026-02-15T23:00:00Z, 2026-02-22T23:00:00Z)",
    ],
    [
      "weeks start on Sunday where the project says so",
      { kind: "previous", count: 1, unit: "week" },
      { ...march, weekStart: "sunday" },
      "[2026-02-21T23:00:00Z, 2026-02-28T23:00:00Z)",
    ],
    [
      "a shift clamps to the month's end before the window is taken",
      {
        kind: "shifted",
        back: { count: 1, unit: "month" },
        window: { kind: "this", unit: "month" },
      },
      berlin("2026-03-30T22:00:00Z"),
      "[2026-01-31T23:00:00Z, 2026-02-27T23:00:00Z)",
    ],
  ];
  it.each(rows)("%s", (_, window, clock, expected) => {
    expect(ends(window, clock)).toBe(expected);
  });
});
