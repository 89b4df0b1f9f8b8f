import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { and, compare, known, not, or } from "@satsuma/ir";
import type { Cond, FunctionName, Value } from "@satsuma/ir";
import { ansi, compileRow, name, print, sql } from "@satsuma/sql";
import { plain } from "./random/cells.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine, EngineColumn, PlainCell } from "./support/engines/index.ts";
import {
  approxType,
  constant,
  date,
  dateType,
  digits,
  field,
  instantType,
  numberType,
  textType,
  yesNoType,
} from "./support/build.ts";

const column = (name: string, kind: EngineColumn["kind"], cell: PlainCell, scale = 0) => ({
  column: { name, kind, scale },
  cell,
});

/** One row with a column for each kind of value that rules treat in their own way. */
const fields: readonly { readonly column: EngineColumn; readonly cell: PlainCell }[] = [
  column("no_text", "text", null),
  column("letter", "text", "a"),
  column("odd", "text", "a_b%c!d"),
  column("german", "text", "Größe ÀÉ"),
  column("empty", "text", ""),
  column("wide", "text", "Straße 👍"),
  column("padded", "text", "  padded\t "),
  column("greek", "text", "ΟΔΟΣ"),
  { column: { name: "channel", kind: "enum", values: ["web", "app", "store"] }, cell: "web" },
  { column: { name: "no_channel", kind: "enum", values: ["web", "app", "store"] }, cell: null },
  column("three", "number", 3),
  column("zero", "number", 0),
  column("billions", "number", 2_000_000_000),
  column("no_number", "number", null),
  column("tenth", "number", "0.1", 2),
  column("half", "number", "2.5", 2),
  column("minus_half", "number", "-2.5", 2),
  column("price", "number", "1234.56", 2),
  column("huge", "number", "9999999999999999.99", 2),
  column("not_a_number", "approx", "NaN"),
  column("infinite", "approx", "Infinity"),
  column("real", "approx", 1.5),
  column("largest", "approx", 1e308),
  column("yes", "yes/no", true),
  column("no", "yes/no", false),
  column("no_answer", "yes/no", null),
  column("leap_day", "date", "2004-02-29"),
  column("january_end", "date", "2000-01-31"),
  column("no_date", "date", null),
  column("before_midnight", "instant", "2026-02-27T22:59:59.999999Z"),
  column("midnight", "instant", "2026-02-27T23:00:00Z"),
  column("no_time", "instant", null),
  column("hobbies", "list", ["golf", null, "chess"]),
  column("no_list", "list", null),
];

type Elapsed = Extract<Value, { kind: "elapsed" }>;

const number = (of: string): Value => field("row", of, numberType);
const approx = (of: string): Value => field("row", of, approxType);
const text = (of: string): Value => field("row", of, textType);
const list = (of: string): Value => field("row", of, { kind: "list", of: textType });
const words = (of: string): Value => constant(textType, of);
const yesNo = (of: string): Cond => ({ kind: "isYes", value: field("row", of, yesNoType) });
const arithmetic = (left: Value, op: "+" | "-" | "*" | "/", right: Value): Value => ({
  kind: "arithmetic",
  op,
  left,
  right,
  type: op === "/" || left.type.kind === "approx" ? approxType : left.type,
  nullable: true,
});
const call = (fn: FunctionName, ...args: Value[]): Value => ({
  kind: "call",
  fn,
  args,
  type: fn === "length" ? numberType : (args[0]?.type ?? numberType),
  nullable: true,
});
const isIn = (value: Value, set: Value[], fold = false): Cond => ({ kind: "in", value, set, fold });
const textTest = (
  op: "equals" | "contains" | "starts" | "ends" | "glob",
  value: Value,
  pattern: string,
  fold = false,
): Cond => ({ kind: "text", op, value, pattern: words(pattern), fold });
const since = (
  unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year",
  value: Value,
  asOf: string,
): Elapsed => ({
  kind: "elapsed",
  direction: "since",
  unit,
  value,
  asOf,
  timezone: "Europe/Berlin",
  type: numberType,
  nullable: true,
});
const until = (unit: "day" | "month" | "year", value: Value, asOf: string): Elapsed => ({
  ...since(unit, value, asOf),
  direction: "until",
});
const part = (
  of: "weekday" | "week" | "month" | "quarter" | "year" | "hour" | "minute" | "day",
  value: Value,
): Value => ({
  kind: "part",
  part: of,
  value,
  timezone: "Europe/Berlin",
  type: of === "weekday" ? textType : numberType,
  nullable: true,
});
const day = (of: string): Value => field("row", of, dateType);
const moment = (of: string): Value => field("row", of, instantType);
const localDate = (value: Value): Value => ({
  kind: "localDate",
  value,
  timezone: "Europe/Berlin",
  type: dateType,
  nullable: true,
});

const march = "2026-02-28T23:00:00Z";

/** What a rule says, its tree, and what it must come to: `unknown` is NULL. */
const cases: readonly (readonly [string, Cond | Value, string])[] = [
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

  ["7 / 2 is not whole", arithmetic(digits("7"), "/", digits("2")), "3.5"],
  ["division by zero is unknown", arithmetic(digits("1"), "/", number("zero")), "unknown"],
  [
    "0.1 + 0.2 is 0.3",
    compare(arithmetic(number("tenth"), "+", digits("0.2")), "eq", digits("0.3")),
    "true",
  ],
  [
    "10 / 3 is divided in doubles",
    arithmetic(digits("10.00"), "/", digits("3")),
    "3.3333333333333335",
  ],
  [
    "whole numbers have room to grow when multiplied",
    arithmetic(number("billions"), "*", number("billions")),
    "4000000000000000000",
  ],
  [
    "whole numbers have room to grow when added",
    arithmetic(number("billions"), "+", number("billions")),
    "4000000000",
  ],
  [
    "whole numbers have room to grow beside a constant",
    arithmetic(number("billions"), "*", digits("1000000")),
    "2000000000000000",
  ],
  [
    "amounts have room to grow",
    arithmetic(number("huge"), "*", number("price")),
    "12345599999999999987.6544",
  ],
  [
    "arithmetic with unknown is unknown",
    arithmetic(number("three"), "+", number("no_number")),
    "unknown",
  ],
  [
    "negation",
    { kind: "negate", value: number("price"), type: numberType, nullable: true },
    "-1234.56",
  ],
  ["2.5 rounds away from zero", call("round", number("half"), digits("0")), "3"],
  ["-2.5 rounds away from zero", call("round", number("minus_half"), digits("0")), "-3"],
  [
    "rounding to tens",
    call("round", number("price"), {
      kind: "negate",
      value: digits("1"),
      type: numberType,
      nullable: false,
    }),
    "1230",
  ],
  [
    "rounding a whole number to tens",
    call("round", number("three"), {
      kind: "negate",
      value: digits("1"),
      type: numberType,
      nullable: false,
    }),
    "0",
  ],
  ["a double rounds away from zero", call("round", approx("real"), digits("0")), "2"],
  ["abs", call("abs", number("minus_half")), "2.5"],
  ["smaller of two", call("smaller", number("three"), number("half")), "2.5"],
  [
    "smaller with unknown is unknown",
    call("smaller", number("three"), number("no_number")),
    "unknown",
  ],
  ["larger of two", call("larger", number("three"), number("half")), "3"],
  [
    "larger with unknown is unknown",
    call("larger", number("no_number"), number("three")),
    "unknown",
  ],
  ["not a number is unknown", known(approx("not_a_number")), "false"],
  ["infinity is unknown", known(approx("infinite")), "false"],
  ["infinity is larger than nothing", compare(approx("infinite"), "gt", digits("1")), "false"],
  [
    "a double beyond all bounds is unknown",
    arithmetic(approx("largest"), "*", approx("largest")),
    "unknown",
  ],
  ["numbers compare as numbers", compare(digits("10"), "gt", digits("9")), "true"],

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

  [
    "a list has any of the items",
    {
      kind: "listHas",
      quantifier: "any",
      value: list("hobbies"),
      items: [words("tennis"), words("golf")],
    },
    "true",
  ],
  [
    "a list has not all of the items",
    {
      kind: "listHas",
      quantifier: "all",
      value: list("hobbies"),
      items: [words("tennis"), words("golf")],
    },
    "false",
  ],
  [
    "a list has all of the items",
    {
      kind: "listHas",
      quantifier: "all",
      value: list("hobbies"),
      items: [words("chess"), words("golf")],
    },
    "true",
  ],
  [
    "an unknown list has nothing",
    { kind: "listHas", quantifier: "any", value: list("no_list"), items: [words("golf")] },
    "false",
  ],
  [
    "an unknown list has not, by negation",
    not({ kind: "listHas", quantifier: "any", value: list("no_list"), items: [words("golf")] }),
    "true",
  ],

  [
    "someone born on 29 February turns a year older on 1 March",
    since("year", day("leap_day"), "2025-02-27T23:00:00Z"),
    "20",
  ],
  ["and is a year older then", since("year", day("leap_day"), "2025-02-28T23:00:00Z"), "21"],
  [
    "31 January to 29 February is no month",
    since("month", day("january_end"), "2000-02-28T23:00:00Z"),
    "0",
  ],
  [
    "31 January to 1 March is one month",
    since("month", day("january_end"), "2000-02-29T23:00:00Z"),
    "1",
  ],
  ["three months are a quarter", since("quarter", day("january_end"), "2000-05-01T23:00:00Z"), "1"],
  ["days are counted by the calendar", since("day", moment("before_midnight"), march), "2"],
  ["and begin at local midnight", since("day", moment("midnight"), march), "1"],
  ["weeks are whole", since("week", day("leap_day"), "2004-03-13T12:00:00Z"), "1"],
  [
    "days since a coming date are negative",
    since("day", day("leap_day"), "2004-02-26T12:00:00Z"),
    "-3",
  ],
  ["weeks round down below zero too", since("week", day("leap_day"), "2004-02-26T12:00:00Z"), "-1"],
  ["hours are exact", since("hour", moment("before_midnight"), march), "24"],
  ["minutes are exact", since("minute", moment("midnight"), march), "1440"],
  [
    "hours since a date run on the wall clock",
    since("hour", day("leap_day"), "2004-03-01T11:59:00Z"),
    "36",
  ],
  ["elapsed time since unknown is unknown", since("day", day("no_date"), march), "unknown"],
  ["days until", until("day", day("leap_day"), "2004-02-19T23:00:00Z"), "9"],
  ["months until", until("month", day("leap_day"), "2003-12-29T12:00:00Z"), "2"],
  ["years until", until("year", day("leap_day"), "2003-03-01T12:00:00Z"), "0"],
  ["the weekday is a name", part("weekday", moment("midnight")), "saturday"],
  [
    "compared as one",
    compare(part("weekday", moment("before_midnight")), "eq", words("friday")),
    "true",
  ],
  [
    "a weekday in a list",
    isIn(part("weekday", moment("midnight")), [words("saturday"), words("sunday")]),
    "true",
  ],
  [
    "the weekday of unknown is none",
    isIn(part("weekday", moment("no_time")), [words("saturday")]),
    "false",
  ],
  ["parts are local", part("hour", moment("midnight")), "0"],
  ["the day before midnight", part("day", moment("before_midnight")), "27"],
  ["the minute", part("minute", moment("before_midnight")), "59"],
  ["the month of a date", part("month", day("leap_day")), "2"],
  ["the quarter", part("quarter", day("leap_day")), "1"],
  ["the year", part("year", day("leap_day")), "2004"],
  ["the ISO week", part("week", day("january_end")), "5"],
  ["the local date", localDate(moment("midnight")), "2026-02-28"],
  ["the local date of unknown", localDate(moment("no_time")), "unknown"],
  [
    "a day later",
    arithmetic(day("leap_day"), "+", constant({ kind: "duration" }, "P14D")),
    "2004-03-14",
  ],
  [
    "a month earlier, clamped",
    arithmetic(day("january_end"), "-", constant({ kind: "duration" }, "P2M")),
    "1999-11-30",
  ],
  ["so many days later by number", arithmetic(day("leap_day"), "+", number("three")), "2004-03-03"],
  [
    "an hour earlier",
    arithmetic(moment("midnight"), "-", constant({ kind: "duration" }, "PT1H")),
    "2026-02-27 22:00:00",
  ],
  ["dates compare with constants", compare(day("leap_day"), "lt", date("2004-03-01")), "true"],
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

/** DuckDB reads the standard's dialect too, where it has no faster way of its own. */
const standard = engines
  .filter(({ name }) => name === "duckdb")
  .map((kind) => ({ ...kind, title: "DuckDB, as the standard writes it", dialect: ansi }));

describe.each([...engines, ...standard])("on $title", ({ dialect, missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    const columns = fields.map((field) => field.column);
    await engine.load([
      { table: ["row_of_fields"], columns, rows: [fields.map(({ cell }) => cell)] },
    ]);
  });
  afterAll(() => engine?.close());

  test.skipIf(missing).each(cases)("%s", async (_title, node, expected) => {
    const expression = compileRow(node, (of) => name(of), dialect);
    const row = print(sql`SELECT ${expression} AS cell FROM row_of_fields`, dialect);
    const rows = await engine.run(row);
    expect(rows.map(({ cell }) => plain(cell))).toEqual([expected]);
  });
});
