import * as b from "../support/build.ts";
import { order, visit } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const of = b.aggregate;
const unpaid = b.compare(order.status, "eq", b.words("unpaid"));
const buyers = [{}, {}, {}];

/** Which event is the first, which the last. */
export const firstAndLast: readonly Case[] = [
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
    orders: [
      { id: 10, note: "ten" },
      { id: 9, note: "nine" },
    ],
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
    orders: [
      { id: 10, note: "ten" },
      { id: 9, note: "nine" },
    ],
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
    orders: [
      { amount: "7", at: "2026-01-01T00:00:00Z" },
      { amount: "9", at: "2026-01-02T00:00:00Z" },
    ],
    rule: b.compare(
      of("first", "orders", { argument: order.amount }),
      "lt",
      of("last", "orders", { argument: order.amount }),
    ),
    gives: [true],
  },
  {
    title: "a last text is held against a text that no event has",
    customers: buyers,
    orders: [
      { of: 0, status: "paid" },
      { of: 1, status: "open" },
    ],
    rule: b.not(
      b.compare(of("last", "orders", { argument: order.status }), "eq", b.words("nowhere")),
    ),
    gives: [true, true, true],
  },
];
