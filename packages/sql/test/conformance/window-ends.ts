import type { Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order, visit } from "../support/catalogue.ts";
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
const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"];
const hasIn = (month: string, i: number): ReturnType<typeof b.compare> =>
  b.compare(
    b.aggregate("count", "orders", {
      window: named(month, `${month}-01`, `${months[i + 1] ?? "2026-03"}-01`),
    }),
    "ge",
    b.digits("1"),
  );
const monthly = {
  customers: [{}, {}],
  orders: months.flatMap((month, i) => [
    { of: 0, at: `${month}-15T00:00:00Z` },
    ...(i === 2 ? [] : [{ of: 1, at: `${month}-15T00:00:00Z` }]),
  ]),
};

/** Ends of windows, as-of, and values held against windows. */
export const windowEnds: readonly Case[] = [
  {
    title: "`before` a date ends with the day before",
    orders: aroundEnds("2025-06-01T00:00:00Z", "2026-01-09T23:00:00Z"),
    rule: inWindow({ kind: "before", at: b.date("2026-01-10") }),
    gives: ["7"],
  },
  {
    title: "`before` an instant leaves the instant out",
    orders: aroundEnds("2025-06-01T00:00:00Z", "2026-01-10T09:30:00Z"),
    rule: inWindow({ kind: "before", at: b.instant("2026-01-10T09:30:00Z") }),
    gives: ["7"],
  },
  {
    title: "`since` an instant takes the instant in",
    orders: aroundEnds("2026-01-10T09:30:00Z", "2026-01-11T00:00:00Z"),
    rule: inWindow({ kind: "since", at: b.instant("2026-01-10T09:30:00Z") }),
    gives: ["14"],
  },
  {
    title: "`after` an instant leaves the instant out",
    orders: aroundEnds("2026-01-10T09:30:00Z", "2026-01-11T00:00:00Z"),
    rule: inWindow({ kind: "after", at: b.instant("2026-01-10T09:30:00Z") }),
    gives: ["12"],
  },
  {
    title: "this month on its first day is empty",
    orders: aroundEnds(asOf, "2026-03-02T00:00:00Z"),
    rule: inWindow({ kind: "this", unit: "month" }),
    gives: ["0"],
  },
  {
    title: "an empty window has no average",
    orders: [{ quantity: 1 }],
    rule: b.aggregate("average", "orders", {
      ...quantity,
      window: { kind: "this", unit: "month" },
    }),
    gives: [null],
  },
  {
    title: "a window that ends before it begins is empty",
    orders: [{ quantity: 1 }],
    rule: inWindow(b.window("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z")),
    gives: ["0"],
  },
  {
    title: "events at as-of and later do not exist",
    orders: aroundEnds(asOf, "2026-06-01T00:00:00Z"),
    rule: inWindow({ kind: "ever" }),
    gives: ["1"],
  },
  {
    title: "an as-of in the past sees what was known then",
    orders: aroundEnds("2025-06-01T00:00:00Z", "2025-07-01T00:00:00Z"),
    rule: inWindow({ kind: "ever" }),
    gives: ["3"],
    clock: { asOf: "2025-06-15T00:00:00Z" },
  },
  {
    title: "an as-of between two microseconds sees the earlier one",
    orders: [
      { at: "2026-01-01T00:00:00.000001Z", quantity: 1 },
      { at: "2026-01-01T00:00:00.000002Z", quantity: 2 },
    ],
    rule: inWindow({ kind: "ever" }),
    gives: ["1"],
    clock: { asOf: "2026-01-01T00:00:00.000001500Z" },
  },
  {
    title: "windows are cut to the microsecond",
    orders: [
      { at: "2026-01-01T00:00:00.000001Z", quantity: 1 },
      { at: "2026-01-01T00:00:00.000002Z", quantity: 2 },
    ],
    rule: inWindow(b.window("2026-01-01T00:00:00.000002Z")),
    gives: ["2"],
  },
  {
    title: "an inclusive end takes its moment in, an exclusive start leaves it out",
    orders: aroundEnds("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
    rule: inWindow({
      kind: "bounds",
      low: b.bound(b.instant("2026-01-01T00:00:00Z"), false),
      high: b.bound(b.instant("2026-02-01T00:00:00Z"), true),
    }),
    gives: ["12"],
  },
  {
    title: "orders in each of the previous 6 months",
    ...monthly,
    rule: b.all(...months.map(hasIn)),
    gives: [true, false],
  },
  {
    title: "orders in at least 5 of the previous 6 months",
    ...monthly,
    rule: { kind: "atLeast", count: 5, of: months.map(hasIn) },
    gives: [true, true],
  },
  {
    title: "a date in the next 7 days, today included",
    customers: ["2026-02-28", "2026-03-01", "2026-03-07", "2026-03-08"].map((birth_date) => ({
      birth_date,
    })),
    rule: b.inWindow(customer.birth_date, { kind: "next", count: 7, unit: "day" }),
    gives: [false, true, true, false],
  },
  {
    title: "a date from one day to another, both included",
    customers: ["2025-09-30", "2025-10-01", "2025-12-31", "2026-01-01"].map((birth_date) => ({
      birth_date,
    })),
    rule: b.inWindow(customer.birth_date, {
      kind: "fromTo",
      from: b.date("2025-10-01"),
      to: b.date("2025-12-31"),
    }),
    gives: [false, true, true, false],
  },
  {
    title: "a date in the last 6 hours is today when as-of is in the morning",
    customers: ["2026-03-01", "2026-03-02", "2026-02-28"].map((birth_date) => ({ birth_date })),
    rule: b.inWindow(customer.birth_date, last(6, "hour")),
    gives: [true, false, false],
    clock: { asOf: "2026-03-01T04:00:00Z" },
  },
  {
    title: "an instant before a date",
    customers: ["2024-12-31T22:59:59.999999Z", "2024-12-31T23:00:00Z"].map((joined_at) => ({
      joined_at,
    })),
    rule: b.inWindow(customer.joined_at, { kind: "before", at: b.date("2025-01-01") }),
    gives: [true, false],
  },
  {
    title: "an instant from one date to another",
    customers: [
      "2025-09-30T21:59:59Z",
      "2025-09-30T22:00:00Z",
      "2025-12-31T22:59:59.999999Z",
      "2025-12-31T23:00:00Z",
    ].map((joined_at) => ({ joined_at })),
    rule: b.inWindow(customer.joined_at, {
      kind: "fromTo",
      from: b.date("2025-10-01"),
      to: b.date("2025-12-31"),
    }),
    gives: [false, true, true, false],
  },
  {
    title: "a field of an event in a window",
    orders: [{ shipped_on: "2026-01-31" }, { shipped_on: "2026-02-01" }, {}],
    rule: b.aggregate("count", "orders", {
      filter: b.inWindow(order.shipped_on, previous(1, "month")),
    }),
    gives: ["1"],
  },
  {
    title: "visits at one instant all count",
    visits: [{}, {}, {}],
    rule: b.aggregate("count", "visits", { argument: visit.seconds, window: last(90, "day") }),
    gives: ["3"],
  },
];
