import type { Window } from "@satsuma/ir";
import * as b from "../support/build.ts";
import {
  within,
  views,
  buys,
  onPage,
  status,
  view,
  buy,
  nobodyKnown,
} from "../support/browsing.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const january: Window = b.window("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

/** Events one after the other. */
export const sequences: readonly Case[] = [
  {
    title: "what follows is strictly later, be it by a microsecond; the same instant is not `then`",
    customers: nobodyKnown(4),
    visits: [0, 1, 2].map((of) => view(of, "01-10T10:00:00")),
    orders: [
      buy(0, "01-10T10:00:00.000001"),
      buy(1, "01-10T10:00:00"),
      buy(2, "01-10T09:59:59.999999"),
      buy(3, "01-10T11:00:00"),
    ],
    rule: b.sequence([views(), buys()]),
    gives: [true, false, false, false],
  },
  {
    title: "within 7 days is 168 hours, the last microsecond included",
    customers: nobodyKnown(3),
    visits: [0, 1, 2].map((of) => view(of, "01-10T10:00:00")),
    orders: [
      buy(0, "01-17T10:00:00"),
      buy(1, "01-17T10:00:00.000001"),
      buy(2, "01-17T09:59:59.999999"),
    ],
    rule: b.sequence([views(), buys(within(7, "day"))]),
    gives: [true, false, true],
  },
  {
    title: "any event can be the first step, not just the first or the last",
    visits: [view(0, "01-01T00:00:00"), view(0, "01-10T00:00:00"), view(0, "01-20T00:00:00")],
    orders: [buy(0, "01-11T00:00:00")],
    rule: b.sequence([views(), buys(within(2, "day"))]),
    gives: [true],
  },
  {
    title:
      "each `within` is measured from the step before, and a later candidate may be the one that works",
    customers: nobodyKnown(2),
    visits: [
      view(0, "01-01T00:00:00", "/a"),
      view(0, "01-02T00:00:00", "/b"),
      view(0, "01-02T12:00:00", "/b"),
      view(1, "01-01T00:00:00", "/a"),
      view(1, "01-02T00:00:00", "/b"),
    ],
    orders: [buy(0, "01-04T06:00:00"), buy(1, "01-04T06:00:00")],
    rule: b.sequence([onPage("/a"), onPage("/b", within(2, "day")), buys(within(2, "day"))]),
    gives: [true, false],
  },
  {
    title: "one event is one step: looking twice takes two instants",
    customers: nobodyKnown(2),
    visits: [
      view(0, "01-05T00:00:00"),
      view(0, "01-05T00:00:00"),
      view(1, "01-05T00:00:00"),
      view(1, "01-05T00:01:00"),
    ],
    rule: b.sequence([views(), views(within(1, "hour"))]),
    gives: [false, true],
  },
  {
    title: "an event that is two steps at once is each of them for other events",
    customers: nobodyKnown(2),
    visits: [
      view(0, "01-05T00:00:00"),
      view(0, "01-05T00:10:00"),
      view(0, "01-05T00:20:00"),
      view(1, "01-05T00:00:00"),
      view(1, "01-05T00:10:00"),
    ],
    rule: b.sequence([views(), views(), views(within(10, "minute"))]),
    gives: [true, false],
  },
  {
    title: "the window is about the first step alone",
    customers: nobodyKnown(3),
    visits: [
      view(0, "01-31T23:59:59.999999"),
      view(1, "02-01T00:00:00"),
      view(2, "01-01T00:00:00"),
    ],
    orders: [0, 1, 2].map((of) => buy(of, "02-03T00:00:00")),
    rule: b.sequence([views(), buys()], january),
    gives: [true, false, true],
  },
  {
    title: "a window of the first step may differ by customer",
    customers: [
      { joined_at: "2026-01-05T10:00:00Z" },
      { joined_at: "2026-01-05T10:00:00.000001Z" },
      { joined_at: "2025-12-01T00:00:00Z" },
      {},
    ],
    visits: [0, 1, 2, 3].map((of) => view(of, "01-05T10:00:00")),
    orders: [0, 1, 2, 3].map((of) => buy(of, "01-06T00:00:00")),
    rule: b.sequence(
      [views(), buys(within(2, "day"))],
      b.around(14, "day", "after", customer.joined_at),
    ),
    gives: [true, false, false, false],
  },
  {
    title: "a window of the first step may begin at another event",
    customers: nobodyKnown(2),
    visits: [view(0, "01-05T10:00:00"), view(1, "01-05T10:00:00")],
    orders: [
      buy(0, "01-04T00:00:00", "open"),
      buy(1, "01-06T00:00:00", "open"),
      buy(0, "01-07T00:00:00"),
      buy(1, "01-07T00:00:00"),
    ],
    rule: b.sequence([views(), buys({ filter: status("paid") })], {
      kind: "since",
      at: b.aggregate("last", "orders", { argument: order.at, filter: status("open") }),
    }),
    gives: [true, false],
  },
  {
    title: "events at as-of and later make nothing up",
    customers: nobodyKnown(2),
    visits: [view(0, "02-28T22:00:00"), view(1, "02-28T22:00:00")],
    orders: [buy(0, "02-28T22:59:59.999999"), buy(1, "02-28T23:00:00")],
    rule: b.sequence([views(), buys()]),
    gives: [true, false],
  },
  {
    title: "a window that no event can lie in gives nobody, and its negation everyone",
    visits: [view(0, "01-05T10:00:00")],
    orders: [buy(0, "01-06T00:00:00")],
    rule: b.not(b.sequence([views(), buys()], b.window("2026-03-05T00:00:00Z"))),
    gives: [true],
  },
  {
    title: "sequences are told apart by customer also where nobody is numbered",
    customers: nobodyKnown(3),
    visits: [view(0, "01-01T00:00:00"), view(2, "01-01T00:00:00")],
    orders: [buy(1, "01-02T00:00:00"), buy(2, "01-02T00:00:00")],
    rule: b.sequence([views(), buys()]),
    telling: { ordinal: false },
    gives: [false, false, true],
  },
  {
    title: "weeks, hours and minutes between events are exact, also when clocks change",
    customers: nobodyKnown(2),
    visits: [view(0, "03-28T12:00:00"), view(1, "03-28T12:00:00")],
    orders: [buy(0, "03-29T12:00:00"), buy(1, "03-29T12:00:00.000001")],
    rule: b.sequence([views(), buys(within(24, "hour"))]),
    clock: { asOf: "2026-04-15T22:00:00Z" },
    gives: [true, false],
  },
];
