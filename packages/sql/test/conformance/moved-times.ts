import type { Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const born = (...dates: readonly string[]): NonNullable<Case["customers"]> =>
  dates.map((date) => ({ birth_date: date }));
const anniversaryIn = (window: Window): Case["rule"] =>
  b.inWindow(b.anniversary(customer.birth_date), window);
const next = (count: number): Window => ({ kind: "next", count, unit: "day" });
const ordered = (window: Window): Case["rule"] =>
  b.aggregate("sum", "orders", { argument: order.quantity, window });

/** Times so much later, and windows around them. */
export const movedTimes: readonly Case[] = [
  {
    title: "a date days and weeks later, or earlier",
    customers: born("2024-02-28"),
    rule: b.span(b.later(b.later(customer.birth_date, 2, "day"), -1, "week"), customer.birth_date),
    gives: ["-5"],
  },
  {
    title: "a date a month later is clamped to the month's end",
    customers: born("2024-01-31", "2023-01-31", "2023-01-28"),
    rule: b.later(customer.birth_date, 1, "month"),
    gives: ["2024-02-29", "2023-02-28", "2023-02-28"],
  },
  {
    title: "a date quarters and years later, or earlier, is clamped likewise",
    customers: born("2024-02-29", "2025-11-30"),
    rule: b.later(b.later(customer.birth_date, 1, "year"), -1, "quarter"),
    gives: ["2024-11-28", "2026-08-30"],
  },
  {
    title: "an instant is moved by exact hours and minutes",
    customers: [{ joined_at: "2026-03-29T00:30:00.000001Z" }],
    rule: b.compare(
      b.later(b.later(customer.joined_at, 90, "minute"), -48, "hour"),
      "eq",
      b.instant("2026-03-27T02:00:00.000001Z"),
    ),
    gives: [true],
  },
  {
    title: "an unknown time stays unknown",
    rule: b.later(customer.birth_date, 1, "month"),
    gives: [null],
  },
  {
    title: "within 14 days after an instant begins at it and ends with the 14th local day",
    customers: [{ joined_at: "2026-01-10T10:00:00Z" }],
    orders: [
      { at: "2026-01-10T09:59:59.999999Z", quantity: 1 },
      { at: "2026-01-10T10:00:00Z", quantity: 2 },
      { at: "2026-01-24T22:59:59.999999Z", quantity: 4 },
      { at: "2026-01-24T23:00:00Z", quantity: 8 },
    ],
    rule: ordered(b.around(14, "day", "after", customer.joined_at)),
    gives: ["6"],
  },
  {
    title: "within 1 hour before an event, both ends included",
    orders: [
      { at: "2026-01-10T09:59:59.999999Z", quantity: 1 },
      { at: "2026-01-10T10:00:00Z", quantity: 2 },
      { at: "2026-01-10T11:00:00Z", quantity: 4, status: "open" },
      { at: "2026-01-10T11:00:00.000001Z", quantity: 8 },
    ],
    rule: ordered(
      b.around(
        1,
        "hour",
        "before",
        b.aggregate("last", "orders", {
          argument: order.at,
          filter: b.compare(order.status, "eq", b.words("open")),
        }),
      ),
    ),
    gives: ["6"],
  },
  {
    title: "within 1 month of a date, the day clamped on both sides",
    customers: born("2025-03-31"),
    orders: [
      { at: "2025-02-27T22:59:59.999999Z", quantity: 1 },
      { at: "2025-02-27T23:00:00Z", quantity: 2 },
      { at: "2025-04-30T21:59:59.999999Z", quantity: 4 },
      { at: "2025-04-30T22:00:00Z", quantity: 8 },
    ],
    rule: ordered(b.around(1, "month", "of", customer.birth_date)),
    gives: ["6"],
  },
  {
    title: "an anniversary in the next 7 days, today included and the 8th not",
    customers: born("1990-03-01", "1990-03-07", "1990-03-08", "1990-02-28"),
    rule: anniversaryIn(next(7)),
    gives: [true, true, false, false],
  },
  {
    title: "who was born on 29 February has the anniversary on 1 March of other years",
    customers: [...born("1996-02-29", "1996-02-28"), {}],
    rule: anniversaryIn({ kind: "on", at: b.date("2026-03-01") }),
    gives: [true, false, false],
  },
  {
    title: "who was born on 29 February has the anniversary on that day of a leap year",
    customers: born("1996-02-29", "1996-03-01"),
    rule: anniversaryIn({ kind: "on", at: b.date("2024-02-29") }),
    gives: [true, false],
  },
  {
    title: "an anniversary comes round at the turn of the year",
    customers: born("1990-12-31", "1990-01-02", "1990-12-28", "1990-01-03"),
    rule: anniversaryIn({ kind: "fromTo", from: b.date("2025-12-29"), to: b.date("2026-01-02") }),
    gives: [true, true, false, false],
  },
];
