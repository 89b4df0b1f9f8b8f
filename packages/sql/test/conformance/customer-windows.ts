import type { Value, Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order, visit } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { birth_date, joined_at } = customer;
const zone = "Europe/Berlin";
const lastVisit = b.aggregate("last", "visits", { argument: visit.at });
const inWindow = (window: Window): Case["rule"] =>
  b.aggregate("sum", "orders", { argument: order.quantity, window });
const later = (value: Value, count: number): Value => ({
  kind: "arithmetic",
  op: "+",
  left: value,
  right: b.days(count),
  type: value.type,
  nullable: value.nullable,
});
/** From an instant on, for so many local days after its own. */
const withinDaysAfter = (value: Value, count: number): Window => ({
  kind: "bounds",
  low: b.bound(value, true),
  high: b.bound(later(b.localDate(value), count), true, zone),
});
const visitedAt = "2026-01-10T12:00:00Z";
const aroundVisit = {
  customers: [{}, {}],
  visits: [
    { of: 0, at: "2026-01-01T00:00:00Z" },
    { of: 0, at: visitedAt },
  ],
  orders: [
    { of: 0, at: "2026-01-10T11:59:59.999999Z", quantity: 1 },
    { of: 0, at: visitedAt, quantity: 2 },
    { of: 0, at: "2026-01-10T12:00:00.000001Z", quantity: 4 },
    { of: 1, at: visitedAt, quantity: 8 },
  ],
} as const;
const aroundBirth = {
  customers: [{ birth_date: "2026-01-10" }, {}],
  orders: [
    { at: "2026-01-09T22:59:59.999999Z", quantity: 1 },
    { at: "2026-01-09T23:00:00Z", quantity: 2 },
    { at: "2026-01-10T22:59:59.999999Z", quantity: 4 },
    { at: "2026-01-10T23:00:00Z", quantity: 8 },
    { of: 1, at: "2026-01-10T12:00:00Z", quantity: 16 },
  ],
} as const;
const within = {
  customers: [{ joined_at: "2026-01-01T18:00:00Z" }, {}],
  orders: [
    { at: "2026-01-01T17:59:59.999999Z", quantity: 1 },
    { at: "2026-01-01T18:00:00Z", quantity: 2 },
    { at: "2026-01-15T22:59:59.999999Z", quantity: 4 },
    { at: "2026-01-15T23:00:00Z", quantity: 8 },
    { of: 1, quantity: 16 },
  ],
} as const;

/** Windows whose ends differ by customer. */
export const customerWindows: readonly Case[] = [
  {
    title: "since another event: from its moment on",
    ...aroundVisit,
    rule: inWindow({ kind: "since", at: lastVisit }),
    gives: ["6", "0"],
  },
  {
    title: "after another event: later than its moment",
    ...aroundVisit,
    rule: inWindow({ kind: "after", at: lastVisit }),
    gives: ["4", "0"],
  },
  {
    title: "before another event: earlier than its moment",
    ...aroundVisit,
    rule: inWindow({ kind: "before", at: lastVisit }),
    gives: ["1", "0"],
  },
  {
    title: "has no orders since an event that never was",
    ...aroundVisit,
    rule: b.not(
      b.compare(
        b.aggregate("count", "orders", { window: { kind: "since", at: lastVisit } }),
        "ge",
        b.digits("1"),
      ),
    ),
    gives: [false, true],
  },
  {
    title: "since a date of the customer: from its local midnight on",
    ...aroundBirth,
    rule: inWindow({ kind: "since", at: birth_date }),
    gives: ["14", "0"],
  },
  {
    title: "before a date of the customer: to its local midnight",
    ...aroundBirth,
    rule: inWindow({ kind: "before", at: birth_date }),
    gives: ["1", "0"],
  },
  {
    title: "after a date of the customer: from the next local midnight on",
    ...aroundBirth,
    rule: inWindow({ kind: "after", at: birth_date }),
    gives: ["8", "0"],
  },
  {
    title: "on a date of the customer: the local day",
    ...aroundBirth,
    rule: inWindow({ kind: "on", at: birth_date }),
    gives: ["6", "0"],
  },
  {
    title: "a local day of another zone",
    ...aroundBirth,
    rule: inWindow({ kind: "on", at: birth_date }),
    gives: ["12", "0"],
    clock: { timezone: "UTC" },
  },
  {
    title: "within 14 days after: local days, not earlier than the moment",
    ...within,
    rule: inWindow(withinDaysAfter(joined_at, 14)),
    gives: ["6", "0"],
  },
  {
    title: "on the day of an instant of the customer",
    ...within,
    rule: inWindow({ kind: "on", at: joined_at }),
    gives: ["2", "0"],
  },
  {
    title: "from a date of the customer to a constant one",
    ...aroundBirth,
    rule: inWindow({ kind: "fromTo", from: birth_date, to: b.date("2026-01-10") }),
    gives: ["6", "0"],
  },
  {
    title: "a first event in a window that differs by customer",
    ...aroundVisit,
    rule: b.aggregate("first", "orders", {
      argument: order.quantity,
      window: { kind: "after", at: lastVisit },
    }),
    gives: ["4", null],
  },
  {
    title: "a median in a window that differs by customer",
    ...aroundVisit,
    rule: b.aggregate("median", "orders", {
      argument: order.quantity,
      window: { kind: "since", at: lastVisit },
    }),
    gives: ["2", null],
  },
  {
    title: "an average in a window that differs by customer",
    ...aroundVisit,
    rule: b.aggregate("average", "orders", {
      argument: order.quantity,
      window: { kind: "since", at: lastVisit },
    }),
    gives: [3, null],
  },
  {
    title: "distinct values in a window that differs by customer",
    ...aroundVisit,
    orders: [...aroundVisit.orders, { of: 0, at: "2026-01-11T00:00:00Z", quantity: 4 }],
    rule: b.aggregate("countDistinct", "orders", {
      argument: order.quantity,
      window: { kind: "since", at: lastVisit },
    }),
    gives: ["2", "0"],
  },
  {
    title: "a window that hangs on an event that hangs on another",
    customers: [{}],
    visits: [{ at: "2026-01-01T00:00:00Z" }],
    orders: [
      { at: "2026-01-02T00:00:00Z", quantity: 1 },
      { at: "2026-01-03T00:00:00Z", quantity: 2 },
    ],
    rule: inWindow({
      kind: "after",
      at: b.aggregate("first", "orders", {
        argument: order.at,
        window: { kind: "since", at: lastVisit },
      }),
    }),
    gives: ["2"],
  },
  {
    title: "an end that lies after as-of keeps nothing later",
    customers: [{ joined_at: "2026-02-01T00:00:00Z" }],
    orders: [
      { at: "2026-02-28T22:59:59Z", quantity: 1 },
      { at: "2026-02-28T23:00:00Z", quantity: 2 },
    ],
    rule: inWindow({ kind: "before", at: later(joined_at, 60) }),
    gives: ["1"],
  },
  {
    title: "joined windows keep the filter",
    ...aroundVisit,
    rule: b.aggregate("sum", "orders", {
      argument: order.quantity,
      filter: b.compare(order.quantity, "lt", b.digits("4")),
      window: { kind: "since", at: lastVisit },
    }),
    gives: ["2", "0"],
  },
];
