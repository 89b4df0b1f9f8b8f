import { foldTable } from "@satsuma/ir";
import type { ColumnKind, Dialect, FoldInput, FoldWriters, TimeWriters } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment, SqlParameter } from "../fragment.ts";
import { ansi, picked, whole } from "./ansi.ts";
import { clickhouseSettings } from "./clickhouse-settings.ts";
import { clickhouseDate, clickhouseInstant } from "./clickhouse-times.ts";

/**
 * ClickHouse 26.7: what it does otherwise than other engines is told it in every statement. Columns are Nullable wherever something
 * may be unknown, dates are Date32 and instants DateTime64(6, 'UTC'); lists cannot be unknown, an empty one stands for it.
 */
export const clickhouse: Dialect = {
  ...ansi,
  name: "clickhouse",
  // Backslashes are escapes within quotes of either kind.
  quote: (part) => `"${escaped(part).replaceAll('"', '""')}"`,
  quoteText: (text) => `'${escaped(text).replaceAll("'", "''").replaceAll("\0", "\\0")}'`,
  placeholder: (position, value) => `{p${position}:${parameterType(value)}}`,
  stored: (column, kind) => stored[kind]?.(column) ?? column,
  // Tests are whole numbers 0 and 1.
  yesNo: (condition) => sql`CAST(${condition} AS Bool)`,
  isTrue: (test) => sql`ifNull(${test}, 0)`,
  isNotTrue: (test) => sql`NOT ifNull(${test}, 0)`,
  literals: {
    ...ansi.literals,
    boolean: (value) => raw(value ? "true" : "false"),
    // Digits with a point are a double, and so are more than nineteen.
    exact: (digits) => (/^-?\d{1,18}$/u.test(digits) ? raw(digits) : decimal(digits)),
    wide: decimal,
    approx: (digits) => raw(`CAST('${digits}' AS Float64)`),
    date: clickhouseDate,
    instant: clickhouseInstant,
    text: (value) => sql`${value}`,
    textFor: (value) => sql`${value}`,
    // A type that is not Nullable has no unknown, and casting to it is an error.
    unknown: (kind) => raw(`CAST(NULL AS Nullable(${typeNames[kind]}))`),
  },
  numbers: {
    ...ansi.numbers,
    toDouble: (value) => sql`toFloat64(${value})`,
    // Whole numbers and decimals wrap around without a word; 256 bits are more than two numbers of 38 digits need.
    widen: (value) => sql`(${value} * ${decimal("1")})`,
    // Division by 0 gives infinity, which no test is to pass.
    inDoubles: (left, op, right) => finite(sql`(${left} ${raw(op)} ${right})`),
    // `/` makes a double of whole numbers.
    floorDivide: (value, by) =>
      sql`intDiv(toInt64(${value}) - positiveModulo(toInt64(${value}), ${whole(by)}), ${whole(by)})`,
  },
  texts: {
    ...ansi.texts,
    asText: (value) => sql`CAST(${value} AS Nullable(String))`,
    holds: (column, text) => sql`${clickhouse.texts.asText(column)} = ${text}`,
    // translate() and lower() know ASCII only.
    fold: (value) => sql`translateUTF8(${value}, ${raw(`'${foldTable.from}', '${foldTable.to}'`)})`,
    // length() counts bytes.
    length: (value) => sql`lengthUTF8(${value})`,
    contains: (value, part) => sql`position(${value}, ${part}) > 0`,
    starts: (value, part) => sql`startsWith(${value}, ${part})`,
    ends: (value, part) => sql`endsWith(${value}, ${part})`,
    hash32: (value) => sql`reinterpretAsUInt32(reverse(substring(SHA256(${value}), 1, 4)))`,
    ofWhole: (value) => sql`CAST(${value} AS Nullable(String))`,
  },
  times: times(),
  folds: folds(),
  flags: {
    any: (conditions) => {
      const bits = conditions.map(
        (condition, place) => sql`CASE WHEN ${condition} THEN ${bit(place)} ELSE 0 END`,
      );
      return sql`groupBitOr(${join(bits, " + ")})`;
    },
    has: (flags, place) => sql`bitAnd(${flags}, ${bit(place)}) > 0`,
  },
  distinctAbout: (column) => sql`uniq(${column})`,
  // IN takes no decimals beside whole numbers.
  oneOf: (value, items, kind) =>
    kind === "number" || kind === "money" || kind === "approx"
      ? sql`has([${join(items, ", ")}], ${value})`
      : ansi.oneOf(value, items, kind),
  named: (value, as, expression) => sql`arrayMap(${name(as)} -> ${expression}, [${value}])[1]`,
  listHas: (list, item) => sql`has(${list}, ${item})`,
  listHasFolded: (list, item) => {
    const each = name("satsuma item");
    return sql`has(arrayMap(${each} -> ${clickhouse.texts.fold(each)}, ${list}), ${item})`;
  },
  // A step that is read twice would be worked out twice.
  step: (as, select, uses) =>
    uses > 1 ? sql`${name(as)} AS ${raw(onceOnly)} (\n${select}\n)` : ansi.step(as, select, uses),
  // It analyses a step again wherever it is named, even one that it works out once: ten ranks among one another took 9 s.
  ranksInPlace: true,
  statement: (body) => {
    const isAsked = body.pieces.some(
      (piece) => piece.kind === "text" && piece.text.includes(onceOnly),
    );
    const settings = isAsked
      ? `${clickhouseSettings}, enable_materialized_cte = 1`
      : clickhouseSettings;
    return sql`${body}\nSETTINGS ${raw(settings)}`;
  },
};

const onceOnly = "MATERIALIZED";

const finite = (value: Fragment): Fragment => sql`CASE WHEN isFinite(${value}) THEN ${value} END`;

const escaped = (text: string): string => text.replaceAll("\\", "\\\\");

function parameterType(value: SqlParameter): string {
  switch (typeof value) {
    case "string":
      return "String";
    case "boolean":
      return "Bool";
    case "bigint":
      return "Int64";
    case "number":
      return Number.isInteger(value) ? "Int64" : "Float64";
    default:
      return "Nullable(String)";
  }
}

function decimal(digits: string): Fragment {
  return raw(`CAST('${digits}' AS Decimal(76, ${digits.split(".")[1]?.length ?? 0}))`);
}

const stored: Readonly<Partial<Record<string, (column: Fragment) => Fragment>>> = {
  // NaN is neither smaller than a number nor larger nor itself, and 0 is told from minus 0 where values are counted.
  approx: (column) => finite(sql`(${column} + 0)`),
  // The type Date has no days before 1970 or after 2149, and does not say so.
  date: (column) => sql`toDate32(${column})`,
  // DateTime has whole seconds only, and another type than what it is compared with.
  instant: (column) => sql`toDateTime64(${column}, 6, 'UTC')`,
};

const typeNames: Readonly<Record<ColumnKind, string>> = {
  text: "String",
  enum: "String",
  number: "Decimal(76, 0)",
  money: "Decimal(76, 0)",
  approx: "Float64",
  date: "Date32",
  "annual date": "Date32",
  instant: "DateTime64(6, 'UTC')",
  "yes/no": "Bool",
};

function times(): TimeWriters {
  return {
    local: (instant, timezone) => sql`toTimeZone(${instant}, ${timezone})`,
    date: (local) => sql`toDate32(${local})`,
    parts: {
      minute: (value) => sql`toMinute(${value})`,
      hour: (value) => sql`toHour(${value})`,
      day: (value) => sql`toDayOfMonth(${value})`,
      week: (value) => sql`toISOWeek(${value})`,
      month: (value) => sql`toMonth(${value})`,
      quarter: (value) => sql`toQuarter(${value})`,
      year: (value) => sql`toYear(${value})`,
      weekday: (value) => sql`toDayOfWeek(${value})`,
    },
    days: (from, to) => sql`(toInt32(${to}) - toInt32(${from}))`,
    microseconds: (from, to) =>
      sql`(toUnixTimestamp64Micro(${to}) - toUnixTimestamp64Micro(${from}))`,
    addDays: (date, days) => sql`addDays(${date}, toInt32(${days}))`,
    addMonths: (date, months) => sql`addMonths(${date}, ${whole(months)})`,
    addMicroseconds: (instant, microseconds) =>
      sql`addMicroseconds(${instant}, ${whole(microseconds)})`,
  };
}

function folds(): FoldWriters {
  return {
    ...ansi.folds,
    count: ({ when }) => (when === undefined ? raw("count()") : sql`countIf(${when})`),
    sum: (input) => sql`sumOrNull(${clickhouse.numbers.widen(picked(input))})`,
    // A double turned into a whole number wraps around; one that is not finite is looked at even where it is unknown.
    sumMillionths: (input) =>
      sql`sum(toDecimal256(ifNull(FLOOR(${picked(input)} * 1000000 + 0.5), 0), 0))`,
    // Of no rows the smallest is 0 otherwise.
    min: (input) => sql`minOrNull(${picked(input)})`,
    max: (input) => sql`maxOrNull(${picked(input)})`,
    distinct: (input) => sql`uniqExact(${picked(input)})`,
    distinctCodes: (input) => sql`uniqExact(${picked(input)})`,
    // quantileExact() takes the upper of two in the middle, and none of its kin takes texts.
    median: (input) => {
      const value = picked(input);
      return sql`if(count(${value}) = 0, NULL, arraySort(groupArray(${value}))[intDiv(count(${value}) + 1, 2)])`;
    },
    first: (input) => picks("argMin", input),
    last: (input) => picks("argMax", input),
  };
}

/** argMin() and argMax() pass over unknown values, but not over a tuple that holds one. */
function picks(pick: "argMin" | "argMax", { value, order, when }: FoldInput): Fragment {
  const of = sql`tuple(toNullable(${value})), tuple(${join(order, ", ")})`;
  const picking =
    when === undefined ? sql`${raw(pick)}(${of})` : sql`${raw(pick)}If(${of}, ${when})`;
  return sql`tupleElement(${picking}, 1)`;
}

const bit = (place: number): Fragment => whole(2n ** BigInt(place));
