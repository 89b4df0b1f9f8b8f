import { describe, expect, it } from "vitest";
import { answers, byRule } from "./world.ts";
import type { Case } from "./world.ts";

const is = (facts: Readonly<Record<string, string | boolean | readonly string[]>>) => ({
  is: facts,
});
const nobody = {};

const texts: readonly Case[] = [
  ['country is "DE"', [is({ country: "DE " }), is({ country: "de" })], [false, false]],
  ['country is "é"', [is({ country: "e\u0301" })], [false]],
  [
    'country in ("münchen") ignoring case',
    [is({ country: "MÜNCHEN" }), is({ country: "munchen" })],
    [true, false],
  ],
  [
    'country contains "strasse" ignoring case',
    [is({ country: "STRAßE" }), is({ country: "Strasse" })],
    [false, true],
  ],
  ['country starts with "%"', [is({ country: "%x" }), is({ country: "ax" })], [true, false]],
  ['country ends with "_"', [is({ country: "x_" }), is({ country: "xa" })], [true, false]],
  [
    'country matches "a?c"',
    [is({ country: "a😀c" }), is({ country: "ac" }), is({ country: "abbc" })],
    [true, false, false],
  ],
  [
    'country matches "*/sale/*" ignoring case',
    [is({ country: "x/SALE/" }), is({ country: "sale" })],
    [true, false],
  ],
  ['country matches "a*b*c"', [is({ country: "abcbc" }), is({ country: "abcb" })], [true, false]],
  ["length(country)", [is({ country: "😀é" }), is({ country: "" })], ["2", "0"]],
  ["lower(country)", [is({ country: "ÀÉİẞ" })], ["àéİẞ"]],
  ["trim(country)", [is({ country: "  a\t " })], ["a\t"]],
  [
    'interests contains any of ("golf", "tennis")',
    [is({ interests: ["golf"] }), is({ interests: ["golfing"] }), nobody],
    [true, false, false],
  ],
  [
    'interests contains all of ("golf", "tennis")',
    [is({ interests: ["golf"] }), is({ interests: ["tennis", "golf"] })],
    [false, true],
  ],
  [
    'interests contains "GOLF" ignoring case',
    [is({ interests: ["Golf"] }), is({ interests: [] })],
    [true, false],
  ],
  ['interests does not contain "golf"', [is({ interests: ["golf"] }), nobody], [false, true]],
];

const berlin = is({ home: "52.5219,13.4132" });
const geography: readonly Case[] = [
  ["home within 504659 m of point(48.1372, 11.5756)", [berlin], [true]],
  ["home within 504658 m of point(48.1372, 11.5756)", [berlin], [false]],
  [
    "home within 0 m of point(52.5219, 13.4132)",
    [berlin, nobody, is({ home: "91,13" })],
    [true, false, false],
  ],
  ["home within 1 mi of point(52.5363, 13.4132)", [berlin], [true]],
  ["home within 25 km of point(0, -179.9)", [is({ home: "0,179.9" })], [true]],
];

describe.each([
  ["texts and lists", texts],
  ["distances", geography],
])("%s", (_, cases) => {
  it.each(byRule(cases))("%s (%#)", (_, [rule, customers, expected, clock]) => {
    expect(answers(rule, customers, clock)).toEqual(expected);
  });
});
