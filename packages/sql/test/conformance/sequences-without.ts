import type { Step } from "@satsuma/ir";
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
import type { Case } from "../support/case.ts";

const absent = (options: Partial<Step> = {}): Partial<Step> => ({ absent: true, ...options });

/** Events that others must not follow. */
export const sequencesWithout: readonly Case[] = [
  {
    title: "`then no` within a time holds once the time is over, at as-of at the latest",
    customers: nobodyKnown(3),
    visits: [
      view(0, "02-26T23:00:00"),
      view(1, "02-26T23:00:00.000001"),
      view(2, "02-26T22:00:00"),
    ],
    rule: b.sequence([views(), buys(absent(within(2, "day")))]),
    gives: [true, false, true],
  },
  {
    title:
      "`then no` within a time looks up to the last microsecond of it, and at nothing of the same instant",
    customers: nobodyKnown(4),
    visits: [0, 1, 2, 3].map((of) => view(of, "01-10T10:00:00")),
    orders: [
      buy(0, "01-12T10:00:00"),
      buy(1, "01-12T10:00:00.000001"),
      buy(2, "01-10T10:00:00"),
      buy(3, "01-10T10:00:00.000001"),
    ],
    rule: b.sequence([views(), buys(absent(within(2, "day")))]),
    gives: [false, true, true, false],
  },
  {
    title: "`then no` without a time means never after it, and has no deadline",
    customers: nobodyKnown(3),
    visits: [
      view(0, "02-28T22:59:59.999999"),
      view(1, "01-10T00:00:00"),
      view(2, "01-10T00:00:00"),
      view(2, "01-12T00:00:00"),
    ],
    orders: [buy(1, "02-28T22:59:59.999999"), buy(2, "01-11T00:00:00")],
    rule: b.sequence([views(), buys(absent())]),
    gives: [true, false, true],
  },
  {
    title:
      "what must not come between is about the step before it, and so is the time of the step after",
    customers: nobodyKnown(4),
    visits: [0, 1, 2, 3].flatMap((of) => [
      view(of, "01-01T00:00:00", "/a"),
      ...(of === 1 ? [view(of, "01-02T00:00:00", "/b")] : []),
      ...(of === 2 ? [view(of, "01-04T00:00:00", "/b")] : []),
    ]),
    orders: [0, 1, 2].map((of) => buy(of, "01-05T00:00:00")).concat(buy(3, "01-09T00:00:00")),
    rule: b.sequence([
      onPage("/a"),
      onPage("/b", absent(within(2, "day"))),
      buys(within(7, "day")),
    ]),
    gives: [true, false, true, false],
  },
  {
    title: "several `then no` must each hold",
    customers: nobodyKnown(3),
    visits: [0, 1, 2].map((of) => view(of, "01-01T00:00:00")),
    orders: [buy(1, "01-01T12:00:00", "open"), buy(2, "01-02T12:00:00", "returned")],
    rule: b.sequence([
      views(),
      buys(absent({ filter: status("open"), ...within(1, "day") })),
      buys(absent({ filter: status("returned"), ...within(2, "day") })),
    ]),
    gives: [true, false, false],
  },
  {
    title: "a step in the middle may need that nothing comes after it",
    customers: nobodyKnown(2),
    visits: [0, 1].flatMap((of) => [
      view(of, "01-01T00:00:00", "/a"),
      view(of, "01-02T00:00:00", "/b"),
    ]),
    orders: [buy(1, "01-02T00:30:00")],
    rule: b.sequence([onPage("/a"), onPage("/b"), buys(absent(within(1, "hour")))]),
    gives: [true, false],
  },
];
