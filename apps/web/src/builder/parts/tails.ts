import type { Expr } from "@satsuma/language";
import type { ValueType } from "@satsuma/model";
import type { Choice } from "../names/choices.ts";

export type Tail = Extract<Expr, { kind: "comparison" }>["tail"];

/** What a value can be tested for, as the words that rules write before the other value. */
const tests: Readonly<Record<string, string>> = {
  is: "is",
  "is not": "is not",
  in: "is one of",
  "not in": "is none of",
  ">=": "is at least",
  ">": "is more than",
  "<=": "is at most",
  "<": "is less than",
  between: "is between",
  "not between": "is not between",
  contains: "contains",
  "does not contain": "does not contain",
  "contains any of": "contains any of",
  "does not contain any of": "contains none of",
  "contains all of": "contains all of",
  "does not contain all of": "does not contain all of",
  "starts with": "starts with",
  "does not start with": "does not start with",
  "ends with": "ends with",
  "does not end with": "does not end with",
  matches: "looks like",
  "does not matches": "does not look like",
  within: "is within",
  "not within": "is not within",
  "is known": "is known",
  "is unknown": "is not known",
};

const texts = [
  "is",
  "is not",
  "in",
  "not in",
  "contains",
  "does not contain",
  "starts with",
  "does not start with",
  "ends with",
  "does not end with",
  "matches",
];
const orders = [">=", ">", "<=", "<", "between", "not between"];
const known = ["is known", "is unknown"];

const fits: Readonly<Partial<Record<ValueType["kind"], readonly string[]>>> = {
  text: [...texts, ...known],
  enum: ["is", "is not", "in", "not in", ...known],
  number: ["is", "is not", ...orders, "in", "not in", ...known],
  money: ["is", "is not", ...orders, ...known],
  approx: [...orders, ...known],
  duration: [...orders, ...known],
  list: [
    "contains",
    "does not contain",
    "contains any of",
    "does not contain any of",
    "contains all of",
    ...known,
  ],
  point: ["within", "not within", ...known],
};

/** The tests that a value of a type can be put to, with the one it is put to. */
export const testChoices = (type: ValueType | undefined, chosen: string): readonly Choice[] =>
  [...new Set([...(fits[type?.kind ?? "point"] ?? known), chosen])].map((value) => ({
    value,
    label: tests[value] ?? value,
  }));

/** What a tail tests for; undefined for a period. */
export function testOf(tail: Tail): string | undefined {
  switch (tail.kind) {
    case "window":
      return undefined;
    case "known":
      return tail.negated ? "is unknown" : "is known";
    case "unknown":
      return tail.negated ? "is known" : "is unknown";
    case "order":
      return tail.op;
    default:
      return tail.negated ? denied[tail.kind](tail) : plain[tail.kind](tail);
  }
}

type Named = Exclude<Tail, { kind: "window" | "known" | "unknown" | "order" }>;
type Words = Readonly<Record<Named["kind"], (tail: Tail) => string>>;

const plain: Words = {
  equals: () => "is",
  in: () => "in",
  between: () => "between",
  contains: () => "contains",
  containsOf: (tail) => `contains ${quantifier(tail)} of`,
  starts: () => "starts with",
  ends: () => "ends with",
  matches: () => "matches",
  near: () => "within",
};

const denied: Words = {
  equals: () => "is not",
  in: () => "not in",
  between: () => "not between",
  contains: () => "does not contain",
  containsOf: (tail) => `does not contain ${quantifier(tail)} of`,
  starts: () => "does not start with",
  ends: () => "does not end with",
  matches: () => "does not matches",
  near: () => "not within",
};

const quantifier = (tail: Tail): string => (tail.kind === "containsOf" ? tail.quantifier : "any");
