import type { Clock, Schedule } from "@satsuma/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue } from "../src/run/next-due.ts";

const berlin = (asOf: string): Clock => ({
  asOf,
  timezone: "Europe/Berlin",
  weekStart: "monday",
});

const daily = (at?: string): Schedule => ({ kind: "unit", unit: "day", ...(at && { at }) });

describe("when a schedule is due next", () => {
  it.each<[string, Schedule, string, string]>([
    ["later today", daily("05:30"), "2026-03-01T01:00:00Z", "2026-03-01T04:30:00Z"],
    ["tomorrow, once it has been", daily("05:30"), "2026-03-01T04:30:00Z", "2026-03-02T04:30:00Z"],
    ["at midnight, where no time is said", daily(), "2026-03-01T12:00:00Z", "2026-03-01T23:00:00Z"],
    [
      "an hour later where clocks leave out 02:30",
      daily("02:30"),
      "2026-03-28T12:00:00Z",
      "2026-03-29T01:30:00Z",
    ],
    [
      "the first time where clocks show 02:30 twice",
      daily("02:30"),
      "2026-10-24T12:00:00Z",
      "2026-10-25T00:30:00Z",
    ],
    [
      "the day after, when the second 02:30 is still to come",
      daily("02:30"),
      "2026-10-25T00:30:00Z",
      "2026-10-26T01:30:00Z",
    ],
    [
      "on the weekday",
      { kind: "weekday", weekday: "monday", at: "07:00" },
      "2026-03-02T06:00:00Z",
      "2026-03-09T06:00:00Z",
    ],
    [
      "on a day of the month",
      { kind: "unit", unit: "month", on: { unit: "day", number: 15 }, at: "08:00" },
      "2026-03-15T08:00:00Z",
      "2026-04-15T06:00:00Z",
    ],
    [
      "on the last day of a month that has no 31st",
      { kind: "unit", unit: "month", on: { unit: "day", number: 31 } },
      "2026-02-01T00:00:00Z",
      "2026-02-27T23:00:00Z",
    ],
    [
      "on 29 February's last day in a common year",
      { kind: "unit", unit: "year", on: { unit: "day", number: 366 } },
      "2026-01-01T00:00:00Z",
      "2026-12-30T23:00:00Z",
    ],
    [
      "at the start of a year's third month",
      { kind: "unit", unit: "year", on: { unit: "month", number: 3 } },
      "2026-03-01T00:00:00Z",
      "2027-02-28T23:00:00Z",
    ],
    [
      "at the start of the quarter",
      { kind: "unit", unit: "quarter" },
      "2026-03-01T00:00:00Z",
      "2026-03-31T22:00:00Z",
    ],
    [
      "every other day since 1970",
      { kind: "every", count: 2, unit: "day" },
      "1970-01-01T12:00:00Z",
      "1970-01-02T23:00:00Z",
    ],
    [
      "every third week",
      { kind: "every", count: 3, unit: "week" },
      "1970-01-01T00:00:00Z",
      "1970-01-18T23:00:00Z",
    ],
    [
      "every six hours from midnight on",
      { kind: "every", count: 6, unit: "hour" },
      "2026-03-01T08:00:00Z",
      "2026-03-01T11:00:00Z",
    ],
    [
      "every five hours anew each day",
      { kind: "every", count: 5, unit: "hour" },
      "2026-03-01T20:00:00Z",
      "2026-03-01T23:00:00Z",
    ],
    [
      "every quarter of an hour",
      { kind: "every", count: 15, unit: "minute" },
      "2026-03-01T08:15:00Z",
      "2026-03-01T08:30:00Z",
    ],
  ])("%s", (_, schedule, now, due) => {
    expect(nextDue(schedule, berlin(now))).toBe(due);
  });

  it("is after now, and nothing is due in between", () => {
    const schedules = fc.oneof(
      fc.record({
        kind: fc.constant("every" as const),
        count: fc.integer({ min: 1, max: 9 }),
        unit: fc.constantFrom("minute", "hour", "day", "week", "month", "quarter", "year"),
      }),
      fc.record({
        kind: fc.constant("unit" as const),
        unit: fc.constantFrom("hour", "day", "week", "month", "quarter", "year"),
        at: fc.constantFrom("00:00", "02:30", "23:59"),
      }),
    );
    const moments = fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2027-01-01") });
    fc.assert(
      fc.property(
        schedules,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, now, part) => {
          const clock = (time: number) => berlin(new Date(time).toISOString());
          const due = Date.parse(nextDue(schedule, clock(now)));
          expect(due).toBeGreaterThan(now);
          const between = now + Math.floor((due - now - 1) * part);
          expect(Date.parse(nextDue(schedule, clock(between)))).toBe(due);
        },
      ),
      { numRuns: 40 },
    );
  });
});
