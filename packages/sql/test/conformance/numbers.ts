import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { balance, children, points, weight } = customer;
const rounded = (places: string, ...numbers: readonly [string, string][]): Case[] =>
  numbers.flatMap(([from, to]) => [
    {
      title: `${from} rounded to ${places} places is ${to}`,
      customers: [{ points: from }],
      rule: b.call("round", points, b.digits(places)),
      gives: [to],
    },
    {
      title: `the double ${from} rounded to ${places} places is ${to}`,
      customers: [{ weight: from }],
      rule: b.call("round", weight, b.digits(places)),
      gives: [Number(to)],
    },
  ]);

/** Exact decimals, doubles, division, rounding. */
export const numbers: readonly Case[] = [
  { title: "7 divided by 2 is 3.5", customers: [{ points: 7, children: 2 }], rule: b.over(points, children), gives: [3.5] },
  { title: "whole constants divide into fractions", customers: [{ children: 7 }], rule: b.over(children, b.digits("2")), gives: [3.5] },
  {
    title: "division by zero is unknown",
    customers: [{ points: 1, children: 0 }, { points: 0, children: 0 }, { points: 1 }],
    rule: b.over(points, children),
    gives: [null, null, null],
  },
  {
    title: "a test of a division by zero fails, and its opposite holds",
    customers: [{ points: 1, children: 0 }],
    rule: b.not(b.compare(b.over(points, children), "gt", b.double("0.3"))),
    gives: [true],
  },
  {
    title: "a double divided by zero is unknown",
    customers: [{ weight: "1" }, { weight: "0" }],
    rule: b.over(weight, b.less(weight, weight)),
    gives: [null, null],
  },
  { title: "0.1 + 0.2 is 0.3", customers: [{ points: "0.1" }], rule: b.compare(b.plus(points, b.digits("0.2")), "eq", b.digits("0.3")), gives: [true] },
  { title: "constants are exact too", rule: b.compare(b.plus(b.digits("0.1"), b.digits("0.2")), "eq", b.digits("0.3")), gives: [true] },
  { title: "decimals divide as doubles", customers: [{ points: 10, children: 3 }], rule: b.over(points, children), gives: [10 / 3] },
  { title: "products have all their digits", customers: [{ points: "99.99" }], rule: b.times(points, points), gives: ["9998.0001"] },
  { title: "sums have room beyond the column", customers: [{ children: 9 }], rule: b.plus(children, children), gives: ["18"] },
  { title: "differences have room beyond the column", customers: [{ children: -9 }], rule: b.less(children, b.digits("9")), gives: ["-18"] },
  {
    title: "an amount with eighteen digits is compared exactly",
    customers: [{ balance: "9007199254740993.01" }],
    rule: b.compare(balance, "eq", b.euros("9007199254740993.01")),
    gives: [true],
  },
  {
    title: "an amount is not taken for its neighbour",
    customers: [{ balance: "9007199254740993.01" }],
    rule: b.compare(balance, "gt", b.euros("9007199254740993.00")),
    gives: [true],
  },
  {
    title: "a constant with more places than the column is compared exactly",
    customers: [{ points: "1.25" }, { points: "1.26" }],
    rule: b.compare(points, "gt", b.digits("1.255")),
    gives: [false, true],
  },
  {
    title: "a constant wider than the column compares without overflow",
    customers: [{ children: 1 }],
    rule: b.compare(children, "lt", b.digits("99999999999999999999")),
    gives: [true],
  },
  { title: "a sum of two columns has room beyond eighteen digits", customers: [{ points: "9999999999999999.99" }], rule: b.plus(points, points), gives: ["19999999999999999.98"] },
  { title: "a product of two columns has room beyond eighteen digits", customers: [{ points: "9999999999999999.99", children: 1_000_000 }], rule: b.times(points, children), gives: ["9999999999999999990000"] },
  { title: "a column and a constant have room beyond eighteen digits", customers: [{ points: "9999999999999999.99" }], rule: b.plus(points, b.digits("0.01")), gives: ["10000000000000000"] },
  { title: "a column times a constant has room beyond eighteen digits", customers: [{ points: "9999999999999999.99" }], rule: b.times(points, b.digits("1000")), gives: ["9999999999999999990"] },
  { title: "an amount times a number keeps its digits", customers: [{ balance: "19.99" }], rule: b.times(balance, b.digits("1.25")), gives: ["24.9875"] },
  { title: "0 times a negative number is 0", customers: [{ points: "-5" }], rule: b.times(points, b.digits("0")), gives: ["0"] },
  { title: "the opposite of a difference is taken whole", customers: [{ points: 5 }], rule: b.minus(b.less(points, b.digits("8"))), gives: ["3"] },
  {
    title: "differences are taken from the left",
    customers: [{ points: 10, children: 3 }],
    rule: b.less(points, b.less(children, b.digits("1"))),
    gives: ["8"],
  },
  { title: "the absolute of a negative number", customers: [{ points: "-2.5" }, { points: 0 }, {}], rule: b.call("abs", points), gives: ["2.5", "0", null] },
  { title: "a double that is not a number is unknown", customers: [{ weight: "NaN" }, { weight: "Infinity" }, { weight: "-Infinity" }, { weight: "1.5" }], rule: weight, gives: [null, null, null, 1.5] },
  {
    title: "a double that is not a number passes no test",
    customers: [{ weight: "NaN" }, { weight: "Infinity" }],
    rule: b.any(b.compare(weight, "eq", weight), b.compare(weight, "gt", b.double("0"))),
    gives: [false, false],
  },
  { title: "a double that is not a number is not known", customers: [{ weight: "NaN" }, { weight: "0" }], rule: b.known(weight), gives: [false, true] },
  { title: "arithmetic of doubles beyond their range is unknown", customers: [{ weight: "1e308" }], rule: b.times(weight, b.double("10")), gives: [null] },
  { title: "`default` stands in for a double that is not a number", customers: [{ weight: "NaN" }], rule: b.orElse(weight, b.double("4")), gives: [4] },
  {
    title: "sums of doubles do not depend on the order of events",
    orders: [{ rating: "0.1" }, { rating: "0.2" }, { rating: "0.3" }],
    rule: b.aggregate("sum", "orders", { argument: order.rating }),
    gives: [0.6],
  },
  {
    title: "doubles that are not numbers are left out of sums",
    orders: [{ rating: "0.5" }, { rating: "NaN" }, { rating: "Infinity" }],
    rule: b.aggregate("sum", "orders", { argument: order.rating }),
    gives: [0.5],
  },
  {
    title: "doubles that are not numbers are left out of averages",
    orders: [{ rating: "0.5" }, { rating: "1.5" }, { rating: "NaN" }],
    rule: b.aggregate("average", "orders", { argument: order.rating }),
    gives: [1],
  },
  {
    title: "doubles that are not numbers are never the largest",
    orders: [{ rating: "0.5" }, { rating: "Infinity" }, { rating: "NaN" }],
    rule: b.aggregate("max", "orders", { argument: order.rating }),
    gives: [0.5],
  },
  { title: "a double sum of no events is 0", rule: b.aggregate("sum", "orders", { argument: order.rating }), gives: [0] },
  ...rounded("0", ["2.5", "3"], ["-2.5", "-3"], ["0.5", "1"], ["1.49", "1"], ["-1.5", "-2"], ["0", "0"]),
  ...rounded("1", ["0.25", "0.3"], ["-0.25", "-0.3"], ["2.34", "2.3"]),
  ...rounded("2", ["0.12", "0.12"]),
  { title: "0.135 rounded to two places is 0.14", customers: [{ weight: "0.135" }], rule: b.call("round", weight, b.digits("2")), gives: [0.14] },
  { title: "a computed number is rounded half away from zero", customers: [{ points: "-1.5" }], rule: b.call("round", b.times(points, b.digits("0.09")), b.digits("2")), gives: ["-0.14"] },
  ...rounded("-1", ["25", "30"], ["-25", "-30"], ["24.99", "20"], ["4", "0"]),
  { title: "rounding without places gives whole numbers", customers: [{ points: "2.5" }], rule: b.call("round", points), gives: ["3"] },
  {
    title: "a whole number is rounded to tens",
    customers: [{ children: 25 }],
    rule: b.call("round", children, b.minus(b.digits("1"))),
    gives: ["30"],
  },
  { title: "the smaller and the larger of two numbers", customers: [{ points: 2, children: 3 }], rule: b.plus(b.times(b.call("smaller", points, children), b.digits("10")), b.call("larger", points, children)), gives: ["23"] },
  { title: "numbers lie between their ends", customers: [{ points: 18 }, { points: 65 }, { points: "17.99" }, { points: "65.01" }], rule: b.between(points, b.digits("18"), b.digits("65")), gives: [true, true, false, false] },
  { title: "`<` and `>` leave the number itself out", customers: [{ points: 5 }], rule: b.any(b.compare(points, "lt", b.digits("5")), b.compare(points, "gt", b.digits("5"))), gives: [false] },
  { title: "`<=` and `>=` take the number itself in", customers: [{ points: 5 }], rule: b.all(b.compare(points, "le", b.digits("5")), b.compare(points, "ge", b.digits("5"))), gives: [true] },
  { title: "a double is compared with a double", customers: [{ weight: "0.1" }], rule: b.compare(weight, "ge", b.double("0.1")), gives: [true] },
  { title: "a double constant is a double, not a decimal", rule: b.compare(b.plus(b.double("0.1"), b.double("0.2")), "gt", b.double("0.3")), gives: [true] },
];
