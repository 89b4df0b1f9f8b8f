import { compare, not } from "@satsuma/ir";
import { textType } from "../support/build.ts";
import { text, words, call, isIn, textTest } from "./trees.ts";
import type { Meaning } from "./trees.ts";

/** Letters, patterns and stored codes. */
export const texts: readonly Meaning[] = [
  ["equality tells letters apart", compare(text("letter"), "eq", words("A")), "false"],
  ["ignoring case does not", textTest("equals", text("letter"), "A", true), "true"],
  [
    "ignoring case folds accents and leaves ß",
    textTest("equals", text("german"), "GRÖßE àé", true),
    "true",
  ],
  ["ignoring case in a list", isIn(text("german"), [words("x"), words("grÖße àÉ")], true), "true"],
  ["a final sigma is a sigma", textTest("equals", text("greek"), "οδος", true), "true"],
  ["lower folds by the same table", call("lower", text("german")), "größe àé"],
  ["length counts characters", call("length", text("wide")), "8"],
  ["trim removes spaces and nothing else", call("trim", text("padded")), "padded\t"],
  ["contains takes % literally", textTest("contains", text("odd"), "b%c"), "true"],
  ["contains takes _ literally", textTest("contains", text("letter"), "_"), "false"],
  ["every text contains the empty one", textTest("contains", text("letter"), ""), "true"],
  ["starts with", textTest("starts", text("odd"), "a_"), "true"],
  ["starts with takes _ literally", textTest("starts", text("odd"), "aa"), "false"],
  ["ends with", textTest("ends", text("wide"), " 👍"), "true"],
  ["ends with ignoring case", textTest("ends", text("german"), "éÀÉ".slice(1), true), "true"],
  ["an unknown text contains nothing", textTest("contains", text("no_text"), ""), "false"],
  ["a glob with a star at the end", textTest("glob", text("odd"), "a_b*"), "true"],
  ["a glob with stars around", textTest("glob", text("odd"), "*%c*"), "true"],
  ["a glob without stars is equality", textTest("glob", text("odd"), "a_b%c!d"), "true"],
  [
    "a question mark is one character, whatever its bytes",
    textTest("glob", text("wide"), "Stra?e ?"),
    "true",
  ],
  ["a glob escapes what LIKE gives a meaning", textTest("glob", text("odd"), "a?b%*!?"), "true"],
  ["a glob's underscore is itself", textTest("glob", text("odd"), "a__*?"), "false"],
  ["a lone star holds for any known text", textTest("glob", text("empty"), "*"), "true"],
  ["a lone star does not hold for unknown", textTest("glob", text("no_channel"), "*"), "false"],
  ["a stored code equals its text", compare(text("channel"), "eq", words("web")), "true"],
  [
    "a stored code equals no text it does not have",
    compare(text("channel"), "eq", words("fax")),
    "false",
  ],
  [
    "nor is it in a list of such",
    not(isIn(text("channel"), [words("fax"), words("telex")])),
    "true",
  ],
  [
    "a stored code in a list with others",
    isIn(text("channel"), [words("fax"), words("web")]),
    "true",
  ],
  ["a stored code has parts like a text", textTest("starts", text("channel"), "we"), "true"],
  ["a stored code ignoring case", textTest("equals", text("channel"), "WEB", true), "true"],
  [
    "a stored code with a default of another text",
    {
      kind: "default",
      value: text("no_channel"),
      fallback: words("none"),
      type: textType,
      nullable: false,
    },
    "none",
  ],
];
