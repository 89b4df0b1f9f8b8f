import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const points = (...of: readonly (number | null)[]): NonNullable<Case["customers"]> =>
  of.map((value) => ({ points: value }));
const hundred = (count: number): NonNullable<Case["customers"]> =>
  Array.from({ length: count }, (_, i) => ({
    key: `k${String(i).padStart(3, "0")}`,
    points: i % 10,
  }));
const by = customer.points;
const isGerman = b.compare(customer.country, "eq", b.words("DE"));
const share = { percent: true };

/** Customers in an order. */
export const ranks: readonly Case[] = [
  {
    title: "the top 2 by points; who has none known is not ranked",
    customers: points(5, null, 9, 7),
    rule: b.rank("top", "2", by),
    gives: [false, false, true, true],
  },
  {
    title: "the bottom 2 by points",
    customers: points(5, null, 9, 7),
    rule: b.rank("bottom", "2", by),
    gives: [true, false, false, true],
  },
  {
    title: "of equal values the smaller key comes first, at the top and at the bottom",
    customers: points(7, 7, 7),
    rule: b.rank("top", "2", by),
    gives: [true, true, false],
  },
  {
    title: "of equal values the smaller key comes first at the bottom too",
    customers: points(7, 7, 7),
    rule: b.rank("bottom", "1", by),
    gives: [true, false, false],
  },
  {
    title:
      "keys of equal values are sorted by code point: capitals before small letters, and é last",
    customers: ["é", "a", "B", "Z", "b"].map((key) => ({ key, points: 1 })),
    rule: b.rank("top", "2", by),
    gives: [false, false, true, true, false],
  },
  {
    title: "keys of equal values are sorted by code point where nobody is numbered",
    customers: ["é", "a", "B", "Z", "b"].map((key) => ({ key, points: 1 })),
    rule: b.rank("top", "2", by),
    telling: { ordinal: false },
    gives: [false, false, true, true, false],
  },
  {
    title: "keys that are numbers are sorted as numbers",
    numberKeys: true,
    customers: ["10", "9", "100"].map((key) => ({ key, points: 1 })),
    rule: b.rank("top", "1", by),
    telling: { ordinal: false },
    gives: [false, true, false],
  },
  {
    title: "with ties everyone as good as the last of them is in",
    customers: points(9, 7, 7, 7, 1),
    rule: b.rank("top", "2", by, { withTies: true }),
    gives: [true, true, true, true, false],
  },
  {
    title: "with ties nobody is added where the next one is worse",
    customers: points(9, 9, 7),
    rule: b.rank("top", "2", by, { withTies: true }),
    gives: [true, true, false],
  },
  {
    title: "more than there are is everyone who is ranked",
    customers: points(1, null, 2),
    rule: b.rank("top", "100", by),
    gives: [true, false, true],
  },
  {
    title: "10 % of 25 are 3",
    customers: Array.from({ length: 25 }, (_, i) => ({
      key: `k${String(i).padStart(2, "0")}`,
      points: i,
    })),
    rule: b.rank("top", "10", by, share),
    gives: Array.from({ length: 25 }, (_, i) => i >= 22),
  },
  {
    title: "12.5 % of 8 are 1, and a little more are 2",
    customers: points(1, 2, 3, 4, 5, 6, 7, 8),
    rule: b.rank("bottom", "12.5", by, share),
    gives: [true, false, false, false, false, false, false, false],
  },
  {
    title: "12.500001 % of 8 are 2",
    customers: points(1, 2, 3, 4, 5, 6, 7, 8),
    rule: b.rank("bottom", "12.500001", by, share),
    gives: [true, true, false, false, false, false, false, false],
  },
  {
    title: "100 % are all who are ranked",
    customers: points(1, null, 3),
    rule: b.rank("top", "100", by, share),
    gives: [true, false, true],
  },
  {
    title: "the share is of those who are ranked, not of all",
    customers: points(1, 2, null, null, null, null),
    rule: b.rank("top", "50", by, share),
    gives: [false, true, false, false, false, false],
  },
  {
    title: "a share with ties takes everyone as good as its last one",
    customers: hundred(20),
    rule: b.rank("top", "5", by, { ...share, withTies: true }),
    gives: Array.from({ length: 20 }, (_, i) => i % 10 === 9),
  },
  {
    title: "per group, where unknown is a group",
    customers: [
      { country: "DE", points: 1 },
      { country: "DE", points: 2 },
      { country: "AT", points: 1 },
      { points: 3 },
      { points: 4 },
    ],
    rule: b.rank("top", "1", by, { per: customer.country }),
    gives: [false, true, true, false, true],
  },
  {
    title: "a share per group is of the group",
    customers: [
      ...[1, 2, 3, 4].map((value) => ({ country: "DE", points: value })),
      ...[1, 2].map((value) => ({ country: "AT", points: value })),
    ],
    rule: b.rank("top", "50", by, { ...share, per: customer.country }),
    gives: [false, false, true, true, false, true],
  },
  {
    title: "among those for whom something holds, nobody else is ranked or counted",
    customers: [
      { country: "DE", points: 1 },
      { country: "AT", points: 9 },
      { country: "DE", points: 2 },
      { points: 8 },
    ],
    rule: b.rank("top", "50", by, { ...share, among: isGerman }),
    gives: [false, false, true, false],
  },
  {
    title: "by what events come to",
    customers: [{}, {}, {}],
    orders: [
      { of: 0, amount: 5 },
      { of: 1, amount: 7 },
      { of: 1, amount: -6 },
    ],
    rule: b.rank("top", "2", b.aggregate("sum", "orders", { argument: order.amount })),
    gives: [true, true, false],
  },
  {
    title: "among the members of what is ranked itself",
    customers: points(1, 2, 3, 4),
    rule: b.rank("bottom", "1", by, { among: b.rank("top", "2", by) }),
    gives: [false, false, true, false],
  },
  {
    title: "by dates and instants, the latest first",
    customers: [
      { birth_date: "2000-01-01" },
      { birth_date: "2001-01-01" },
      { birth_date: "1999-12-31" },
    ],
    rule: b.rank("top", "1", customer.birth_date),
    gives: [false, true, false],
  },
  {
    title: "a double that is not a number is not ranked",
    customers: ["nan", "1.5", "inf", "-2"].map((weight) => ({ weight })),
    rule: b.rank("top", "2", customer.weight),
    gives: [false, true, false, true],
  },
  {
    title: "not in the top is everyone else, ranked or not",
    customers: points(1, null, 3),
    rule: b.not(b.rank("top", "1", by)),
    gives: [true, true, false],
  },
  {
    title: "by a constant, everyone is as good, and the keys decide",
    customers: points(1, 2, 3),
    rule: b.rank("top", "2", b.digits("5")),
    gives: [true, true, false],
  },
];
