import { foldTable } from "@satsuma/ir";
import { roundedDouble } from "./rounded-double.ts";
import type { ColumnKind, Dialect, FoldInput, FoldWriters, TimeWriters } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

const folds: FoldWriters = {
  count: ({ when }) =>
    when === undefined ? raw("COUNT(*)") : sql`COUNT(CASE WHEN ${when} THEN 1 END)`,
  sum: (input) => sql`SUM(${picked(input)})`,
  sumMillionths: (input) => sql`SUM(CAST(FLOOR(${picked(input)} * 1000000 + 0.5) AS BIGINT))`,
  min: (input) => sql`MIN(${picked(input)})`,
  max: (input) => sql`MAX(${picked(input)})`,
  distinct: (input) => sql`COUNT(DISTINCT ${picked(input)})`,
  distinctCodes: (input) => folds.distinct(input),
  // Ordering by a bare constant would mean a place in the SELECT.
  median: ({ value, when = raw("TRUE") }) =>
    sql`PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY CASE WHEN ${when} THEN ${value} END)`,
  first: ({ value, order, when }) =>
    sql`(ARRAY_AGG(${value} ORDER BY ${join(order.map(ascending), ", ")})${filter(when)})[1]`,
  last: ({ value, order, when }) =>
    sql`(ARRAY_AGG(${value} ORDER BY ${join(order.map(descending), ", ")})${filter(when)})[1]`,
};

/** The value where the condition holds, else unknown. */
export const picked = ({ value, when }: FoldInput): Fragment =>
  when === undefined ? value : sql`CASE WHEN ${when} THEN ${value} END`;

const filter = (when: Fragment | undefined): Fragment =>
  when === undefined ? raw("") : sql` FILTER (WHERE ${when})`;

const ascending = (order: Fragment): Fragment => sql`${order} ASC NULLS LAST`;
const descending = (order: Fragment): Fragment => sql`${order} DESC NULLS FIRST`;

const times: TimeWriters = {
  local: (instant, timezone) => sql`(${instant} AT TIME ZONE 'UTC' AT TIME ZONE ${timezone})`,
  date: (local) => sql`CAST(${local} AS DATE)`,
  parts: {
    minute: (value) => sql`EXTRACT(MINUTE FROM ${value})`,
    hour: (value) => sql`EXTRACT(HOUR FROM ${value})`,
    day: (value) => sql`EXTRACT(DAY FROM ${value})`,
    week: (value) => sql`EXTRACT(WEEK FROM ${value})`,
    month: (value) => sql`EXTRACT(MONTH FROM ${value})`,
    quarter: (value) => sql`EXTRACT(QUARTER FROM ${value})`,
    year: (value) => sql`EXTRACT(YEAR FROM ${value})`,
    weekday: (value) => sql`EXTRACT(ISODOW FROM ${value})`,
  },
  days: (from, to) => sql`(${to} - ${from})`,
  microseconds: (from, to) => sql`CAST(EXTRACT(EPOCH FROM (${to} - ${from})) * 1000000 AS BIGINT)`,
  addDays: (date, days) => sql`(${date} + CAST(${days} AS INTEGER))`,
  addMonths: (date, months) => sql`CAST(${date} + INTERVAL '${whole(months)}' MONTH AS DATE)`,
  addMicroseconds: (instant, microseconds) =>
    sql`(${instant} + INTERVAL '${whole(microseconds)} microseconds')`,
};

// NaN counts as larger than every number, so this leaves out all that is not finite.
const finite = (value: Fragment): Fragment =>
  sql`CASE WHEN ${value} BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308 THEN ${value} END`;

/** What the SQL standard and most engines agree on. Engines are written as what they do differently from it. */
export const ansi: Dialect = {
  name: "ansi",
  quote: (part) => `"${part.replaceAll('"', '""')}"`,
  placeholder: (position) => `$${position}`,
  // Engines read no NUL in a query's text.
  quoteText: (text) =>
    text.includes("\0")
      ? `(${text.split("\0").map(textConstant).join(" || chr(0) || ")})`
      : textConstant(text),
  stored: (column, kind) => (kind === "approx" ? finite(column) : column),
  yesNo: (condition) => condition,
  isTrue: (test) => sql`COALESCE(${test}, FALSE)`,
  isNotTrue: (test) => sql`NOT COALESCE(${test}, FALSE)`,
  literals: {
    boolean: (value) => raw(value ? "TRUE" : "FALSE"),
    exact: raw,
    wide: (digits) => raw(`CAST(${digits} AS DECIMAL(38,${scaleOf(digits)}))`),
    approx: (digits) => raw(`CAST(${digits} AS DOUBLE PRECISION)`),
    date: (date) => raw(`DATE '${date}'`),
    instant: (time) => raw(`TIMESTAMP '${time}'`),
    text: (value) => sql`CAST(${value} AS VARCHAR)`,
    textFor: (value) => sql`CAST(${value} AS VARCHAR)`,
    unknown: (kind) => raw(`CAST(NULL AS ${typeNames[kind]})`),
  },
  numbers: {
    toDouble: (value) => sql`CAST(${value} AS DOUBLE PRECISION)`,
    widen: (value) => sql`(${value} * CAST(1 AS DECIMAL(38,0)))`,
    inTypeOf: (value, expression) => sql`(${value} + COALESCE(0 * (${expression}), 0))`,
    inDoubles: (left, op, right) => finite(sql`(${left} ${raw(op)} ${right})`),
    overflowIsPassedOn: true,
    // Engines disagree on what `/` makes of whole numbers, unless it goes up.
    floorDivide: (value, by) =>
      sql`CAST((${value} - MOD(MOD(${value}, ${whole(by)}) + ${whole(by)}, ${whole(by)})) / ${whole(by)} AS BIGINT)`,
    roundExact: (value, places) => sql`ROUND(${value}, ${whole(places)})`,
    roundApprox: (value, places) => roundedDouble(value, places, ansi),
    abs: (value) => sql`ABS(${value})`,
    // The largest double is e to the power of 709.782712893384; some engines fail beyond it, and below what they call underflow.
    exp: (value) =>
      sql`CASE WHEN ${value} < -708 THEN 0e0 WHEN ${value} <= 709.782712893384e0 THEN EXP(${value}) END`,
    ln: (value) => sql`CASE WHEN ${value} > 0 THEN LN(${value}) END`,
    squareRoot: (value) => sql`CASE WHEN ${value} >= 0 THEN SQRT(${value}) END`,
    smaller: (left, right) =>
      sql`CASE WHEN ${left} <= ${right} THEN ${left} WHEN ${left} > ${right} THEN ${right} END`,
    larger: (left, right) =>
      sql`CASE WHEN ${left} >= ${right} THEN ${left} WHEN ${left} < ${right} THEN ${right} END`,
    leastKnown: (values) => sql`LEAST(${join(values, ", ")})`,
    greatestKnown: (values) => sql`GREATEST(${join(values, ", ")})`,
  },
  texts: {
    asText: (value) => sql`CAST(${value} AS VARCHAR)`,
    holds: (column, text) => sql`${ansi.texts.asText(column)} = ${ansi.literals.text(text)}`,
    fold: (value) => sql`TRANSLATE(${value}, ${quoted(foldTable.from)}, ${quoted(foldTable.to)})`,
    trim: (value) => sql`TRIM(BOTH ' ' FROM ${value})`,
    length: (value) => sql`CHAR_LENGTH(${value})`,
    contains: (value, part) => sql`POSITION(${part} IN ${value}) > 0`,
    starts: (value, part) => sql`LEFT(${value}, CHAR_LENGTH(${part})) = ${part}`,
    ends: (value, part) => sql`RIGHT(${value}, CHAR_LENGTH(${part})) = ${part}`,
    like: (value, pattern) => sql`${value} LIKE ${pattern} ESCAPE '!'`,
    hash32: () => {
      throw new RangeError("engines differ in how they hash: the dialect must say how");
    },
    ordered: (value) => value,
    ofWhole: (value) => sql`CAST(${value} AS VARCHAR)`,
    joined: (texts) => join(texts, " || "),
  },
  times,
  folds,
  flags: {
    any: (conditions) => {
      const bits = conditions.map(
        (condition, place) => sql`CASE WHEN ${condition} THEN ${bit(place)} ELSE 0 END`,
      );
      return sql`BIT_OR(${join(bits, " + ")})`;
    },
    has: (flags, place) => sql`(${flags} & ${bit(place)}) > 0`,
  },
  oneOf: (value, items) => sql`${value} IN (${join(items, ", ")})`,
  named: (value, as, expression) =>
    sql`(SELECT ${expression} FROM (SELECT ${value} AS ${name(as)}) AS ${name("named")})`,
  distinctAbout: (column) => sql`COUNT(DISTINCT ${column})`,
  listHas: (list, item) => sql`${item} = ANY (${list})`,
  listHasFolded: (list, item) =>
    sql`EXISTS (SELECT 1 FROM UNNEST(${list}) AS ${name("listed")}(${name("item")}) WHERE ${ansi.texts.fold(name("item"))} = ${item})`,
  step: (as, select) => sql`${name(as)} AS (\n${select}\n)`,
  ranksInPlace: false,
  within: (select, alias) => sql`(\n${select}\n) AS ${name(alias)}`,
  statement: (body) => body,
};

const typeNames: Readonly<Record<ColumnKind, string>> = {
  text: "VARCHAR",
  enum: "VARCHAR",
  number: "DECIMAL(38,0)",
  money: "DECIMAL(38,0)",
  approx: "DOUBLE PRECISION",
  date: "DATE",
  "annual date": "DATE",
  instant: "TIMESTAMP",
  "yes/no": "BOOLEAN",
};

const bit = (place: number): Fragment => whole(2n ** BigInt(place));

/** A whole number decided in code. */
export const whole = (value: number | bigint): Fragment => raw(String(value));

const textConstant = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The fold table holds letters only, so that quoting it is enough. */
const quoted = (letters: string): Fragment => raw(`'${letters}'`);

/** How many digits follow the decimal point. */
const scaleOf = (digits: string): number => digits.split(".")[1]?.length ?? 0;
