import * as b from "../support/build.ts";
import { customer } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const { birth_date, children, country, interests, joined_at, name, opted_in, points } = customer;
const somewhere = [{ country: "DE" }, { country: "FR" }, {}];
const isGerman = b.compare(country, "eq", b.words("DE"));
const inDach = b.oneOf(country, [b.words("DE"), b.words("AT")]);
const startsWithD = b.matches(country, "starts", "D");
const unknownThen = (title: string, rule: Case["rule"]): Case => ({ title, rule, gives: [false] });

/** Two-valued logic: what is unknown fails every test, and every negative form is exactly the opposite. */
export const unknowns: readonly Case[] = [
  {
    title: "an unknown value is not equal to anything",
    customers: somewhere,
    rule: isGerman,
    gives: [true, false, false],
  },
  {
    title: "`is not` holds for an unknown value",
    customers: somewhere,
    rule: b.not(isGerman),
    gives: [false, true, true],
  },
  {
    title: "an unknown value is in no list",
    customers: somewhere,
    rule: inDach,
    gives: [true, false, false],
  },
  {
    title: "`not in` holds for an unknown value",
    customers: somewhere,
    rule: b.not(inDach),
    gives: [false, true, true],
  },
  {
    title: "an empty list holds nothing",
    customers: somewhere,
    rule: b.oneOf(country, []),
    gives: [false, false, false],
  },
  {
    title: "`does not contain` holds for an unknown text",
    customers: [{ name: "a test" }, { name: "x" }, {}],
    rule: b.not(b.matches(name, "contains", "test")),
    gives: [false, true, true],
  },
  {
    title: "an unknown text starts with nothing",
    customers: somewhere,
    rule: startsWithD,
    gives: [true, false, false],
  },
  unknownThen(
    "an unknown number is not less than another",
    b.compare(points, "lt", b.digits("18")),
  ),
  unknownThen("an unknown number is not at most another", b.compare(points, "le", b.digits("18"))),
  unknownThen(
    "an unknown number is not more than another",
    b.compare(points, "gt", b.digits("18")),
  ),
  unknownThen("an unknown number is not at least another", b.compare(points, "ge", b.digits("18"))),
  unknownThen("unknown does not equal unknown", b.compare(points, "eq", points)),
  unknownThen(
    "an unknown number lies between no numbers",
    b.between(points, b.digits("0"), b.digits("9")),
  ),
  unknownThen(
    "nothing lies between an unknown number and another",
    b.between(b.digits("5"), points, b.digits("9")),
  ),
  unknownThen("an unknown date lies in no window", b.inWindow(birth_date, { kind: "ever" })),
  unknownThen(
    "an unknown instant lies in no window",
    b.inWindow(joined_at, { kind: "this", unit: "year" }),
  ),
  unknownThen("an unknown yes/no is not yes", b.isYes(opted_in)),
  unknownThen("an unknown text equals no text in any case", b.matches(name, "equals", "x", true)),
  unknownThen("an unknown list holds nothing", b.holds(interests, "any", "golf")),
  unknownThen(
    "an unknown list does not hold all of nothing known",
    b.holds(interests, "all", "golf", "tennis"),
  ),
  unknownThen(
    "days since an unknown date are no number",
    b.compare(b.elapsed("day", "since", birth_date), "ge", b.digits("0")),
  ),
  unknownThen("an unknown number is not known", b.known(points)),
  {
    title: "`not between` holds for an unknown number",
    rule: b.not(b.between(points, b.digits("0"), b.digits("9"))),
    gives: [true],
  },
  {
    title: "`not (age < 18)` holds for an unknown age",
    rule: b.not(b.compare(points, "lt", b.digits("18"))),
    gives: [true],
  },
  {
    title: "a yes/no that is no, and one that is unknown, are both not yes",
    customers: [{ opted_in: true }, { opted_in: false }, {}],
    rule: b.not(b.isYes(opted_in)),
    gives: [false, true, true],
  },
  {
    title: "empty text is known, unknown text is not",
    customers: [{ name: "" }, {}],
    rule: b.known(name),
    gives: [true, false],
  },
  {
    title: "empty text is a text like any other",
    customers: [{ name: "" }, { name: " " }, {}],
    rule: b.compare(name, "eq", b.words("")),
    gives: [true, false, false],
  },
  {
    title: "arithmetic with an unknown number is unknown",
    rule: b.plus(points, b.digits("1")),
    gives: [null],
  },
  { title: "unknown times zero is unknown", rule: b.times(points, b.digits("0")), gives: [null] },
  { title: "the opposite of an unknown number is unknown", rule: b.minus(points), gives: [null] },
  {
    title: "a function of an unknown text is unknown",
    rule: b.call("length", name),
    gives: [null],
  },
  {
    title: "`default` stands in for unknown",
    customers: [{ points: 3 }, {}],
    rule: b.orElse(points, b.digits("7")),
    gives: ["3", "7"],
  },
  {
    title: "`default` of two unknown values is unknown",
    customers: [{ children: 2 }, { points: 3 }, {}],
    rule: b.orElse(points, children),
    gives: ["2", "3", null],
  },
  {
    title: "the smaller of a known and an unknown number is unknown",
    customers: [{ points: 3, children: 2 }, { points: 3 }, { children: 2 }, {}],
    rule: b.call("smaller", points, children),
    gives: ["2", null, null, null],
  },
  {
    title: "the larger of a known and an unknown number is unknown",
    customers: [{ points: 3, children: 2 }, { points: 3 }, { children: 2 }, {}],
    rule: b.call("larger", points, children),
    gives: ["3", null, null, null],
  },
  {
    title: "a condition used as a value is yes or no, never unknown",
    customers: somewhere,
    rule: b.truth(isGerman),
    gives: [true, false, false],
  },
  {
    title: "the value of no branch is unknown",
    customers: somewhere,
    rule: b.branch([[isGerman, b.digits("1")]]),
    gives: ["1", null, null],
  },
  {
    title: "the first branch that holds decides, also where later ones hold too",
    customers: somewhere,
    rule: b.branch(
      [
        [isGerman, b.digits("1")],
        [b.known(country), b.digits("2")],
      ],
      b.digits("3"),
    ),
    gives: ["1", "2", "3"],
  },
  {
    title: "at least two of three conditions, unknown ones counting as false",
    customers: [
      { country: "DE", opted_in: true },
      { country: "DE", points: 5 },
      { points: 5 },
      { country: "DE", opted_in: true, points: 5 },
    ],
    rule: { kind: "atLeast", count: 2, of: [isGerman, b.isYes(opted_in), b.known(points)] },
    gives: [true, true, false, true],
  },
  {
    title: "at least none of some conditions always holds",
    rule: { kind: "atLeast", count: 0, of: [isGerman] },
    gives: [true],
  },
  {
    title: "at least two of one condition never hold",
    rule: { kind: "atLeast", count: 2, of: [b.yes] },
    gives: [false],
  },
  { title: "all of no conditions hold", rule: b.all(), gives: [true] },
  { title: "none of no conditions holds", rule: b.any(), gives: [false] },
  {
    title: "a segment's members are those its condition picks, and the others are not members",
    customers: somewhere,
    rule: b.not(b.member("german", isGerman)),
    gives: [false, true, true],
  },
  {
    title: "`except` takes members away, not those of whom it is unknown",
    customers: [{ country: "DE", opted_in: true }, { country: "DE" }, { opted_in: true }],
    rule: b.all(isGerman, b.not(b.isYes(opted_in))),
    gives: [false, true, false],
  },
  {
    title: "a stored value is unknown for customers without a row of it",
    customers: [{}, {}, {}],
    scores: [
      { of: 0, score: "0.5" },
      { of: 1, score: null },
    ],
    rule: b.score,
    gives: [0.5, null, null],
  },
  {
    title: "a customer without a stored value fails tests of it and passes their opposites",
    customers: [{}, {}],
    scores: [{ of: 0, score: "0.5" }],
    rule: b.not(b.compare(b.score, "lt", b.double("0.7"))),
    gives: [false, true],
  },
];
