import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const points = (...of: readonly (number | null)[]): NonNullable<Case["customers"]> =>
  of.map((value) => ({ points: value }));
const by = customer.points;
const isGerman = b.compare(customer.country, "eq", b.words("DE"));

/** Values that so many of the customers are at or below. */
export const percentiles: readonly Case[] = [
  {
    title: "the 90th of 1 to 10 is 9: the nearest rank",
    customers: points(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    rule: b.percentile("90", by),
    gives: Array.from({ length: 10 }, () => "9"),
  },
  {
    title: "the 50th of 10, 20, 25, 30 is 20, and nothing between",
    customers: points(10, 20, 25, 30),
    rule: b.percentile("50", by),
    gives: ["20", "20", "20", "20"],
  },
  {
    title:
      "the 30th of 5 is the second (Wikipedia's example of the nearest rank: 15, 20, 35, 40, 50 gives 20)",
    customers: points(15, 20, 35, 40, 50),
    rule: b.percentile("30", by),
    gives: ["20", "20", "20", "20", "20"],
  },
  {
    title: "the 40th of the same is 20, and the 100th 50",
    customers: points(15, 20, 35, 40, 50),
    rule: b.plus(b.percentile("40", by), b.percentile("100", by)),
    gives: ["70", "70", "70", "70", "70"],
  },
  {
    title: "a percentile of decimals with decimals is one of them",
    customers: points(1.25, 2.5, 3.75),
    rule: b.percentile("33.4", by),
    gives: ["2.5", "2.5", "2.5"],
  },
  {
    title: "unknown values do not count, and who has one can still be compared",
    customers: points(1, null, 3, null),
    rule: b.percentile("50", by),
    gives: ["1", "1", "1", "1"],
  },
  {
    title: "among some only theirs count",
    customers: [{ country: "DE", points: 1 }, { points: 9 }],
    rule: b.percentile("100", by, isGerman),
    gives: ["1", "1"],
  },
  {
    title: "nobody known gives unknown",
    customers: points(null, null),
    rule: b.percentile("50", by),
    gives: [null, null],
  },
  {
    title: "at or above a percentile of events, those without events counting as 0",
    customers: [{}, {}, {}],
    orders: [
      { of: 0, amount: 5 },
      { of: 2, amount: 50 },
    ],
    rule: b.compare(
      b.aggregate("sum", "orders", { argument: order.amount }),
      "ge",
      b.percentile("60", b.aggregate("sum", "orders", { argument: order.amount })),
    ),
    gives: [true, false, true],
  },
  {
    title: "a percentile of dates is a date",
    customers: [{ birth_date: "2000-01-01" }, { birth_date: "2001-01-01" }, {}],
    rule: b.percentile("50", customer.birth_date),
    gives: ["2000-01-01", "2000-01-01", "2000-01-01"],
  },
];
