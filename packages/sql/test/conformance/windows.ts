import type { Clock, Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order, visit } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const quantity = { argument: order.quantity };
const inWindow = (window: Window): Case["rule"] => b.aggregate("sum", "orders", { ...quantity, window });

/** Orders just before, at, just before the end and at the end of a stretch, told apart by their quantities. */
const aroundEnds = (from: string, to: string): Case["orders"] => [
  { at: before(from), quantity: 1 },
  { at: from, quantity: 2 },
  { at: before(to), quantity: 4 },
  { at: to, quantity: 8 },
];

/** A microsecond earlier. */
const before = (instant: string): string =>
  new Date(Date.parse(instant) - 1).toISOString().replace("Z", "999Z");

const halfOpen = (title: string, window: Window, [from, to]: readonly [string, string], clock: Partial<Clock> = {}): Case => ({
  title: `${title} begins at its first moment and ends before its last`,
  orders: aroundEnds(from, to),
  rule: inWindow(window),
  gives: ["6"],
  clock,
});

const asOf = "2026-02-28T23:00:00Z";
const last = (count: number, unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year"): Window => ({ kind: "last", count, unit });
const previous = (count: number, unit: "day" | "week" | "month" | "quarter" | "year"): Window => ({ kind: "previous", count, unit });
const named = (name: string, from: string, to: string): Window => ({ kind: "named", name, from, to });
const springDay = "2026-03-28T23:00:00Z";
const afterSpring = "2026-03-29T22:00:00Z";
const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"];
const hasIn = (month: string, i: number): ReturnType<typeof b.compare> =>
  b.compare(b.aggregate("count", "orders", { window: named(month, `${month}-01`, `${months[i + 1] ?? "2026-03"}-01`) }), "ge", b.digits("1"));
const monthly = { customers: [{}, {}], orders: months.flatMap((month, i) => [{ of: 0, at: `${month}-15T00:00:00Z` }, ...(i === 2 ? [] : [{ of: 1, at: `${month}-15T00:00:00Z` }])]) };

/** Windows that are the same for every customer. */
export const windows: readonly Case[] = [
  halfOpen("last 90 days", last(90, "day"), ["2025-11-30T23:00:00Z", asOf]),
  halfOpen("last 12 months", last(12, "month"), ["2025-02-28T23:00:00Z", asOf]),
  halfOpen("last 6 hours", last(6, "hour"), ["2026-02-28T17:00:00Z", asOf]),
  halfOpen("last 30 minutes", last(30, "minute"), ["2026-02-28T22:30:00Z", asOf]),
  halfOpen("last 1 month on the 31st, clamped to the month's end,", last(1, "month"), ["2026-02-27T23:00:00Z", "2026-03-30T22:00:00Z"], { asOf: "2026-03-30T22:00:00Z" }),
  halfOpen("last 1 month on 31 March of a leap year", last(1, "month"), ["2024-02-28T23:00:00Z", "2024-03-30T23:00:00Z"], { asOf: "2024-03-30T23:00:00Z" }),
  halfOpen("last 1 year from 29 February", last(1, "year"), ["2023-02-27T23:00:00Z", "2024-02-28T23:00:00Z"], { asOf: "2024-02-28T23:00:00Z" }),
  halfOpen("last 1 day when clocks were put forward, 23 hours,", last(1, "day"), [springDay, afterSpring], { asOf: afterSpring }),
  halfOpen("last 24 hours when clocks were put forward", last(24, "hour"), ["2026-03-28T22:00:00Z", afterSpring], { asOf: afterSpring }),
  halfOpen("last 1 day when clocks were put back, 25 hours,", last(1, "day"), ["2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z"], { asOf: "2025-10-26T23:00:00Z" }),
  halfOpen("previous month", previous(1, "month"), ["2026-01-31T23:00:00Z", asOf]),
  halfOpen("previous month within a month", previous(1, "month"), ["2025-12-31T23:00:00Z", "2026-01-31T23:00:00Z"], { asOf: "2026-02-17T10:00:00Z" }),
  halfOpen("previous 3 months", previous(3, "month"), ["2025-11-30T23:00:00Z", asOf]),
  halfOpen("previous week, from Monday,", previous(1, "week"), ["2026-02-15T23:00:00Z", "2026-02-22T23:00:00Z"]),
  halfOpen("previous week, from Sunday,", previous(1, "week"), ["2026-02-21T23:00:00Z", asOf], { weekStart: "sunday" }),
  halfOpen("previous quarter", previous(1, "quarter"), ["2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"]),
  halfOpen("previous year", previous(1, "year"), ["2024-12-31T23:00:00Z", "2025-12-31T23:00:00Z"]),
  halfOpen("previous month in another zone", previous(1, "month"), ["2026-01-01T05:00:00Z", "2026-02-01T05:00:00Z"], { timezone: "America/New_York" }),
  halfOpen("this year", { kind: "this", unit: "year" }, ["2025-12-31T23:00:00Z", asOf]),
  halfOpen("this year shifted back 1 year", { kind: "shifted", back: { count: 1, unit: "year" }, window: { kind: "this", unit: "year" } }, ["2024-12-31T23:00:00Z", "2025-02-28T23:00:00Z"]),
  halfOpen("2025-Q4", named("2025-Q4", "2025-10-01", "2026-01-01"), ["2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"]),
  halfOpen("2026, cut at as-of,", named("2026", "2026-01-01", "2027-01-01"), ["2025-12-31T23:00:00Z", asOf]),
  halfOpen("from one date to another, days included,", { kind: "fromTo", from: b.date("2025-10-01"), to: b.date("2025-12-31") }, ["2025-09-30T22:00:00Z", "2025-12-31T23:00:00Z"]),
  halfOpen("from 365 days ago to 90 days ago", { kind: "fromTo", from: b.ago(365, "day"), to: b.ago(90, "day") }, ["2025-02-28T23:00:00Z", "2025-11-30T23:00:00Z"]),
  halfOpen("on a date", { kind: "on", at: b.date("2026-01-10") }, ["2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"]),
  halfOpen("since a date, up to as-of,", { kind: "since", at: b.date("2026-01-10") }, ["2026-01-09T23:00:00Z", asOf]),
  halfOpen("after a date, from the next day on,", { kind: "after", at: b.date("2026-01-10") }, ["2026-01-10T23:00:00Z", asOf]),
  { title: "`before` a date ends with the day before", orders: aroundEnds("2025-06-01T00:00:00Z", "2026-01-09T23:00:00Z"), rule: inWindow({ kind: "before", at: b.date("2026-01-10") }), gives: ["7"] },
  { title: "`before` an instant leaves the instant out", orders: aroundEnds("2025-06-01T00:00:00Z", "2026-01-10T09:30:00Z"), rule: inWindow({ kind: "before", at: b.instant("2026-01-10T09:30:00Z") }), gives: ["7"] },
  { title: "`since` an instant takes the instant in", orders: aroundEnds("2026-01-10T09:30:00Z", "2026-01-11T00:00:00Z"), rule: inWindow({ kind: "since", at: b.instant("2026-01-10T09:30:00Z") }), gives: ["14"] },
  { title: "`after` an instant leaves the instant out", orders: aroundEnds("2026-01-10T09:30:00Z", "2026-01-11T00:00:00Z"), rule: inWindow({ kind: "after", at: b.instant("2026-01-10T09:30:00Z") }), gives: ["12"] },
  { title: "this month on its first day is empty", orders: aroundEnds(asOf, "2026-03-02T00:00:00Z"), rule: inWindow({ kind: "this", unit: "month" }), gives: ["0"] },
  { title: "an empty window has no average", orders: [{ quantity: 1 }], rule: b.aggregate("average", "orders", { ...quantity, window: { kind: "this", unit: "month" } }), gives: [null] },
  { title: "a window that ends before it begins is empty", orders: [{ quantity: 1 }], rule: inWindow(b.window("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z")), gives: ["0"] },
  { title: "events at as-of and later do not exist", orders: aroundEnds(asOf, "2026-06-01T00:00:00Z"), rule: inWindow({ kind: "ever" }), gives: ["1"] },
  { title: "an as-of in the past sees what was known then", orders: aroundEnds("2025-06-01T00:00:00Z", "2025-07-01T00:00:00Z"), rule: inWindow({ kind: "ever" }), gives: ["3"], clock: { asOf: "2025-06-15T00:00:00Z" } },
  { title: "an as-of between two microseconds sees the earlier one", orders: [{ at: "2026-01-01T00:00:00.000001Z", quantity: 1 }, { at: "2026-01-01T00:00:00.000002Z", quantity: 2 }], rule: inWindow({ kind: "ever" }), gives: ["1"], clock: { asOf: "2026-01-01T00:00:00.000001500Z" } },
  { title: "windows are cut to the microsecond", orders: [{ at: "2026-01-01T00:00:00.000001Z", quantity: 1 }, { at: "2026-01-01T00:00:00.000002Z", quantity: 2 }], rule: inWindow(b.window("2026-01-01T00:00:00.000002Z")), gives: ["2"] },
  { title: "an inclusive end takes its moment in, an exclusive start leaves it out", orders: aroundEnds("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"), rule: inWindow({ kind: "bounds", low: b.bound(b.instant("2026-01-01T00:00:00Z"), false), high: b.bound(b.instant("2026-02-01T00:00:00Z"), true) }), gives: ["12"] },
  { title: "orders in each of the previous 6 months", ...monthly, rule: b.all(...months.map(hasIn)), gives: [true, false] },
  { title: "orders in at least 5 of the previous 6 months", ...monthly, rule: { kind: "atLeast", count: 5, of: months.map(hasIn) }, gives: [true, true] },
  { title: "a date in the next 7 days, today included", customers: ["2026-02-28", "2026-03-01", "2026-03-07", "2026-03-08"].map((birth_date) => ({ birth_date })), rule: b.inWindow(customer.birth_date, { kind: "next", count: 7, unit: "day" }), gives: [false, true, true, false] },
  { title: "a date from one day to another, both included", customers: ["2025-09-30", "2025-10-01", "2025-12-31", "2026-01-01"].map((birth_date) => ({ birth_date })), rule: b.inWindow(customer.birth_date, { kind: "fromTo", from: b.date("2025-10-01"), to: b.date("2025-12-31") }), gives: [false, true, true, false] },
  { title: "a date in the last 6 hours is today when as-of is in the morning", customers: ["2026-03-01", "2026-03-02", "2026-02-28"].map((birth_date) => ({ birth_date })), rule: b.inWindow(customer.birth_date, last(6, "hour")), gives: [true, false, false], clock: { asOf: "2026-03-01T04:00:00Z" } },
  { title: "an instant before a date", customers: ["2024-12-31T22:59:59.999999Z", "2024-12-31T23:00:00Z"].map((joined_at) => ({ joined_at })), rule: b.inWindow(customer.joined_at, { kind: "before", at: b.date("2025-01-01") }), gives: [true, false] },
  { title: "an instant from one date to another", customers: ["2025-09-30T21:59:59Z", "2025-09-30T22:00:00Z", "2025-12-31T22:59:59.999999Z", "2025-12-31T23:00:00Z"].map((joined_at) => ({ joined_at })), rule: b.inWindow(customer.joined_at, { kind: "fromTo", from: b.date("2025-10-01"), to: b.date("2025-12-31") }), gives: [false, true, true, false] },
  { title: "a field of an event in a window", orders: [{ shipped_on: "2026-01-31" }, { shipped_on: "2026-02-01" }, {}], rule: b.aggregate("count", "orders", { filter: b.inWindow(order.shipped_on, previous(1, "month")) }), gives: ["1"] },
  { title: "visits at one instant all count", visits: [{}, {}, {}], rule: b.aggregate("count", "visits", { argument: visit.seconds, window: last(90, "day") }), gives: ["3"] },
];
