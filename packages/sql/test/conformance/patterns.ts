import * as b from "../support/build.ts";
import { customer } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { name } = customer;
const named = (...names: readonly string[]): Pick<Case, "customers"> => ({
  customers: names.map((text) => ({ name: text })),
});
const literal = (op: "contains" | "starts" | "ends" | "glob", pattern: string): Case["rule"] =>
  b.matches(name, op, pattern);

/** Wildcards, and nothing else. */
export const patterns: readonly Case[] = [
  {
    title: "a pattern without wildcards is the whole text",
    ...named("ab", "abc"),
    rule: literal("glob", "ab"),
    gives: [true, false],
  },
  {
    title: "* stands for any text, none included",
    ...named("ac", "abbc", "ab"),
    rule: literal("glob", "a*c"),
    gives: [true, true, false],
  },
  {
    title: "? stands for one character",
    ...named("abc", "ac", "a😀c"),
    rule: literal("glob", "a?c"),
    gives: [true, false, true],
  },
  {
    title: "a pattern takes % as it is",
    ...named("a%c", "abc"),
    rule: literal("glob", "?%c"),
    gives: [true, false],
  },
  {
    title: "a pattern takes _ as it is",
    ...named("a_c", "abc"),
    rule: literal("glob", "?_c"),
    gives: [true, false],
  },
  {
    title: "a pattern takes ! as it is",
    ...named("a!c", "a!!c"),
    rule: literal("glob", "?!c"),
    gives: [true, false],
  },
  {
    title: "a pattern takes a backslash as it is",
    ...named("a\\c", "a\\\\c"),
    rule: literal("glob", "?\\c"),
    gives: [true, false],
  },
  {
    title: "a pattern takes brackets as they are",
    ...named("[ab]", "a"),
    rule: literal("glob", "[ab]*"),
    gives: [true, false],
  },
  {
    title: "* before, after and around",
    ...named("x/sale/y", "/sale/", "sale"),
    rule: literal("glob", "*/sale/*"),
    gives: [true, true, false],
  },
  {
    title: "* at the end",
    ...named("/pricing/eu", "/price"),
    rule: literal("glob", "/pricing*"),
    gives: [true, false],
  },
  {
    title: "* at the start",
    ...named("a.com", "a.de"),
    rule: literal("glob", "*.com"),
    gives: [true, false],
  },
  {
    title: "* alone matches every known text",
    customers: [{ name: "" }, { name: "x" }, {}],
    rule: literal("glob", "*"),
    gives: [true, true, false],
  },
  {
    title: "an empty pattern matches empty text",
    ...named("", "x"),
    rule: literal("glob", ""),
    gives: [true, false],
  },
  { title: "a pattern spans lines", ...named("a\nc"), rule: literal("glob", "a*c"), gives: [true] },
  {
    title: "patterns can ignore case",
    ...named("/SALE/x", "/Sale/", "sale"),
    rule: b.matches(name, "glob", "*/sale/?", true),
    gives: [true, false, false],
  },
];
