import * as b from "../support/build.ts";
import { customer } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { country, name } = customer;
const named = (...names: readonly string[]): Pick<Case, "customers"> => ({
  customers: names.map((text) => ({ name: text })),
});
const literal = (op: "contains" | "starts" | "ends" | "glob", pattern: string): Case["rule"] =>
  b.matches(name, op, pattern);

/** Texts by code points, folding by one table, wildcards and nothing else. */
export const texts: readonly Case[] = [
  {
    title: "equality is of code points: no trimming",
    ...named("DE", "DE ", " DE"),
    rule: b.compare(name, "eq", b.words("DE")),
    gives: [true, false, false],
  },
  {
    title: "equality is of code points: no folding",
    ...named("DE", "de"),
    rule: b.compare(name, "eq", b.words("DE")),
    gives: [true, false],
  },
  {
    title: "equality is of code points: no normalisation",
    ...named("é", "e\u{301}"),
    rule: b.compare(name, "eq", b.words("é")),
    gives: [true, false],
  },
  {
    title: "two columns are compared by code points",
    customers: [
      { name: "DE", country: "DE" },
      { name: "de", country: "DE" },
    ],
    rule: b.compare(name, "eq", country),
    gives: [true, false],
  },
  {
    title: "a text that no customer has equals none",
    customers: [{ country: "DE" }, {}],
    rule: b.compare(country, "eq", b.words("Atlantis")),
    gives: [false, false],
  },
  {
    title: "a list may hold texts that no customer has",
    customers: [{ country: "DE" }, { country: "FR" }],
    rule: b.oneOf(country, [b.words("Atlantis"), b.words("FR")]),
    gives: [false, true],
  },
  {
    title: "texts of a stored list start, end and contain like others",
    customers: [{ country: "Österreich" }, { country: "DE" }],
    rule: b.all(
      b.matches(country, "starts", "Öst"),
      b.matches(country, "ends", "ich"),
      b.matches(country, "contains", "rr"),
    ),
    gives: [true, false],
  },
  {
    title: "texts of a stored list match patterns",
    customers: [{ country: "Österreich" }, { country: "DE" }],
    rule: b.matches(country, "glob", "?st*i?h"),
    gives: [true, false],
  },
  {
    title: "texts of a stored list are compared ignoring case",
    customers: [{ country: "Österreich" }, { country: "DE" }],
    rule: b.oneOf(country, [b.words("ÖSTERREICH"), b.words("x")], true),
    gives: [true, false],
  },
  {
    title: "`contains` takes % as it is",
    ...named("100%", "100"),
    rule: literal("contains", "%"),
    gives: [true, false],
  },
  {
    title: "`contains` takes _ as it is",
    ...named("a_b", "acb"),
    rule: literal("contains", "a_b"),
    gives: [true, false],
  },
  {
    title: "`starts with` takes % as it is",
    ...named("%x", "ax"),
    rule: literal("starts", "%"),
    gives: [true, false],
  },
  {
    title: "`ends with` takes _ as it is",
    ...named("x_", "xa"),
    rule: literal("ends", "_"),
    gives: [true, false],
  },
  {
    title: "`ends with` sees the end only",
    ...named("a@gmail.com", "a@gmail.com.example"),
    rule: literal("ends", "@gmail.com"),
    gives: [true, false],
  },
  {
    title: "`starts with` sees the start only",
    ...named("test 1", "a test"),
    rule: literal("starts", "test"),
    gives: [true, false],
  },
  {
    title: "every text contains the empty text",
    ...named("", "x"),
    rule: literal("contains", ""),
    gives: [true, true],
  },
  {
    title: "a text does not start with a longer one",
    ...named("ab"),
    rule: literal("starts", "abc"),
    gives: [false],
  },
  {
    title: "a text does not end with a longer one",
    ...named("bc"),
    rule: literal("ends", "abc"),
    gives: [false],
  },
];
