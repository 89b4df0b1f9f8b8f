import type { Clock, Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const quantity = { argument: order.quantity };
const inWindow = (window: Window): Case["rule"] =>
  b.aggregate("sum", "orders", { ...quantity, window });

/** Orders just before, at, just before the end and at the end of a stretch, told apart by their quantities. */
const aroundEnds = (from: string, to: string): NonNullable<Case["orders"]> => [
  { at: before(from), quantity: 1 },
  { at: from, quantity: 2 },
  { at: before(to), quantity: 4 },
  { at: to, quantity: 8 },
];

/** A microsecond earlier. */
const before = (instant: string): string =>
  new Date(Date.parse(instant) - 1).toISOString().replace("Z", "999Z");

const halfOpen = (
  title: string,
  window: Window,
  [from, to]: readonly [string, string],
  clock: Partial<Clock> = {},
): Case => ({
  title: `${title} begins at its first moment and ends before its last`,
  orders: aroundEnds(from, to),
  rule: inWindow(window),
  gives: ["6"],
  clock,
});

const asOf = "2026-02-28T23:00:00Z";
const last = (
  count: number,
  unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year",
): Window => ({ kind: "last", count, unit });
const previous = (count: number, unit: "day" | "week" | "month" | "quarter" | "year"): Window => ({
  kind: "previous",
  count,
  unit,
});
const named = (name: string, from: string, to: string): Window => ({
  kind: "named",
  name,
  from,
  to,
});
const springDay = "2026-03-28T23:00:00Z";
const afterSpring = "2026-03-29T22:00:00Z";

/** Windows that are the same for every customer. */
export const windows: readonly Case[] = [
  halfOpen("last 90 days", last(90, "day"), ["2025-11-30T23:00:00Z", asOf]),
  halfOpen("last 12 months", last(12, "month"), ["2025-02-28T23:00:00Z", asOf]),
  halfOpen("last 6 hours", last(6, "hour"), ["2026-02-28T17:00:00Z", asOf]),
  halfOpen("last 30 minutes", last(30, "minute"), ["2026-02-28T22:30:00Z", asOf]),
  halfOpen(
    "last 1 month on the 31st, clamped to the month's end,",
    last(1, "month"),
    ["2026-02-27T23:00:00Z", "2026-03-30T22:00:00Z"],
    { asOf: "2026-03-30T22:00:00Z" },
  ),
  halfOpen(
    "last 1 month on 31 March of a leap year",
    last(1, "month"),
    ["2024-02-28T23:00:00Z", "2024-03-30T23:00:00Z"],
    { asOf: "2024-03-30T23:00:00Z" },
  ),
  halfOpen(
    "last 1 year from 29 February",
    last(1, "year"),
    ["2023-02-27T23:00:00Z", "2024-02-28T23:00:00Z"],
    { asOf: "2024-02-28T23:00:00Z" },
  ),
  halfOpen(
    "last 1 day when clocks were put forward, 23 hours,",
    last(1, "day"),
    [springDay, afterSpring],
    { asOf: afterSpring },
  ),
  halfOpen(
    "last 24 hours when clocks were put forward",
    last(24, "hour"),
    ["2026-03-28T22:00:00Z", afterSpring],
    { asOf: afterSpring },
  ),
  halfOpen(
    "last 1 day when clocks were put back, 25 hours,",
    last(1, "day"),
    ["2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z"],
    { asOf: "2025-10-26T23:00:00Z" },
  ),
  halfOpen("previous month", previous(1, "month"), ["2026-01-31T23:00:00Z", asOf]),
  halfOpen(
    "previous month within a month",
    previous(1, "month"),
    ["2025-12-31T23:00:00Z", "2026-01-31T23:00:00Z"],
    { asOf: "2026-02-17T10:00:00Z" },
  ),
  halfOpen("previous 3 months", previous(3, "month"), ["2025-11-30T23:00:00Z", asOf]),
  halfOpen("previous week, from Monday,", previous(1, "week"), [
    "2026-02-15T23:00:00Z",
    "2026-02-22T23:00:00Z",
  ]),
  halfOpen("previous week, from Sunday,", previous(1, "week"), ["2026-02-21T23:00:00Z", asOf], {
    weekStart: "sunday",
  }),
  halfOpen("previous quarter", previous(1, "quarter"), [
    "2025-09-30T22:00:00Z",
    "2025-12-31T23:00:00Z",
  ]),
  halfOpen("previous year", previous(1, "year"), ["2024-12-31T23:00:00Z", "2025-12-31T23:00:00Z"]),
  halfOpen(
    "previous month in another zone",
    previous(1, "month"),
    ["2026-01-01T05:00:00Z", "2026-02-01T05:00:00Z"],
    { timezone: "America/New_York" },
  ),
  halfOpen("this year", { kind: "this", unit: "year" }, ["2025-12-31T23:00:00Z", asOf]),
  halfOpen(
    "this year shifted back 1 year",
    { kind: "shifted", back: { count: 1, unit: "year" }, window: { kind: "this", unit: "year" } },
    ["2024-12-31T23:00:00Z", "2025-02-28T23:00:00Z"],
  ),
  halfOpen("2025-Q4", named("2025-Q4", "2025-10-01", "2026-01-01"), [
    "2025-09-30T22:00:00Z",
    "2025-12-31T23:00:00Z",
  ]),
  halfOpen("2026, cut at as-of,", named("2026", "2026-01-01", "2027-01-01"), [
    "2025-12-31T23:00:00Z",
    asOf,
  ]),
  halfOpen(
    "from one date to another, days included,",
    { kind: "fromTo", from: b.date("2025-10-01"), to: b.date("2025-12-31") },
    ["2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"],
  ),
  halfOpen(
    "from 365 days ago to 90 days ago",
    { kind: "fromTo", from: b.ago(365, "day"), to: b.ago(90, "day") },
    ["2025-02-28T23:00:00Z", "2025-11-30T23:00:00Z"],
  ),
  halfOpen("on a date", { kind: "on", at: b.date("2026-01-10") }, [
    "2026-01-09T23:00:00Z",
    "2026-01-10T23:00:00Z",
  ]),
  halfOpen("since a date, up to as-of,", { kind: "since", at: b.date("2026-01-10") }, [
    "2026-01-09T23:00:00Z",
    asOf,
  ]),
  halfOpen("after a date, from the next day on,", { kind: "after", at: b.date("2026-01-10") }, [
    "2026-01-10T23:00:00Z",
    asOf,
  ]),
];
