import * as b from "../support/build.ts";
import { customer, order, visit } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const of = b.aggregate;
const unpaid = b.compare(order.status, "eq", b.words("unpaid"));
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

/** Values from events: none of them, unknown fields, first and last, distinct ones, medians. */
export const events: readonly Case[] = [
  { title: "a count of no events is 0", ...bought, rule: count, gives: ["2", "1", "0"] },
  { title: "a sum of no events, or of unknown values, is 0", ...bought, rule: sum, gives: ["15.5", "0", "0"] },
  { title: "a count of distinct values of no events is 0", ...bought, rule: of("countDistinct", "orders", { argument: order.status }), gives: ["2", "0", "0"] },
  { title: "an average of no known values is unknown", ...bought, rule: of("average", "orders", { argument: order.amount }), gives: [7.75, null, null] },
  { title: "a smallest of no known values is unknown", ...bought, rule: of("min", "orders", { argument: order.amount }), gives: ["5.5", null, null] },
  { title: "a largest of no known values is unknown", ...bought, rule: of("max", "orders", { argument: order.amount }), gives: ["10", null, null] },
  { title: "a median of no known values is unknown", ...bought, rule: of("median", "orders", { argument: order.amount }), gives: ["5.5", null, null] },
  { title: "a first of no events is unknown", ...bought, rule: of("first", "orders", { argument: order.status }), gives: ["paid", null, null] },
  { title: "a last of no events is unknown", ...bought, rule: of("last", "orders", { argument: order.status }), gives: ["unpaid", null, null] },
  { title: "a filter that no event passes leaves no events", ...bought, rule: of("sum", "orders", { argument: order.amount, filter: b.no }), gives: ["0", "0", "0"] },
  { title: "a filter sees unknown fields as failing", ...bought, rule: of("count", "orders", { filter: paid }), gives: ["1", "0", "0"] },
  { title: "the opposite of a filter sees unknown fields as passing", ...bought, rule: of("count", "orders", { filter: b.not(paid) }), gives: ["1", "1", "0"] },
  { title: "spending less than 10 holds for those who bought nothing", ...bought, rule: b.compare(sum, "lt", b.euros("10")), gives: [false, true, true] },
  { title: "spending at most 0 holds for those who bought nothing", ...bought, rule: b.compare(sum, "le", b.euros("0")), gives: [false, true, true] },
  { title: "spending 0 holds for those who bought nothing", ...bought, rule: b.compare(sum, "eq", b.euros("0")), gives: [false, true, true] },
  { title: "spending at least 0 holds for everyone", ...bought, rule: b.compare(sum, "ge", b.euros("0")), gives: [true, true, true] },
  { title: "spending more than -1 holds for everyone", ...bought, rule: b.compare(sum, "gt", b.euros("-1")), gives: [true, true, true] },
  { title: "spending at least -1 holds for everyone", ...bought, rule: b.compare(sum, "ge", b.euros("-1")), gives: [true, true, true] },
  { title: "spending less than 0 holds for no one", ...bought, rule: b.compare(sum, "lt", b.euros("0")), gives: [false, false, false] },
  { title: "a constant on the left compares the same", ...bought, rule: b.compare(b.euros("10"), "gt", sum), gives: [false, true, true] },
  { title: "`has no` holds for those without events", ...bought, rule: b.not(b.compare(count, "ge", b.digits("1"))), gives: [false, false, true] },
  { title: "a count between 0 and 1 holds for those without events", ...bought, rule: b.between(count, b.digits("0"), b.digits("1")), gives: [false, true, true] },
  { title: "a count may be one of a list", ...bought, rule: b.oneOf(count, [b.digits("0"), b.digits("2")]), gives: [true, false, true] },
  { title: "a sum is always known, an average is not", ...bought, rule: b.all(b.known(sum), b.not(b.known(of("average", "orders", { argument: order.amount })))), gives: [false, true, true] },
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
  {
    title: "`first` picks the event, then reads its field, known or not",
    orders: [{ at: "2026-01-01T00:00:00Z" }, { at: "2026-01-02T00:00:00Z", note: "later" }],
    rule: of("first", "orders", { argument: order.note }),
    gives: [null],
  },
  {
    title: "`last` picks the event, then reads its field, known or not",
    orders: [{ at: "2026-01-01T00:00:00Z", note: "earlier" }, { at: "2026-01-02T00:00:00Z" }],
    rule: of("last", "orders", { argument: order.note }),
    gives: [null],
  },
  {
    title: "`first` and `last` look only at events that pass the filter",
    orders: [
      { at: "2026-01-01T00:00:00Z", note: "a", status: "paid" },
      { at: "2026-01-02T00:00:00Z", note: "b", status: "unpaid" },
      { at: "2026-01-03T00:00:00Z", note: "c", status: "paid" },
    ],
    rule: of("first", "orders", { argument: order.note, filter: unpaid }),
    gives: ["b"],
  },
  {
    title: "events of one instant come in the order of their keys",
    orders: [{ id: 10, note: "ten" }, { id: 9, note: "nine" }],
    rule: of("first", "orders", { argument: order.note }),
    gives: ["nine"],
  },
  {
    title: "the last of one instant has the greatest key, known or not",
    orders: [{ id: 10 }, { id: 9, note: "nine" }],
    rule: of("last", "orders", { argument: order.note }),
    gives: [null],
  },
  {
    title: "numbered events come in the order of their numbers",
    orders: [{ id: 10, note: "ten" }, { id: 9, note: "nine" }],
    telling: { position: true },
    rule: of("last", "orders", { argument: order.note }),
    gives: ["ten"],
  },
  {
    title: "without keys, what is read decides between events of one instant",
    visits: [{ path: "b" }, { path: "a" }, { path: "c" }],
    rule: of("first", "visits", { argument: visit.path }),
    gives: ["a"],
  },
  {
    title: "without keys, a known value comes before an unknown one",
    visits: [{ path: "b" }, {}],
    rule: of("first", "visits", { argument: visit.path }),
    gives: ["b"],
  },
  {
    title: "without keys, the last of one instant is the greatest known value",
    visits: [{ path: "b" }, {}, { path: "a" }],
    rule: of("last", "visits", { argument: visit.path }),
    gives: ["b"],
  },
  {
    title: "the time of the first event is the earliest",
    orders: [{ at: "2026-01-02T00:00:00Z" }, { at: "2026-01-01T00:00:00.000001Z" }],
    rule: of("first", "orders", { argument: order.at }),
    gives: ["2026-01-01 00:00:00.000001"],
  },
  {
    title: "a first amount can be compared",
    orders: [{ amount: "7", at: "2026-01-01T00:00:00Z" }, { amount: "9", at: "2026-01-02T00:00:00Z" }],
    rule: b.compare(of("first", "orders", { argument: order.amount }), "lt", of("last", "orders", { argument: order.amount })),
    gives: [true],
  },
  {
    title: "a last text is held against a text that no event has",
    customers: buyers,
    orders: [{ of: 0, status: "paid" }, { of: 1, status: "open" }],
    rule: b.not(b.compare(of("last", "orders", { argument: order.status }), "eq", b.words("nowhere"))),
    gives: [true, true, true],
  },
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
    orders: [{ status: "a", quantity: 1 }, { status: "b", quantity: 2 }, { of: 1, status: "b" }],
    telling: { codes: true },
    rule: of("countDistinct", "orders", { argument: order.status, filter: b.compare(order.quantity, "ge", b.digits("2")) }),
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
      b.times(of("countDistinct", "orders", { argument: order.note, filter: b.compare(order.quantity, "eq", b.digits("2")) }), b.digits("10")),
      of("countDistinct", "orders", { argument: order.note, filter: b.compare(order.quantity, "eq", b.digits("1")) }),
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
    rule: b.less(b.times(sum, b.digits("100")), of("sum", "orders", { argument: order.amount, window: recent })),
    gives: ["298", "400", "792"],
  },
  {
    title: "the smallest over several stretches is the smallest known one",
    ...halves,
    rule: b.plus(
      of("min", "orders", { argument: order.amount }),
      b.orElse(b.times(of("min", "orders", { argument: order.amount, window: older }), b.digits("100")), b.euros("0")),
    ),
    gives: ["101", "404", "8"],
  },
  {
    title: "the largest over several stretches is the largest known one",
    ...halves,
    rule: b.plus(
      of("max", "orders", { argument: order.amount }),
      b.orElse(b.times(of("max", "orders", { argument: order.amount, window: older }), b.digits("100")), b.euros("0")),
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
    orders: [{ amount: "1", status: "paid" }, { amount: "2", status: "unpaid" }, { amount: "3", status: "paid" }],
    rule: b.plus(b.times(of("min", "orders", { argument: order.amount, filter: unpaid }), b.digits("10")), of("min", "orders", { argument: order.amount, filter: paid })),
    gives: ["21"],
  },
  {
    title: "the largest among some and among others are told apart",
    orders: [{ amount: "1", status: "paid" }, { amount: "2", status: "unpaid" }, { amount: "3", status: "paid" }],
    rule: b.plus(b.times(of("max", "orders", { argument: order.amount, filter: unpaid }), b.digits("10")), of("max", "orders", { argument: order.amount, filter: paid })),
    gives: ["23"],
  },
  {
    title: "the smallest text goes by code points, however a closed list is stored",
    orders: [{ status: "a" }, { status: "b" }],
    listed: { status: ["b", "a"] },
    rule: of("min", "orders", { argument: order.status }),
    gives: ["a"],
  },
  { title: "an empty shop gives no rows and no error", customers: [], rule: b.compare(sum, "lt", customer.balance), gives: [] },
];
