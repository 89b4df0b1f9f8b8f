import { foldTable } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { country, interests, name } = customer;
const named = (...names: readonly string[]): Pick<Case, "customers"> => ({
  customers: names.map((text) => ({ name: text })),
});
const literal = (op: "contains" | "starts" | "ends" | "glob", pattern: string): Case["rule"] =>
  b.matches(name, op, pattern);
const everyPair = Array.from(foldTable.from, (capital, i) => [capital, foldTable.to[i] ?? ""]);

/** Texts by code points, folding by one table, wildcards and nothing else. */
export const texts: readonly Case[] = [
  { title: "equality is of code points: no trimming", ...named("DE", "DE ", " DE"), rule: b.compare(name, "eq", b.words("DE")), gives: [true, false, false] },
  { title: "equality is of code points: no folding", ...named("DE", "de"), rule: b.compare(name, "eq", b.words("DE")), gives: [true, false] },
  { title: "equality is of code points: no normalisation", ...named("é", "e\u{301}"), rule: b.compare(name, "eq", b.words("é")), gives: [true, false] },
  { title: "two columns are compared by code points", customers: [{ name: "DE", country: "DE" }, { name: "de", country: "DE" }], rule: b.compare(name, "eq", country), gives: [true, false] },
  { title: "a text that no customer has equals none", customers: [{ country: "DE" }, {}], rule: b.compare(country, "eq", b.words("Atlantis")), gives: [false, false] },
  { title: "a list may hold texts that no customer has", customers: [{ country: "DE" }, { country: "FR" }], rule: b.oneOf(country, [b.words("Atlantis"), b.words("FR")]), gives: [false, true] },
  { title: "texts of a stored list start, end and contain like others", customers: [{ country: "Österreich" }, { country: "DE" }], rule: b.all(b.matches(country, "starts", "Öst"), b.matches(country, "ends", "ich"), b.matches(country, "contains", "rr")), gives: [true, false] },
  { title: "texts of a stored list match patterns", customers: [{ country: "Österreich" }, { country: "DE" }], rule: b.matches(country, "glob", "?st*i?h"), gives: [true, false] },
  { title: "texts of a stored list are compared ignoring case", customers: [{ country: "Österreich" }, { country: "DE" }], rule: b.oneOf(country, [b.words("ÖSTERREICH"), b.words("x")], true), gives: [true, false] },
  { title: "`contains` takes % as it is", ...named("100%", "100"), rule: literal("contains", "%"), gives: [true, false] },
  { title: "`contains` takes _ as it is", ...named("a_b", "acb"), rule: literal("contains", "a_b"), gives: [true, false] },
  { title: "`starts with` takes % as it is", ...named("%x", "ax"), rule: literal("starts", "%"), gives: [true, false] },
  { title: "`ends with` takes _ as it is", ...named("x_", "xa"), rule: literal("ends", "_"), gives: [true, false] },
  { title: "`ends with` sees the end only", ...named("a@gmail.com", "a@gmail.com.example"), rule: literal("ends", "@gmail.com"), gives: [true, false] },
  { title: "`starts with` sees the start only", ...named("test 1", "a test"), rule: literal("starts", "test"), gives: [true, false] },
  { title: "every text contains the empty text", ...named("", "x"), rule: literal("contains", ""), gives: [true, true] },
  { title: "a text does not start with a longer one", ...named("ab"), rule: literal("starts", "abc"), gives: [false] },
  { title: "a text does not end with a longer one", ...named("bc"), rule: literal("ends", "abc"), gives: [false] },
  { title: "a pattern without wildcards is the whole text", ...named("ab", "abc"), rule: literal("glob", "ab"), gives: [true, false] },
  { title: "* stands for any text, none included", ...named("ac", "abbc", "ab"), rule: literal("glob", "a*c"), gives: [true, true, false] },
  { title: "? stands for one character", ...named("abc", "ac", "a😀c"), rule: literal("glob", "a?c"), gives: [true, false, true] },
  { title: "a pattern takes % as it is", ...named("a%c", "abc"), rule: literal("glob", "?%c"), gives: [true, false] },
  { title: "a pattern takes _ as it is", ...named("a_c", "abc"), rule: literal("glob", "?_c"), gives: [true, false] },
  { title: "a pattern takes ! as it is", ...named("a!c", "a!!c"), rule: literal("glob", "?!c"), gives: [true, false] },
  { title: "a pattern takes a backslash as it is", ...named("a\\c", "a\\\\c"), rule: literal("glob", "?\\c"), gives: [true, false] },
  { title: "a pattern takes brackets as they are", ...named("[ab]", "a"), rule: literal("glob", "[ab]*"), gives: [true, false] },
  { title: "* before, after and around", ...named("x/sale/y", "/sale/", "sale"), rule: literal("glob", "*/sale/*"), gives: [true, true, false] },
  { title: "* at the end", ...named("/pricing/eu", "/price"), rule: literal("glob", "/pricing*"), gives: [true, false] },
  { title: "* at the start", ...named("a.com", "a.de"), rule: literal("glob", "*.com"), gives: [true, false] },
  { title: "* alone matches every known text", customers: [{ name: "" }, { name: "x" }, {}], rule: literal("glob", "*"), gives: [true, true, false] },
  { title: "an empty pattern matches empty text", ...named("", "x"), rule: literal("glob", ""), gives: [true, false] },
  { title: "a pattern spans lines", ...named("a\nc"), rule: literal("glob", "a*c"), gives: [true] },
  { title: "patterns can ignore case", ...named("/SALE/x", "/Sale/", "sale"), rule: b.matches(name, "glob", "*/sale/?", true), gives: [true, false, false] },
  { title: "`contains` can ignore case", ...named("A Test", "a best"), rule: b.matches(name, "contains", "TEST", true), gives: [true, false] },
  { title: "`equals` can ignore case", ...named("MÜNCHEN", "münchen", "munchen"), rule: b.matches(name, "equals", "München", true), gives: [true, true, false] },
  { title: "`in` can ignore case", ...named("ÀÉ", "àé", "ae"), rule: b.oneOf(name, [b.words("Àé"), b.words("x")], true), gives: [true, true, false] },
  { title: "one text in a list can ignore case", ...named("ÀÉ", "ae"), rule: b.oneOf(name, [b.words("àé")], true), gives: [true, false] },
  { title: "ß is not ss, nor does it change", ...named("straße", "STRASSE", "STRAẞE"), rule: b.matches(name, "equals", "STRAßE", true), gives: [true, false, false] },
  { title: "the dotted capital İ folds to nothing else", ...named("İ", "i", "i̇", "I"), rule: b.matches(name, "equals", "i", true), gives: [false, true, false, true] },
  { title: "the Kelvin sign is no k", ...named("\u{212a}", "K"), rule: b.matches(name, "equals", "k", true), gives: [false, true] },
  { title: "Greek: a final sigma counts as a sigma", ...named("ΟΔΟΣ", "οδος"), rule: b.matches(name, "equals", "Οδοσ", true), gives: [true, true] },
  { title: "Cyrillic folds", ...named("МОСКВА", "Москва"), rule: b.matches(name, "equals", "москва", true), gives: [true, true] },
  { title: "letters beyond the table do not fold", ...named("Ա", "Ⅷ"), rule: b.any(b.matches(name, "equals", "ա", true), b.matches(name, "equals", "ⅷ", true)), gives: [false, false] },
  {
    title: "every capital of the fold table folds to its small letter",
    ...named(...everyPair.map(([capital]) => `x${capital}`)),
    rule: b.call("lower", name),
    gives: everyPair.map(([, small]) => `x${small}`),
  },
  {
    title: "every small letter of the fold table stays",
    ...named(...everyPair.map(([, small]) => small ?? "")),
    rule: b.call("lower", name),
    gives: everyPair.map(([, small]) => small ?? ""),
  },
  { title: "`lower` leaves what the table does not have", ...named("ÀÉİẞ!1"), rule: b.call("lower", name), gives: ["àéİẞ!1"] },
  { title: "lengths are in characters", ...named("é", "e\u{301}", "😀", "", "👩‍👧"), rule: b.call("length", name), gives: ["1", "2", "1", "0", "3"] },
  { title: "`trim` cuts spaces at both ends and nothing else", ...named("  a b ", "\ta\n", "\u{a0}a"), rule: b.call("trim", name), gives: ["a b", "\ta\n", "\u{a0}a"] },
  { title: "functions of a stored list's text", customers: [{ country: " De " }], rule: b.call("length", b.call("lower", b.call("trim", country))), gives: ["2"] },
  { title: "a smallest text by code points puts capitals before small letters", orders: [{ status: "a" }, { status: "B" }], rule: b.aggregate("min", "orders", { argument: order.status }), gives: ["B"] },
  { title: "a list contains any of some items", customers: [{ interests: ["golf", "chess"] }, { interests: ["go"] }, { interests: [] }, {}], rule: b.holds(interests, "any", "golf", "tennis"), gives: [true, false, false, false] },
  { title: "a list contains all of some items", customers: [{ interests: ["golf", "tennis", "x"] }, { interests: ["golf"] }, {}], rule: b.holds(interests, "all", "golf", "tennis"), gives: [true, false, false] },
  { title: "a list does not contain holds for an unknown one", customers: [{ interests: ["golf"] }, { interests: ["golfing"] }, {}], rule: b.not(b.holds(interests, "any", "golf")), gives: [false, true, true] },
  { title: "items of lists are compared by code points", customers: [{ interests: ["Golf"] }, { interests: ["golf "] }], rule: b.holds(interests, "any", "golf"), gives: [false, false] },
  { title: "an event's list filters", orders: [{ tags: ["a", "b"] }, { tags: ["b"] }, { tags: [] }, {}], rule: b.aggregate("count", "orders", { filter: b.holds(order.tags, "any", "a") }), gives: ["1"] },
];
