import { ansi, duckdb, join, raw, sql } from "@satsuma/sql";
import type { Dialect, FoldInput, Fragment, NumberWriters, TextWriters } from "@satsuma/sql";
import { mutantsOf } from "./mutants.ts";
import type { Broken } from "./mutants.ts";

const same = (value: Fragment): Fragment => value;
const picked = ({ value, when }: FoldInput): Fragment =>
  when === undefined ? value : sql`CASE WHEN ${when} THEN ${value} END`;
const unfiltered = ({ value, order }: FoldInput): FoldInput => ({ value, order });
const wrongPart = (value: Fragment): Fragment => sql`EXTRACT(DOY FROM ${value})`;

/** What no conformance case can decide: names, placeholders and keys are for hostile ones, steps are about speed, counts of values describe data. */
type DecidedElsewhere =
  | "name"
  | "caveat"
  | "distinctAbout"
  | "named"
  | "placeholder"
  | "quote"
  | "quoteText"
  | "ranksInPlace"
  | "step"
  | "statement"
  | "within";

type Decided = Omit<Dialect, DecidedElsewhere | "numbers" | "texts"> & {
  readonly numbers: Omit<NumberWriters, "overflowIsPassedOn">;
  readonly texts: Omit<TextWriters, "holds">;
};

const broken: Broken<Decided> = {
  stored: same,
  yesNo: (condition) => sql`NOT ${condition}`,
  oneOf: (value, items) => sql`${value} = ${items[0] ?? raw("NULL")}`,
  isTrue: same,
  isNotTrue: (test) => sql`NOT (${test})`,
  literals: {
    boolean: (value) => raw(value ? "FALSE" : "TRUE"),
    exact: (digits) => raw(`CAST(${digits} AS DOUBLE)`),
    wide: raw,
    approx: raw,
    date: (date) => raw(`(DATE '${date}' + 1)`),
    instant: (time) => raw(`CAST('${time}' AS TIMESTAMP_S)`),
    text: (value) => sql`lower(CAST(${value} AS VARCHAR))`,
    textFor: (value, column) => sql`cast_to_type(CAST(${value} AS VARCHAR), ${column})`,
    unknown: () => raw("0"),
  },
  numbers: {
    toDouble: (value) => sql`CAST(${value} AS REAL)`,
    widen: same,
    inTypeOf: same,
    inDoubles: (left, op, right) => sql`(${left} ${raw(op)} ${right})`,
    floorDivide: (value, by) => sql`(${value} // ${raw(String(by))})`,
    roundExact: (value, places) => sql`round_even(${value}, ${raw(String(places))})`,
    roundApprox: (value, places) => sql`round_even(${value}, ${raw(String(places))})`,
    abs: same,
    exp: (value) => sql`EXP(${value})`,
    ln: (value) => sql`LN(${value})`,
    squareRoot: (value) => sql`SQRT(${value})`,
    smaller: (left, right) => sql`LEAST(${left}, ${right})`,
    larger: (left, right) => sql`GREATEST(${left}, ${right})`,
    leastKnown: (values) => values[0] ?? raw("NULL"),
    greatestKnown: (values) => values[0] ?? raw("NULL"),
  },
  texts: {
    asText: same,
    fold: (value) => sql`lower(${value})`,
    trim: (value) => sql`regexp_replace(${value}, '^\\s+|\\s+$', '', 'g')`,
    length: (value) => sql`strlen(${value})`,
    contains: (value, part) => sql`${value} LIKE concat('%', ${part}, '%')`,
    starts: (value, part) => sql`${value} LIKE concat(${part}, '%')`,
    ends: (value, part) => sql`${value} LIKE concat('%', ${part})`,
    like: (value, pattern) => sql`${value} LIKE ${pattern}`,
    hash32: (value) => sql`CAST('0x' || left(md5(${value}), 8) AS BIGINT)`,
    ordered: (value) => sql`lower(${value})`,
    ofWhole: (value) => sql`concat(${value}, '.0')`,
    joined: (texts) => join(texts.toReversed(), " || "),
  },
  times: {
    local: same,
    date: same,
    parts: {
      minute: wrongPart,
      hour: wrongPart,
      day: wrongPart,
      week: wrongPart,
      month: wrongPart,
      quarter: wrongPart,
      year: wrongPart,
      weekday: (value) => sql`EXTRACT(DOW FROM ${value})`,
    },
    days: (from, to) => sql`datediff('day', ${to}, ${from})`,
    microseconds: (from, to) => sql`(datediff('second', ${from}, ${to}) * 1000000)`,
    addDays: same,
    addMonths: (date, months) =>
      sql`CAST(${date} + INTERVAL '${raw(String(30 * months))}' DAY AS DATE)`,
    addMicroseconds: same,
  },
  folds: {
    count: (input) => sql`COUNT(${picked({ ...input, value: raw("NULL") })})`,
    sum: (input) => sql`AVG(${picked(input)})`,
    sumMillionths: (input) => sql`(SUM(${picked(input)}) * 1e6)`,
    min: (input) => duckdb.folds.min(unfiltered(input)),
    max: (input) => duckdb.folds.max(unfiltered(input)),
    distinct: (input) => sql`COUNT(${picked(input)})`,
    distinctCodes: (input) => sql`COUNT(${picked(input)})`,
    median: (input) => sql`quantile_cont(${picked(input)}, 0.5)`,
    first: (input) => sql`arg_min(${picked(input)}, row(${join(input.order, ", ")}))`,
    last: (input) => sql`arg_max(${picked(input)}, row(${join(input.order, ", ")}))`,
  },
  reach: {
    top: (value) => sql`max(${value})`,
    bottom: (value) => sql`min(${value})`,
  },
  flags: {
    any: (conditions) => ansi.flags.any(conditions.toReversed()),
    has: (flags) => sql`${flags} > 0`,
  },
  listHas: (list, item) => sql`contains(CAST(${list} AS VARCHAR), ${item})`,
  listHasFolded: (list, item) => sql`list_contains(${list}, ${item})`,
};

/** Every writer of the DuckDB dialect, switched off one at a time. */
export const duckdbMutants = mutantsOf(duckdb, broken);
