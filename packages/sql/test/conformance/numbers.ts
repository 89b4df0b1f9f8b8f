import * as b from "../support/build.ts";
import { customer } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { balance, children, points, weight } = customer;

/** Exact decimals, doubles, division, rounding. */
export const numbers: readonly Case[] = [
  {
    title: "7 divided by 2 is 3.5",
    customers: [{ points: 7, children: 2 }],
    rule: b.over(points, children),
    gives: [3.5],
  },
  {
    title: "whole constants divide into fractions",
    customers: [{ children: 7 }],
    rule: b.over(children, b.digits("2")),
    gives: [3.5],
  },
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
  {
    title: "0.1 + 0.2 is 0.3",
    customers: [{ points: "0.1" }],
    rule: b.compare(b.plus(points, b.digits("0.2")), "eq", b.digits("0.3")),
    gives: [true],
  },
  {
    title: "constants are exact too",
    rule: b.compare(b.plus(b.digits("0.1"), b.digits("0.2")), "eq", b.digits("0.3")),
    gives: [true],
  },
  {
    title: "decimals divide as doubles",
    customers: [{ points: 10, children: 3 }],
    rule: b.over(points, children),
    gives: [10 / 3],
  },
  {
    title: "products have all their digits",
    customers: [{ points: "99.99" }],
    rule: b.times(points, points),
    gives: ["9998.0001"],
  },
  {
    title: "sums have room beyond the column",
    customers: [{ children: 9 }],
    rule: b.plus(children, children),
    gives: ["18"],
  },
  {
    title: "differences have room beyond the column",
    customers: [{ children: -9 }],
    rule: b.less(children, b.digits("9")),
    gives: ["-18"],
  },
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
    title: "a default keeps its places beside a number without any",
    rule: b.orElse(b.plus(children, children), b.digits("2.5")),
    gives: ["2.5"],
  },
  {
    title: "a branch keeps its places beside a number without any",
    customers: [{ children: 1 }],
    rule: b.branch([[b.known(points), b.plus(children, children)]], b.digits("2.345")),
    gives: ["2.345"],
  },
  {
    title: "the smaller of two keeps its places beside a number without any",
    customers: [{ children: 2 }],
    rule: b.call("smaller", b.plus(children, children), b.digits("3.75")),
    gives: ["3.75"],
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
  {
    title: "a sum of two columns has room beyond eighteen digits",
    customers: [{ points: "9999999999999999.99" }],
    rule: b.plus(points, points),
    gives: ["19999999999999999.98"],
  },
  {
    title: "a product of two columns has room beyond eighteen digits",
    customers: [{ points: "9999999999999999.99", children: 1_000_000 }],
    rule: b.times(points, children),
    gives: ["9999999999999999990000"],
  },
  {
    title: "a column and a constant have room beyond eighteen digits",
    customers: [{ points: "9999999999999999.99" }],
    rule: b.plus(points, b.digits("0.01")),
    gives: ["10000000000000000"],
  },
  {
    title: "a column times a constant has room beyond eighteen digits",
    customers: [{ points: "9999999999999999.99" }],
    rule: b.times(points, b.digits("1000")),
    gives: ["9999999999999999990"],
  },
  {
    title: "an amount times a number keeps its digits",
    customers: [{ balance: "19.99" }],
    rule: b.times(balance, b.digits("1.25")),
    gives: ["24.9875"],
  },
  {
    title: "0 times a negative number is 0",
    customers: [{ points: "-5" }],
    rule: b.times(points, b.digits("0")),
    gives: ["0"],
  },
  {
    title: "the opposite of a difference is taken whole",
    customers: [{ points: 5 }],
    rule: b.minus(b.less(points, b.digits("8"))),
    gives: ["3"],
  },
  {
    title: "differences are taken from the left",
    customers: [{ points: 10, children: 3 }],
    rule: b.less(points, b.less(children, b.digits("1"))),
    gives: ["8"],
  },
  {
    title: "the absolute of a negative number",
    customers: [{ points: "-2.5" }, { points: 0 }, {}],
    rule: b.call("abs", points),
    gives: ["2.5", "0", null],
  },
  {
    title: "a double that is not a number is unknown",
    customers: [
      { weight: "NaN" },
      { weight: "Infinity" },
      { weight: "-Infinity" },
      { weight: "1.5" },
    ],
    rule: weight,
    gives: [null, null, null, 1.5],
  },
  {
    title: "a double that is not a number passes no test",
    customers: [{ weight: "NaN" }, { weight: "Infinity" }],
    rule: b.any(b.compare(weight, "eq", weight), b.compare(weight, "gt", b.double("0"))),
    gives: [false, false],
  },
  {
    title: "a double that is not a number is not known",
    customers: [{ weight: "NaN" }, { weight: "0" }],
    rule: b.known(weight),
    gives: [false, true],
  },
  {
    title: "arithmetic of doubles beyond their range is unknown",
    customers: [{ weight: "1e308" }],
    rule: b.times(weight, b.double("10")),
    gives: [null],
  },
  {
    title: "`default` stands in for a double that is not a number",
    customers: [{ weight: "NaN" }],
    rule: b.orElse(weight, b.double("4")),
    gives: [4],
  },
];
