import type { Clock, TimeUnit } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { birth_date, joined_at } = customer;
const noon = { asOf: "2026-03-01T11:00:00Z" };

/** A unit since dates, counted twice: as a value, and as the test that it is at least that. */
function since(unit: TimeUnit, dates: Readonly<Record<string, string>>, asOf: string): Case[] {
  return Object.entries(dates).flatMap(([date, gives]) => [
    {
      title: `${unit}s since ${date} as of ${asOf} are ${gives}`,
      customers: [{ birth_date: date }],
      rule: b.elapsed(unit, "since", birth_date),
      gives: [gives],
      clock: { asOf },
    },
    {
      title: `${unit}s since ${date} as of ${asOf} are exactly ${gives} when tested`,
      customers: [{ birth_date: date }],
      rule: b.all(
        b.compare(b.elapsed(unit, "since", birth_date), "ge", b.digits(gives)),
        b.compare(b.elapsed(unit, "since", birth_date), "le", b.digits(gives)),
        b.compare(b.elapsed(unit, "since", birth_date), "eq", b.digits(gives)),
        b.not(b.compare(b.elapsed(unit, "since", birth_date), "lt", b.digits(gives))),
        b.not(b.compare(b.elapsed(unit, "since", birth_date), "gt", b.digits(gives))),
        b.between(b.elapsed(unit, "since", birth_date), b.digits(gives), b.digits(gives)),
      ),
      gives: [true],
      clock: { asOf },
    },
  ]);
}

const ofInstants = (
  unit: TimeUnit,
  direction: "since" | "until",
  answers: Readonly<Record<string, string>>,
  clock: Partial<Clock>,
): Case => ({
  title: `${unit}s ${direction} instants as of ${clock.asOf}`,
  customers: Object.keys(answers).map((joined) => ({ joined_at: joined })),
  rule: b.elapsed(unit, direction, joined_at),
  gives: Object.values(answers),
  clock,
});

/** Days, months and years that passed; parts of dates; local dates around changes of clocks. */
export const times: readonly Case[] = [
  ...since(
    "day",
    {
      "2026-03-01": "0",
      "2026-02-28": "1",
      "2025-03-01": "365",
      "2026-03-02": "-1",
      "1969-12-31": "20514",
    },
    noon.asOf,
  ),
  ...since(
    "week",
    {
      "2026-02-23": "0",
      "2026-02-22": "1",
      "2026-03-02": "-1",
      "2026-03-08": "-1",
      "2026-03-09": "-2",
    },
    noon.asOf,
  ),
  ...since(
    "month",
    {
      "2026-02-01": "1",
      "2026-02-02": "0",
      "2026-01-31": "1",
      "2026-03-02": "-1",
      "2025-03-01": "12",
    },
    noon.asOf,
  ),
  ...since(
    "month",
    { "2024-01-31": "0", "2024-01-29": "1", "2023-12-31": "1" },
    "2024-02-29T11:00:00Z",
  ),
  ...since(
    "quarter",
    { "2025-12-01": "1", "2025-12-02": "0", "2026-03-02": "-1", "2025-03-01": "4" },
    noon.asOf,
  ),
  ...since(
    "year",
    {
      "2008-03-01": "18",
      "2008-03-02": "17",
      "2026-03-01": "0",
      "2026-03-02": "-1",
      "1900-01-01": "126",
    },
    noon.asOf,
  ),
  ...since("year", { "2004-02-29": "20" }, "2025-02-28T11:00:00Z"),
  ...since(
    "year",
    { "2004-02-29": "21", "2004-03-01": "21", "2004-02-28": "21" },
    "2025-03-01T11:00:00Z",
  ),
  ...since("year", { "2004-02-29": "20" }, "2024-02-29T11:00:00Z"),
  ...since("month", { "2024-02-29": "12" }, "2025-03-01T11:00:00Z"),
  {
    title: "a test of years since a date with a fraction",
    customers: [{ birth_date: "2008-03-01" }, { birth_date: "2007-03-01" }],
    rule: b.compare(b.elapsed("year", "since", birth_date), "gt", b.digits("18.5")),
    gives: [false, true],
  },
  {
    title: "years since a date never are a fraction",
    customers: [{ birth_date: "2008-03-01" }],
    rule: b.compare(b.elapsed("year", "since", birth_date), "eq", b.digits("18.5")),
    gives: [false],
  },
  {
    title: "days until a coming date",
    customers: [{ birth_date: "2026-03-08" }, { birth_date: "2026-02-28" }],
    rule: b.elapsed("day", "until", birth_date),
    gives: ["7", "-1"],
  },
  {
    title: "years until a date are complete ones",
    customers: [{ birth_date: "2028-03-01" }, { birth_date: "2028-02-29" }],
    rule: b.elapsed("year", "until", birth_date),
    gives: ["2", "1"],
  },
  {
    title: "months until a date, tested",
    customers: [{ birth_date: "2026-05-01" }, { birth_date: "2026-04-30" }, {}],
    rule: b.compare(b.elapsed("month", "until", birth_date), "ge", b.digits("2")),
    gives: [true, false, false],
  },
  {
    title: "fewer months until a date, tested",
    customers: [{ birth_date: "2026-05-01" }, { birth_date: "2026-04-30" }, {}],
    rule: b.compare(b.elapsed("month", "until", birth_date), "lt", b.digits("2")),
    gives: [false, true, false],
  },
  ofInstants(
    "day",
    "since",
    {
      "2026-02-28T22:59:59.999999Z": "1",
      "2026-02-28T23:00:00Z": "0",
      "2026-03-01T11:00:00Z": "0",
      "2026-03-01T23:00:00Z": "-1",
    },
    noon,
  ),
  ofInstants(
    "hour",
    "since",
    {
      "2026-03-01T10:00:00.000001Z": "0",
      "2026-03-01T10:00:00Z": "1",
      "2026-03-01T11:00:00.000001Z": "-1",
      "2026-03-01T12:00:00.000001Z": "-2",
    },
    noon,
  ),
  ofInstants(
    "minute",
    "since",
    {
      "2026-03-01T10:59:00Z": "1",
      "2026-03-01T10:59:00.000001Z": "0",
      "1969-12-31T23:59:30Z": "29539380",
    },
    noon,
  ),
  ofInstants(
    "hour",
    "until",
    {
      "2026-03-01T12:00:00Z": "1",
      "2026-03-01T11:59:59.999999Z": "0",
      "2026-03-01T10:59:59.999999Z": "-1",
    },
    noon,
  ),
  ofInstants(
    "month",
    "since",
    {
      "2026-01-31T22:59:59.999999Z": "1",
      "2026-01-31T23:00:00Z": "1",
      "2026-02-01T23:00:00Z": "0",
    },
    noon,
  ),
  {
    title: "hours since a date count from its local midnight",
    customers: [
      { birth_date: "2026-03-01" },
      { birth_date: "2026-02-28" },
      { birth_date: "2026-03-02" },
    ],
    rule: b.elapsed("hour", "since", birth_date),
    gives: ["12", "36", "-12"],
    clock: noon,
  },
  {
    title: "days since an instant, tested, hang on its local date",
    customers: [
      { joined_at: "2026-02-28T22:59:59.999999Z" },
      { joined_at: "2026-02-28T23:00:00Z" },
      {},
    ],
    rule: b.compare(b.elapsed("day", "since", joined_at), "ge", b.digits("1")),
    gives: [true, false, false],
  },
  {
    title: "fewer days since an instant, tested",
    customers: [
      { joined_at: "2026-02-28T22:59:59.999999Z" },
      { joined_at: "2026-02-28T23:00:00Z" },
      {},
    ],
    rule: b.compare(b.elapsed("day", "since", joined_at), "lt", b.digits("1")),
    gives: [false, true, false],
  },
  {
    title: "days since the last order",
    customers: [{}, {}],
    orders: [{ at: "2026-01-14T23:00:00Z" }],
    rule: b.between(
      b.elapsed("day", "since", b.aggregate("last", "orders", { argument: order.at })),
      b.digits("45"),
      b.digits("90"),
    ),
    gives: [true, false],
  },
];
