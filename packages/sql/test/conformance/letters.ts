import { foldTable } from "@satsuma/ir";
import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { country, interests, name } = customer;
const named = (...names: readonly string[]): Pick<Case, "customers"> => ({
  customers: names.map((text) => ({ name: text })),
});
const everyPair = Array.from(foldTable.from, (capital, i) => [capital, foldTable.to[i] ?? ""]);

/** Folding by one table, lengths by characters, lists of texts. */
export const letters: readonly Case[] = [
  {
    title: "`contains` can ignore case",
    ...named("A Test", "a best"),
    rule: b.matches(name, "contains", "TEST", true),
    gives: [true, false],
  },
  {
    title: "`equals` can ignore case",
    ...named("MÜNCHEN", "münchen", "munchen"),
    rule: b.matches(name, "equals", "München", true),
    gives: [true, true, false],
  },
  {
    title: "`in` can ignore case",
    ...named("ÀÉ", "àé", "ae"),
    rule: b.oneOf(name, [b.words("Àé"), b.words("x")], true),
    gives: [true, true, false],
  },
  {
    title: "one text in a list can ignore case",
    ...named("ÀÉ", "ae"),
    rule: b.oneOf(name, [b.words("àé")], true),
    gives: [true, false],
  },
  {
    title: "ß is not ss, nor does it change",
    ...named("straße", "STRASSE", "STRAẞE"),
    rule: b.matches(name, "equals", "STRAßE", true),
    gives: [true, false, false],
  },
  {
    title: "the dotted capital İ folds to nothing else",
    ...named("İ", "i", "i̇", "I"),
    rule: b.matches(name, "equals", "i", true),
    gives: [false, true, false, true],
  },
  {
    title: "the Kelvin sign is no k",
    ...named("\u{212a}", "K"),
    rule: b.matches(name, "equals", "k", true),
    gives: [false, true],
  },
  {
    title: "Greek: a final sigma counts as a sigma",
    ...named("ΟΔΟΣ", "οδος"),
    rule: b.matches(name, "equals", "Οδοσ", true),
    gives: [true, true],
  },
  {
    title: "Cyrillic folds",
    ...named("МОСКВА", "Москва"),
    rule: b.matches(name, "equals", "москва", true),
    gives: [true, true],
  },
  {
    title: "letters beyond the table do not fold",
    ...named("Ա", "Ⅷ"),
    rule: b.any(b.matches(name, "equals", "ա", true), b.matches(name, "equals", "ⅷ", true)),
    gives: [false, false],
  },
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
  {
    title: "`lower` leaves what the table does not have",
    ...named("ÀÉİẞ!1"),
    rule: b.call("lower", name),
    gives: ["àéİẞ!1"],
  },
  {
    title: "lengths are in characters",
    ...named("é", "e\u{301}", "😀", "", "👩‍👧"),
    rule: b.call("length", name),
    gives: ["1", "2", "1", "0", "3"],
  },
  {
    title: "`trim` cuts spaces at both ends and nothing else",
    ...named("  a b ", "\ta\n", "\u{a0}a"),
    rule: b.call("trim", name),
    gives: ["a b", "\ta\n", "\u{a0}a"],
  },
  {
    title: "functions of a stored list's text",
    customers: [{ country: " De " }],
    rule: b.call("length", b.call("lower", b.call("trim", country))),
    gives: ["2"],
  },
  {
    title: "a smallest text by code points puts capitals before small letters",
    orders: [{ status: "a" }, { status: "B" }],
    rule: b.aggregate("min", "orders", { argument: order.status }),
    gives: ["B"],
  },
  {
    title: "a list contains any of some items",
    customers: [{ interests: ["golf", "chess"] }, { interests: ["go"] }, { interests: [] }, {}],
    rule: b.holds(interests, "any", "golf", "tennis"),
    gives: [true, false, false, false],
  },
  {
    title: "a list contains all of some items",
    customers: [{ interests: ["golf", "tennis", "x"] }, { interests: ["golf"] }, {}],
    rule: b.holds(interests, "all", "golf", "tennis"),
    gives: [true, false, false],
  },
  {
    title: "a list does not contain holds for an unknown one",
    customers: [{ interests: ["golf"] }, { interests: ["golfing"] }, {}],
    rule: b.not(b.holds(interests, "any", "golf")),
    gives: [false, true, true],
  },
  {
    title: "items of lists are compared by code points",
    customers: [{ interests: ["Golf"] }, { interests: ["golf "] }],
    rule: b.holds(interests, "any", "golf"),
    gives: [false, false],
  },
  {
    title: "an event's list filters",
    orders: [{ tags: ["a", "b"] }, { tags: ["b"] }, { tags: [] }, {}],
    rule: b.aggregate("count", "orders", { filter: b.holds(order.tags, "any", "a") }),
    gives: ["1"],
  },
];
