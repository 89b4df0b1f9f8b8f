import type { Value } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { children, points, weight } = customer;
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

/** Rounded to one place, as the checker types it. */
const exactly = (value: Value): Value => ({
  ...b.call("round", value, b.digits("1")),
  type: { kind: "number" },
});

/** Sums of doubles, rounding half away from zero, ends of comparisons. */
export const rounding: readonly Case[] = [
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
  {
    title: "a double sum of no events is 0",
    rule: b.aggregate("sum", "orders", { argument: order.rating }),
    gives: [0],
  },
  ...rounded(
    "0",
    ["2.5", "3"],
    ["-2.5", "-3"],
    ["0.5", "1"],
    ["1.49", "1"],
    ["-1.5", "-2"],
    ["0", "0"],
  ),
  ...rounded("1", ["0.25", "0.3"], ["-0.25", "-0.3"], ["2.34", "2.3"]),
  ...rounded("2", ["0.12", "0.12"]),
  {
    title: "0.135 rounded to two places is 0.14",
    customers: [{ weight: "0.135" }],
    rule: b.call("round", weight, b.digits("2")),
    gives: [0.14],
  },
  {
    title: "rounding makes a double exact: 0.1 and 0.2 add up to 0.3",
    customers: [{ weight: "0.1" }],
    rule: b.compare(
      b.plus(exactly(weight), exactly(b.plus(weight, weight))),
      "eq",
      b.digits("0.3"),
    ),
    gives: [true],
  },
  {
    title: "a rounded double can be rounded again",
    customers: [{ weight: "0.26" }],
    rule: b.call("round", exactly(weight), b.digits("0")),
    gives: ["0"],
  },
  {
    title: "a computed number is rounded half away from zero",
    customers: [{ points: "-1.5" }],
    rule: b.call("round", b.times(points, b.digits("0.09")), b.digits("2")),
    gives: ["-0.14"],
  },
  ...rounded("-1", ["25", "30"], ["-25", "-30"], ["24.99", "20"], ["4", "0"]),
  {
    title: "rounding without places gives whole numbers",
    customers: [{ points: "2.5" }],
    rule: b.call("round", points),
    gives: ["3"],
  },
  {
    title: "a whole number is rounded to tens",
    customers: [{ children: 25 }],
    rule: b.call("round", children, b.minus(b.digits("1"))),
    gives: ["30"],
  },
  {
    title: "the smaller and the larger of two numbers",
    customers: [{ points: 2, children: 3 }],
    rule: b.plus(
      b.times(b.call("smaller", points, children), b.digits("10")),
      b.call("larger", points, children),
    ),
    gives: ["23"],
  },
  {
    title: "numbers lie between their ends",
    customers: [{ points: 18 }, { points: 65 }, { points: "17.99" }, { points: "65.01" }],
    rule: b.between(points, b.digits("18"), b.digits("65")),
    gives: [true, true, false, false],
  },
  {
    title: "`<` and `>` leave the number itself out",
    customers: [{ points: 5 }],
    rule: b.any(b.compare(points, "lt", b.digits("5")), b.compare(points, "gt", b.digits("5"))),
    gives: [false],
  },
  {
    title: "`<=` and `>=` take the number itself in",
    customers: [{ points: 5 }],
    rule: b.all(b.compare(points, "le", b.digits("5")), b.compare(points, "ge", b.digits("5"))),
    gives: [true],
  },
  {
    title: "a double is compared with a double",
    customers: [{ weight: "0.1" }],
    rule: b.compare(weight, "ge", b.double("0.1")),
    gives: [true],
  },
  {
    title: "a double constant is a double, not a decimal",
    rule: b.compare(b.plus(b.double("0.1"), b.double("0.2")), "gt", b.double("0.3")),
    gives: [true],
  },
];
