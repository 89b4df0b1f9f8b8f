import { and, compare, known, not, or } from "@satsuma/ir";
import { digits, numberType } from "../support/build.ts";
import { number, text, words, yesNo, isIn } from "./trees.ts";
import type { Meaning } from "./trees.ts";

/** What becomes of what is not known. */
export const unknowns: readonly Meaning[] = [
  ["a list without the value is false", isIn(number("three"), [digits("1"), digits("2")]), "false"],
  ["an unknown value is in no list", isIn(text("no_text"), [words("a"), words("b")]), "false"],
  [
    "an unknown value is not in a list, by negation",
    not(isIn(text("no_text"), [words("a")])),
    "true",
  ],
  ["a comparison with unknown is false", compare(number("no_number"), "ge", digits("1")), "false"],
  [
    "a negated comparison with unknown is true",
    not(compare(number("no_number"), "ge", digits("1"))),
    "true",
  ],
  [
    "unknown equals nothing, not even itself",
    compare(text("no_text"), "eq", text("no_text")),
    "false",
  ],
  ["and of unknown parts is false", and(yesNo("yes"), yesNo("no_answer")), "false"],
  ["or of unknown and true is true", or(yesNo("no_answer"), yesNo("yes")), "true"],
  ["a negated or of unknown is true", not(or(yesNo("no_answer"), yesNo("no"))), "true"],
  ["an unknown yes/no is not yes", yesNo("no_answer"), "false"],
  ["known sees unknown", known(text("no_text")), "false"],
  ["empty text is known", known(text("empty")), "true"],
  [
    "between includes both ends",
    { kind: "between", value: number("three"), low: digits("3"), high: digits("3") },
    "true",
  ],
  [
    "between with an unknown end is false",
    { kind: "between", value: number("three"), low: number("no_number"), high: digits("9") },
    "false",
  ],
  [
    "at least two of three, one unknown",
    { kind: "atLeast", count: 2, of: [yesNo("yes"), yesNo("no_answer"), yesNo("yes")] },
    "true",
  ],
  [
    "at least three of three, one unknown",
    { kind: "atLeast", count: 3, of: [yesNo("yes"), yesNo("no_answer"), yesNo("yes")] },
    "false",
  ],
  [
    "default removes unknown",
    {
      kind: "default",
      value: number("no_number"),
      fallback: digits("7"),
      type: numberType,
      nullable: false,
    },
    "7",
  ],
  [
    "default of a known value is that value",
    {
      kind: "default",
      value: number("three"),
      fallback: digits("7"),
      type: numberType,
      nullable: false,
    },
    "3",
  ],
];
