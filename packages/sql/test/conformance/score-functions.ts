import { exp, ln, sqrt } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { children, weight } = customer;

const of = (
  title: string,
  rule: Value,
  weights: readonly string[],
  gives: Case["gives"],
): Case => ({
  title,
  customers: weights.map((each) => ({ weight: each })),
  rule,
  gives,
});

const huge = b.times(weight, weight);

/** Functions of doubles that scores of models use, and doubles that grow beyond all bounds on the way. */
export const scoreFunctions: readonly Case[] = [
  of("e to the power of nothing is 1", exp(weight), ["0"], [1]),
  of("e to a power beyond all numbers is unknown", exp(weight), ["710", "1e300"], [null, null]),
  of("e to a power far below zero is 0", exp(weight), ["-800", "-1e300"], [0, 0]),
  of("the logarithm of 1 is 0", ln(weight), ["1"], [0]),
  of("there is no logarithm of 0 or less", ln(weight), ["0", "-1"], [null, null]),
  of("the square root is that of a double", sqrt(weight), ["2.25", "0"], [1.5, 0]),
  of("there is no square root below 0", sqrt(weight), ["-0.25"], [null]),
  {
    title: "exact numbers are taken as doubles",
    customers: [{ children: 9 }, {}],
    rule: sqrt(children),
    gives: [3, null],
  },
  of(
    "infinity times 0 is unknown",
    b.times(huge, b.less(weight, weight)),
    ["1e200", "2"],
    [null, 0],
  ),
  of("infinity less infinity is unknown", b.less(huge, huge), ["1e200", "2"], [null, 0]),
  of("a number divided by infinity is unknown", b.over(weight, huge), ["1e200", "2"], [null, 0.5]),
  of(
    "what is divided may grow large on the way",
    b.over(b.plus(huge, weight), weight),
    ["1e200", "2"],
    [null, 3],
  ),
  of(
    "a sum stays unknown however much is taken away again",
    b.less(b.plus(b.plus(huge, huge), weight), huge),
    ["1.2e154", "2"],
    [null, 6],
  ),
];
