import type { Value } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { birth_date, children, joined_at, points, weight } = customer;
const sumOf = (argument: Value): Value => b.aggregate("sum", "orders", { argument });

/** What rules over a double near the largest give. */
const ofLargest: readonly (readonly [title: string, rule: Value, gives: number | null])[] = [
  ["a sum of doubles beyond their range is unknown", b.plus(weight, weight), null],
  ["so is a difference", b.less(b.minus(weight), weight), null],
  ["so is a quotient", b.over(weight, b.double("0.1")), null],
  ["a quotient too small for a double is 0", b.over(b.over(b.double("1"), weight), weight), 0],
  ["so is a product", b.times(b.over(b.double("1"), weight), b.over(b.double("1"), weight)), 0],
  ["0 divided by a double is 0", b.over(b.less(weight, weight), weight), 0],
  ["0 times a double is 0", b.times(b.less(weight, weight), weight), 0],
  ["a sum that stays within range is known", b.plus(weight, b.minus(weight)), 0],
  ["doubles of one sign are subtracted", b.less(weight, weight), 0],
  ["a product by a fraction is known", b.times(weight, b.double("0.5")), 5e307],
  ["a quotient by more than 1 is known", b.over(weight, b.double("2")), 5e307],
  ["a quotient by a fraction is known", b.over(b.double("3"), b.double("0.5")), 6],
  [
    "a double that has no room to be rounded is unknown",
    b.call("round", weight, b.digits("2")),
    null,
  ],
];

/** Where engines run out of room, or out of days: whole numbers, doubles, dates. */
export const edges: readonly Case[] = [
  {
    title: "a sum goes beyond 32 bits",
    orders: [{ quantity: 2_000_000_000 }, { quantity: 2_000_000_000 }],
    rule: sumOf(order.quantity),
    gives: ["4000000000"],
  },
  {
    title: "a sum goes beyond 64 bits",
    orders: Array.from({ length: 20 }, () => ({ quantity: "999999999999999999" })),
    rule: sumOf(order.quantity),
    gives: ["19999999999999999980"],
  },
  {
    title: "a sum of amounts has all its digits",
    orders: Array.from({ length: 3 }, () => ({ amount: "9999999999999999.99" })),
    rule: sumOf(order.amount),
    gives: ["29999999999999999.97"],
  },
  {
    title: "of equal values the key that is smaller by code points comes first",
    customers: ["b", "A", "a", "B"].map((key) => ({ key, points: 1 })),
    rule: b.rank("top", "2", points),
    gives: [false, true, false, true],
  },
  {
    title: "the smallest of texts that are made up is the one of the smallest code points",
    orders: [{ gift: true }, { gift: false }],
    rule: b.aggregate("min", "orders", {
      argument: b.branch([[b.isYes(order.gift), b.words("a")]], b.words("B")),
    }),
    gives: ["B"],
  },
  {
    title: "a day before 1970 moves by days",
    customers: [{ birth_date: "1950-01-30" }],
    rule: b.moved(birth_date, "+", "P2D"),
    gives: ["1950-02-01"],
  },
  {
    title: "zero and minus zero are one value",
    orders: [{ rating: "0" }, { rating: "-0" }, { rating: "0.5" }],
    rule: b.aggregate("countDistinct", "orders", { argument: order.rating }),
    gives: ["2"],
  },
  {
    title: "doubles stand in for each other with numbers",
    customers: [{ weight: "1.5", points: "2.25" }, { points: "2.25" }, {}],
    rule: { ...b.orElse(weight, points), type: b.approxType, nullable: true },
    gives: [1.5, 2.25, null],
  },
  ...ofLargest.map(([title, rule, gives]): Case => ({
    title,
    customers: [{ weight: "1e308" }],
    rule,
    gives: [gives],
  })),
  {
    title: "a list of numbers holds those with its decimal places and no others",
    customers: [{ points: "1.25" }, { points: "1.26" }, { points: 7 }, {}],
    rule: b.oneOf(points, [b.digits("1.255"), b.digits("1.26"), b.digits("7")]),
    gives: [false, true, true, false],
  },
  {
    title: "a list of fractions holds a whole number only as itself",
    customers: [{ children: 5 }, { children: 6 }],
    rule: b.oneOf(children, [b.digits("5.5"), b.digits("6.0")]),
    gives: [false, true],
  },
  {
    title: "the first and the last days that every engine has",
    customers: [{ birth_date: "1900-01-01" }, { birth_date: "2299-12-31" }],
    rule: birth_date,
    gives: ["1900-01-01", "2299-12-31"],
  },
  {
    title: "a date is later than one before all that an engine has",
    customers: [{ birth_date: "1900-01-01" }],
    rule: b.compare(birth_date, "le", b.date("1826-03-01")),
    gives: [false],
  },
  {
    title: "a date is earlier than one after all that an engine has",
    customers: [{ birth_date: "2299-12-31" }],
    rule: b.compare(birth_date, "lt", b.date("2500-01-01")),
    gives: [true],
  },
  {
    title: "a date is later than one before the first year",
    customers: [{ birth_date: "1950-01-01" }],
    rule: b.compare(birth_date, "gt", b.date("-000043-03-15")),
    gives: [true],
  },
  {
    title: "an instant is earlier than any in five digits of a year",
    customers: [{ joined_at: "2026-01-01T00:00:00Z" }],
    rule: b.compare(joined_at, "lt", b.instant("+010000-01-01T00:00:00Z")),
    gives: [true],
  },
  {
    title: "nobody is two hundred",
    customers: [{ birth_date: "1900-01-01" }],
    rule: b.compare(b.elapsed("year", "since", birth_date), "ge", b.digits("200")),
    gives: [false],
  },
];
