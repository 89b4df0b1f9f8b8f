import type { DatePart } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { birth_date, joined_at } = customer;

const parts = (part: DatePart, dates: readonly string[], gives: readonly string[]): Case => ({
  title: `the ${part} of ${dates.join(", ")}`,
  customers: dates.map((date) => ({ birth_date: date })),
  rule: b.part(part, birth_date),
  gives,
});

const localPart = (
  part: DatePart,
  instant: string,
  [timezone, gives]: readonly [string, string],
): Case => ({
  title: `the ${part} of ${instant} in ${timezone} is ${gives}`,
  customers: [{ joined_at: instant }],
  rule: b.part(part, joined_at),
  gives: [gives],
  clock: { timezone },
});

const localDate = (instant: string, timezone: string, gives: string): Case => ({
  title: `${instant} is on ${gives} in ${timezone}`,
  customers: [{ joined_at: instant }],
  rule: b.localDate(joined_at),
  gives: [gives],
  clock: { timezone },
});

/** Parts of dates, local dates around changes of clocks, dates that are moved. */
export const calendar: readonly Case[] = [
  parts("year", ["1969-12-31", "2026-03-01"], ["1969", "2026"]),
  parts("quarter", ["2026-03-31", "2026-04-01", "2026-12-31"], ["1", "2", "4"]),
  parts("month", ["2024-02-29", "2026-12-31"], ["2", "12"]),
  parts("day", ["2024-02-29", "2026-12-31"], ["29", "31"]),
  parts("week", ["2026-01-01", "2027-01-01", "2024-12-30"], ["1", "53", "1"]),
  parts(
    "weekday",
    ["2026-03-01", "2026-03-02", "2026-02-28", "1969-12-31"],
    ["sunday", "monday", "saturday", "wednesday"],
  ),
  {
    title: "a weekday is one of some",
    customers: ["2026-02-27", "2026-02-28", "2026-03-01", null].map((date) => ({
      birth_date: date,
    })),
    rule: b.oneOf(b.part("weekday", birth_date), [b.words("saturday"), b.words("sunday")]),
    gives: [false, true, true, false],
  },
  {
    title: "a weekday is not another, nor is an unknown one",
    customers: ["2026-03-01", "2026-03-02", null].map((date) => ({ birth_date: date })),
    rule: b.not(b.compare(b.part("weekday", birth_date), "eq", b.words("sunday"))),
    gives: [false, true, true],
  },
  {
    title: "a weekday that does not exist is no day",
    customers: [{ birth_date: "2026-03-01" }],
    rule: b.compare(b.part("weekday", birth_date), "eq", b.words("caturday")),
    gives: [false],
  },
  {
    title: "orders at weekends, by local dates",
    orders: [
      { at: "2026-02-27T22:59:59Z" },
      { at: "2026-02-27T23:00:00Z" },
      { at: "2026-02-22T22:59:59Z" },
      { at: "2026-02-22T23:00:00Z" },
    ],
    rule: b.aggregate("count", "orders", {
      filter: b.oneOf(b.part("weekday", order.at), [b.words("saturday"), b.words("sunday")]),
    }),
    gives: ["2"],
  },
  localPart("hour", "2026-03-29T00:59:59Z", ["Europe/Berlin", "1"]),
  localPart("hour", "2026-03-29T01:00:00Z", ["Europe/Berlin", "3"]),
  localPart("hour", "2025-10-26T00:30:00Z", ["Europe/Berlin", "2"]),
  localPart("hour", "2025-10-26T01:30:00Z", ["Europe/Berlin", "2"]),
  localPart("minute", "2026-01-01T00:00:00Z", ["Asia/Kathmandu", "45"]),
  localPart("month", "2026-01-31T23:00:00Z", ["Europe/Berlin", "2"]),
  localDate("2026-03-28T22:59:59.999999Z", "Europe/Berlin", "2026-03-28"),
  localDate("2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29"),
  localDate("2026-03-29T21:59:59.999999Z", "Europe/Berlin", "2026-03-29"),
  localDate("2026-03-29T22:00:00Z", "Europe/Berlin", "2026-03-30"),
  localDate("2025-10-26T22:59:59.999999Z", "Europe/Berlin", "2025-10-26"),
  localDate("2025-10-26T23:00:00Z", "Europe/Berlin", "2025-10-27"),
  localDate("2024-07-01T22:00:00Z", "Europe/Berlin", "2024-07-02"),
  localDate("2050-01-01T22:59:59Z", "Europe/Berlin", "2050-01-01"),
  localDate("2050-01-01T23:00:00Z", "Europe/Berlin", "2050-01-02"),
  localDate("1890-01-01T23:06:31Z", "Europe/Berlin", "1890-01-01"),
  localDate("1890-01-01T23:06:32Z", "Europe/Berlin", "1890-01-02"),
  localDate("2012-06-01T19:59:59Z", "Europe/Moscow", "2012-06-01"),
  localDate("2012-06-01T20:00:00Z", "Europe/Moscow", "2012-06-02"),
  localDate("2025-01-01T02:59:59Z", "America/Sao_Paulo", "2024-12-31"),
  localDate("2025-01-01T03:00:00Z", "America/Sao_Paulo", "2025-01-01"),
  localDate("2018-11-04T03:00:00Z", "America/Sao_Paulo", "2018-11-04"),
  localDate("2018-11-04T02:59:59Z", "America/Sao_Paulo", "2018-11-03"),
  localDate("2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"),
  localDate("2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"),
  {
    title: "instants are told apart by a microsecond",
    customers: [
      { joined_at: "2026-01-01T00:00:00.000001Z" },
      { joined_at: "2026-01-01T00:00:00.000002Z" },
    ],
    rule: b.compare(joined_at, "ge", b.instant("2026-01-01T00:00:00.000002Z")),
    gives: [false, true],
  },
  {
    title: "dates before 1970 and after 2149",
    customers: [{ birth_date: "1899-12-31" }, { birth_date: "2150-01-01" }],
    rule: b.compare(birth_date, "lt", b.date("1900-01-01")),
    gives: [true, false],
    // Its dates begin with 1900, and it stores the first for those before.
    insteadOn: { clickhouse: [false, false] },
  },
  {
    title: "dates of years before 1000",
    customers: [{ birth_date: "0999-12-31" }],
    rule: b.compare(birth_date, "lt", b.date("1000-01-01")),
    gives: [true],
    insteadOn: { clickhouse: [false] },
  },
  {
    title: "days between two dates",
    customers: [{ birth_date: "2026-02-20", joined_at: "2026-02-28T23:30:00Z" }],
    rule: b.span(b.localDate(joined_at), birth_date),
    gives: ["9"],
  },
  {
    title: "a date so many days later",
    customers: [{ birth_date: "2024-02-28" }],
    rule: b.compare(b.moved(birth_date, "+", "P2D"), "eq", b.date("2024-03-01")),
    gives: [true],
  },
  {
    title: "a date so many months later is clamped to the month's end",
    customers: [{ birth_date: "2024-01-31" }],
    rule: b.moved(birth_date, "+", "P1M"),
    gives: ["2024-02-29"],
  },
  {
    title: "a date so many years earlier is clamped to the month's end",
    customers: [{ birth_date: "2024-02-29" }],
    rule: b.moved(birth_date, "-", "P1Y"),
    gives: ["2023-02-28"],
  },
  {
    title: "an instant so many hours earlier",
    customers: [{ joined_at: "2026-03-01T01:30:00Z" }],
    rule: b.moved(joined_at, "-", "PT2H"),
    gives: ["2026-02-28 23:30:00"],
  },
  {
    title: "a date as many days later as the customer has points",
    customers: [{ birth_date: "2026-01-01", children: 31 }, { birth_date: "2026-01-01" }],
    rule: b.plus(birth_date, customer.children),
    gives: ["2026-02-01", null],
  },
  {
    title: "a date as many days earlier as the customer has points",
    customers: [{ birth_date: "2026-01-01", children: 1 }],
    rule: b.less(birth_date, customer.children),
    gives: ["2025-12-31"],
  },
];
