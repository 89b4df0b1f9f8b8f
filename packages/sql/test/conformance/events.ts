import * as b from "../support/build.ts";
import { order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const of = b.aggregate;
const paid = b.compare(order.status, "eq", b.words("paid"));
const buyers = [{}, {}, {}];
/** One has two orders, one has an order of which nothing is known, one has none. */
const bought = {
  customers: buyers,
  orders: [
    { of: 0, amount: "10", quantity: 2, status: "paid", at: "2026-01-01T00:00:00Z" },
    { of: 0, amount: "5.5", quantity: 3, status: "unpaid", at: "2026-01-02T00:00:00Z" },
    { of: 1 },
  ],
} as const;
const sum = of("sum", "orders", { argument: order.amount });
const count = of("count", "orders");

/** Values from events: none of them, unknown fields, first and last, distinct ones, medians. */
export const events: readonly Case[] = [
  { title: "a count of no events is 0", ...bought, rule: count, gives: ["2", "1", "0"] },
  {
    title: "a sum of no events, or of unknown values, is 0",
    ...bought,
    rule: sum,
    gives: ["15.5", "0", "0"],
  },
  {
    title: "a count of distinct values of no events is 0",
    ...bought,
    rule: of("countDistinct", "orders", { argument: order.status }),
    gives: ["2", "0", "0"],
  },
  {
    title: "an average of no known values is unknown",
    ...bought,
    rule: of("average", "orders", { argument: order.amount }),
    gives: [7.75, null, null],
  },
  {
    title: "a smallest of no known values is unknown",
    ...bought,
    rule: of("min", "orders", { argument: order.amount }),
    gives: ["5.5", null, null],
  },
  {
    title: "a largest of no known values is unknown",
    ...bought,
    rule: of("max", "orders", { argument: order.amount }),
    gives: ["10", null, null],
  },
  {
    title: "a median of no known values is unknown",
    ...bought,
    rule: of("median", "orders", { argument: order.amount }),
    gives: ["5.5", null, null],
  },
  {
    title: "a first of no events is unknown",
    ...bought,
    rule: of("first", "orders", { argument: order.status }),
    gives: ["paid", null, null],
  },
  {
    title: "a last of no events is unknown",
    ...bought,
    rule: of("last", "orders", { argument: order.status }),
    gives: ["unpaid", null, null],
  },
  {
    title: "a filter that no event passes leaves no events",
    ...bought,
    rule: of("sum", "orders", { argument: order.amount, filter: b.no }),
    gives: ["0", "0", "0"],
  },
  {
    title: "a filter sees unknown fields as failing",
    ...bought,
    rule: of("count", "orders", { filter: paid }),
    gives: ["1", "0", "0"],
  },
  {
    title: "the opposite of a filter sees unknown fields as passing",
    ...bought,
    rule: of("count", "orders", { filter: b.not(paid) }),
    gives: ["1", "1", "0"],
  },
  {
    title: "spending less than 10 holds for those who bought nothing",
    ...bought,
    rule: b.compare(sum, "lt", b.euros("10")),
    gives: [false, true, true],
  },
  {
    title: "spending at most 0 holds for those who bought nothing",
    ...bought,
    rule: b.compare(sum, "le", b.euros("0")),
    gives: [false, true, true],
  },
  {
    title: "spending 0 holds for those who bought nothing",
    ...bought,
    rule: b.compare(sum, "eq", b.euros("0")),
    gives: [false, true, true],
  },
  {
    title: "spending at least 0 holds for everyone",
    ...bought,
    rule: b.compare(sum, "ge", b.euros("0")),
    gives: [true, true, true],
  },
  {
    title: "spending more than -1 holds for everyone",
    ...bought,
    rule: b.compare(sum, "gt", b.euros("-1")),
    gives: [true, true, true],
  },
  {
    title: "spending at least -1 holds for everyone",
    ...bought,
    rule: b.compare(sum, "ge", b.euros("-1")),
    gives: [true, true, true],
  },
  {
    title: "spending less than 0 holds for no one",
    ...bought,
    rule: b.compare(sum, "lt", b.euros("0")),
    gives: [false, false, false],
  },
  {
    title: "a constant on the left compares the same",
    ...bought,
    rule: b.compare(b.euros("10"), "gt", sum),
    gives: [false, true, true],
  },
  {
    title: "`has no` holds for those without events",
    ...bought,
    rule: b.not(b.compare(count, "ge", b.digits("1"))),
    gives: [false, false, true],
  },
  {
    title: "a count between 0 and 1 holds for those without events",
    ...bought,
    rule: b.between(count, b.digits("0"), b.digits("1")),
    gives: [false, true, true],
  },
  {
    title: "a count may be one of a list",
    ...bought,
    rule: b.oneOf(count, [b.digits("0"), b.digits("2")]),
    gives: [true, false, true],
  },
  {
    title: "a sum is always known, an average is not",
    ...bought,
    rule: b.all(b.known(sum), b.not(b.known(of("average", "orders", { argument: order.amount })))),
    gives: [false, true, true],
  },
  {
    title: "an average is of known values only",
    orders: [{ amount: "1" }, { amount: "2" }, {}],
    rule: of("average", "orders", { argument: order.amount }),
    gives: [1.5],
  },
  {
    title: "an average is one division of doubles",
    orders: [{ amount: "10" }, { amount: "0" }, { amount: "0" }],
    rule: of("average", "orders", { argument: order.amount }),
    gives: [10 / 3],
  },
];
