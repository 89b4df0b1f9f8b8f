import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const of = b.aggregate;
const unpaid = b.compare(order.status, "eq", b.words("unpaid"));
const paid = b.compare(order.status, "eq", b.words("paid"));
const buyers = [{}, {}, {}];
const sum = of("sum", "orders", { argument: order.amount });
const count = of("count", "orders");
const slicing = { rows: { customers: 1, events: 1_000_000_000, first: "2020-01-01T00:00:00Z" } };
const januaryFrom = "2026-01-01T00:00:00Z";
const halves = {
  customers: [{}, {}, {}],
  orders: [
    { of: 0, amount: "1", at: "2025-12-31T00:00:00Z" },
    { of: 0, amount: "2", at: "2026-01-31T00:00:00Z" },
    { of: 1, amount: "4", at: "2025-12-31T00:00:00Z" },
    { of: 2, amount: "8", at: "2026-01-31T00:00:00Z" },
  ],
  telling: slicing,
} as const;
const recent = b.window(januaryFrom);
const older = b.window(undefined, januaryFrom);

/** Distinct values, medians, and figures over several stretches of time. */
export const distinctValues: readonly Case[] = [
  {
    title: "distinct values are counted once and unknown ones not",
    orders: [{ note: "a" }, { note: "b" }, { note: "a" }, {}, { note: "" }],
    rule: of("countDistinct", "orders", { argument: order.note }),
    gives: ["3"],
  },
  {
    title: "distinct values of stored lists are counted once and unknown ones not",
    orders: [{ status: "a" }, { status: "b" }, { status: "a" }, {}],
    telling: { codes: true },
    rule: of("countDistinct", "orders", { argument: order.status }),
    gives: ["2"],
  },
  {
    title: "distinct values of stored lists are counted among events that pass the filter",
    customers: [{}, {}],
    orders: [
      { status: "a", quantity: 1 },
      { status: "b", quantity: 2 },
      { of: 1, status: "b" },
    ],
    telling: { codes: true },
    rule: of("countDistinct", "orders", {
      argument: order.status,
      filter: b.compare(order.quantity, "ge", b.digits("2")),
    }),
    gives: ["1", "0"],
  },
  {
    title: "distinct values under two filters are told apart",
    customers: [{}, {}],
    orders: [
      { note: "a", quantity: 1 },
      { note: "b", quantity: 2 },
      { note: "c", quantity: 2 },
      { of: 1, note: "a", quantity: 1 },
    ],
    rule: b.less(
      b.times(
        of("countDistinct", "orders", {
          argument: order.note,
          filter: b.compare(order.quantity, "eq", b.digits("2")),
        }),
        b.digits("10"),
      ),
      of("countDistinct", "orders", {
        argument: order.note,
        filter: b.compare(order.quantity, "eq", b.digits("1")),
      }),
    ),
    gives: ["19", "-1"],
  },
  {
    title: "a median is the nearest rank, always a value that there is",
    orders: [{ amount: "30" }, { amount: "10" }, { amount: "20" }, { amount: "25" }],
    rule: of("median", "orders", { argument: order.amount }),
    gives: ["20"],
  },
  {
    title: "a median of three is the middle one, repeated values counting as often",
    orders: [{ amount: "1" }, { amount: "9" }, { amount: "9" }, {}],
    rule: of("median", "orders", { argument: order.amount }),
    gives: ["9"],
  },
  {
    title: "the smallest text is the first by code points",
    orders: [{ note: "b" }, { note: "Z" }, { note: "é" }],
    rule: of("min", "orders", { argument: order.note }),
    gives: ["Z"],
  },
  {
    title: "the largest text is the last by code points, also beyond 16 bits",
    orders: [{ note: "\u{ffee}" }, { note: "\u{1f600}" }],
    rule: of("max", "orders", { argument: order.note }),
    gives: ["\u{1f600}"],
  },
  {
    title: "yes/no fields filter, unknown ones as no",
    orders: [{ gift: true }, { gift: false }, {}],
    rule: of("count", "orders", { filter: b.isYes(order.gift) }),
    gives: ["1"],
  },
  {
    title: "values computed of an event are summed",
    orders: [{ amount: "2.5", quantity: 3 }, { amount: "1", quantity: 4 }, { amount: "7" }],
    rule: of("sum", "orders", { argument: b.times(order.amount, order.quantity) }),
    gives: ["11.5"],
  },
  {
    title: "amounts above and below zero add up exactly",
    orders: [{ amount: "0.10" }, { amount: "0.20" }, { amount: "-0.30" }],
    rule: b.compare(sum, "eq", b.euros("0")),
    gives: [true],
  },
  {
    title: "sums over stretches of time that follow each other add up",
    ...halves,
    rule: b.less(
      b.times(sum, b.digits("100")),
      of("sum", "orders", { argument: order.amount, window: recent }),
    ),
    gives: ["298", "400", "792"],
  },
  {
    title: "the smallest over several stretches is the smallest known one",
    ...halves,
    rule: b.plus(
      of("min", "orders", { argument: order.amount }),
      b.orElse(
        b.times(of("min", "orders", { argument: order.amount, window: older }), b.digits("100")),
        b.euros("0"),
      ),
    ),
    gives: ["101", "404", "8"],
  },
  {
    title: "the largest over several stretches is the largest known one",
    ...halves,
    rule: b.plus(
      of("max", "orders", { argument: order.amount }),
      b.orElse(
        b.times(of("max", "orders", { argument: order.amount, window: older }), b.digits("100")),
        b.euros("0"),
      ),
    ),
    gives: ["102", "404", "8"],
  },
  {
    title: "events of other tables do not mix",
    customers: buyers,
    orders: [{ of: 0 }, { of: 0 }],
    visits: [{ of: 0 }, { of: 1 }],
    rule: b.plus(b.times(count, b.digits("10")), of("count", "visits")),
    gives: ["21", "1", "0"],
  },
  {
    title: "the ratio of two counts is unknown where there is nothing to divide by",
    customers: buyers,
    orders: [{ of: 0 }, { of: 1 }],
    visits: [{ of: 0 }, { of: 0 }],
    rule: b.over(count, of("count", "visits")),
    gives: [0.5, null, null],
  },
  {
    title: "the smallest among some and among others are told apart",
    orders: [
      { amount: "1", status: "paid" },
      { amount: "2", status: "unpaid" },
      { amount: "3", status: "paid" },
    ],
    rule: b.plus(
      b.times(of("min", "orders", { argument: order.amount, filter: unpaid }), b.digits("10")),
      of("min", "orders", { argument: order.amount, filter: paid }),
    ),
    gives: ["21"],
  },
  {
    title: "the largest among some and among others are told apart",
    orders: [
      { amount: "1", status: "paid" },
      { amount: "2", status: "unpaid" },
      { amount: "3", status: "paid" },
    ],
    rule: b.plus(
      b.times(of("max", "orders", { argument: order.amount, filter: unpaid }), b.digits("10")),
      of("max", "orders", { argument: order.amount, filter: paid }),
    ),
    gives: ["23"],
  },
  {
    title: "the smallest text goes by code points, however a closed list is stored",
    orders: [{ status: "a" }, { status: "b" }],
    listed: { status: ["b", "a"] },
    rule: of("min", "orders", { argument: order.status }),
    gives: ["a"],
  },
  {
    title: "an empty shop gives no rows and no error",
    customers: [],
    rule: b.compare(sum, "lt", customer.balance),
    gives: [],
  },
];
