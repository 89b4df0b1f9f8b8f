import { digits, numberType, yesNoType } from "../support/build.ts";
import { number, yesNo, arithmetic, call } from "./trees.ts";
import type { Meaning } from "./trees.ts";

/** Branches, and values of several kinds in one place. */
export const choices: readonly Meaning[] = [
  [
    "the first branch that holds",
    {
      kind: "case",
      when: [yesNo("no_answer"), yesNo("yes"), yesNo("yes")],
      values: [digits("1"), digits("2"), digits("3")],
      otherwise: digits("4"),
      type: numberType,
      nullable: false,
    },
    "2",
  ],
  [
    "no branch holds",
    { kind: "case", when: [yesNo("no")], values: [digits("1")], type: numberType, nullable: true },
    "unknown",
  ],
  [
    "a default keeps its decimal places beside the widest number",
    {
      kind: "default",
      value: arithmetic(number("no_number"), "+", number("three")),
      fallback: digits("2.5"),
      type: numberType,
      nullable: false,
    },
    "2.5",
  ],
  [
    "branches keep their decimal places beside the widest number",
    {
      kind: "case",
      when: [yesNo("yes")],
      values: [digits("2.345")],
      otherwise: arithmetic(number("price"), "+", number("price")),
      type: numberType,
      nullable: false,
    },
    "2.345",
  ],
  [
    "the smaller keeps its decimal places beside the widest number",
    call("smaller", arithmetic(number("three"), "*", number("three")), digits("2.5")),
    "2.5",
  ],
  [
    "a condition as a value is never unknown",
    { kind: "truth", of: yesNo("no_answer"), type: yesNoType, nullable: false },
    "false",
  ],
  ["a constant", { kind: "constant", value: true }, "true"],
];
