import { compare, known } from "@satsuma/ir";
import { digits, numberType } from "../support/build.ts";
import { number, approx, arithmetic, call } from "./trees.ts";
import type { Meaning } from "./trees.ts";

/** Exact numbers and doubles. */
export const numbers: readonly Meaning[] = [
  ["7 / 2 is not whole", arithmetic(digits("7"), "/", digits("2")), "3.5"],
  ["division by zero is unknown", arithmetic(digits("1"), "/", number("zero")), "unknown"],
  [
    "0.1 + 0.2 is 0.3",
    compare(arithmetic(number("tenth"), "+", digits("0.2")), "eq", digits("0.3")),
    "true",
  ],
  [
    "10 / 3 is divided in doubles",
    arithmetic(digits("10.00"), "/", digits("3")),
    "3.3333333333333335",
  ],
  [
    "whole numbers have room to grow when multiplied",
    arithmetic(number("billions"), "*", number("billions")),
    "4000000000000000000",
  ],
  [
    "whole numbers have room to grow when added",
    arithmetic(number("billions"), "+", number("billions")),
    "4000000000",
  ],
  [
    "whole numbers have room to grow beside a constant",
    arithmetic(number("billions"), "*", digits("1000000")),
    "2000000000000000",
  ],
  [
    "amounts have room to grow",
    arithmetic(number("huge"), "*", number("price")),
    "12345599999999999987.6544",
  ],
  [
    "arithmetic with unknown is unknown",
    arithmetic(number("three"), "+", number("no_number")),
    "unknown",
  ],
  [
    "negation",
    { kind: "negate", value: number("price"), type: numberType, nullable: true },
    "-1234.56",
  ],
  ["2.5 rounds away from zero", call("round", number("half"), digits("0")), "3"],
  ["-2.5 rounds away from zero", call("round", number("minus_half"), digits("0")), "-3"],
  [
    "rounding to tens",
    call("round", number("price"), {
      kind: "negate",
      value: digits("1"),
      type: numberType,
      nullable: false,
    }),
    "1230",
  ],
  [
    "rounding a whole number to tens",
    call("round", number("three"), {
      kind: "negate",
      value: digits("1"),
      type: numberType,
      nullable: false,
    }),
    "0",
  ],
  ["a double rounds away from zero", call("round", approx("real"), digits("0")), "2"],
  ["abs", call("abs", number("minus_half")), "2.5"],
  ["smaller of two", call("smaller", number("three"), number("half")), "2.5"],
  [
    "smaller with unknown is unknown",
    call("smaller", number("three"), number("no_number")),
    "unknown",
  ],
  ["larger of two", call("larger", number("three"), number("half")), "3"],
  [
    "larger with unknown is unknown",
    call("larger", number("no_number"), number("three")),
    "unknown",
  ],
  ["not a number is unknown", known(approx("not_a_number")), "false"],
  ["infinity is unknown", known(approx("infinite")), "false"],
  ["infinity is larger than nothing", compare(approx("infinite"), "gt", digits("1")), "false"],
  [
    "a double beyond all bounds is unknown",
    arithmetic(approx("largest"), "*", approx("largest")),
    "unknown",
  ],
  ["numbers compare as numbers", compare(digits("10"), "gt", digits("9")), "true"],
];
