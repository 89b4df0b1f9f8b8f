import { ansi, clickhouse, join, raw, sql } from "@satsuma/sql";
import type { Dialect, FoldInput, Fragment } from "@satsuma/sql";
import { mutantsOf } from "./mutants.ts";
import type { BrokenSome, Mutant } from "./mutants.ts";

const same = (value: Fragment): Fragment => value;
const picked = ({ value, when }: FoldInput): Fragment =>
  when === undefined ? value : sql`CASE WHEN ${when} THEN ${value} END`;
const pick = (fold: string, { value, order, when = raw("1") }: FoldInput): Fragment =>
  sql`${raw(fold)}If(toNullable(${value}), tuple(${join(order, ", ")}), ${when})`;

/** What someone would write who takes ClickHouse for another engine. */
const broken: BrokenSome<Dialect> = {
  isTrue: same,
  isNotTrue: (test) => sql`NOT (${test})`,
  yesNo: same,
  oneOf: (value, items, kind) => ansi.oneOf(value, items, kind),
  literals: {
    exact: raw,
    wide: raw,
    date: (date) => raw(`toDate32('${date}')`),
    instant: (time) => raw(`toDateTime('${time.slice(0, 19)}', 'UTC')`),
  },
  numbers: {
    toDouble: same,
    widen: same,
    inTypeOf: (value) => sql`CAST(${value} AS Nullable(Decimal(38, 0)))`,
    inDoubles: (left, op, right) => sql`(${left} ${raw(op)} ${right})`,
    floorDivide: (value, by) => sql`intDiv(${value}, ${raw(String(by))})`,
    roundApprox: (value, places) => sql`round(${value}, ${raw(String(places))})`,
  },
  texts: {
    fold: (value) => sql`lower(${value})`,
    length: (value) => sql`length(${value})`,
    contains: (value, part) => sql`${value} LIKE concat('%', ${part}, '%')`,
    starts: (value, part) => sql`${value} LIKE concat(${part}, '%')`,
    ends: (value, part) => sql`${value} LIKE concat('%', ${part})`,
    like: (value, pattern) => sql`${value} LIKE ${pattern}`,
    hash32: (value) => sql`reinterpretAsUInt32(substring(SHA256(${value}), 1, 4))`,
  },
  times: {
    local: same,
    date: (local) => sql`toDate(${local})`,
    parts: {
      week: (value) => sql`toWeek(${value})`,
      weekday: (value) => sql`toDayOfWeek(${value}, 3)`,
    },
    addDays: (date, days) => sql`addDays(toDate(${date}), ${days})`,
  },
  folds: {
    sum: (input) => sql`sum(${picked(input)})`,
    distinct: (input) => sql`count(${picked(input)})`,
    median: (input) => sql`quantileExactOrNull(0.5)(${picked(input)})`,
    first: (input) => pick("argMin", input),
    last: (input) => pick("argMax", input),
  },
  listHasFolded: (list, item) => sql`has(${list}, ${item})`,
};

/** Traps that a part of a writer avoids, or a setting: a server's profile may set each the other way. */
const parts: readonly Mutant[] = [
  profile("join_use_nulls = 0"),
  profile("least_greatest_legacy_null_behavior = 1"),
  {
    writer: "literals.unknown: a type that is not Nullable has no unknown",
    dialect: {
      ...profile("cast_keep_nullable = 0").dialect,
      literals: { ...clickhouse.literals, unknown: ansi.literals.unknown },
    },
  },
  stored("NaN passes tests", "approx", (column) => sql`(${column} + 0)`),
  stored(
    "minus zero is a value of its own",
    "approx",
    (column) => sql`CASE WHEN isFinite(${column}) THEN ${column} END`,
  ),
];

function profile(setting: string): Mutant {
  const [name = ""] = setting.split(" ");
  const statement = (body: Fragment): Fragment => {
    const { pieces } = clickhouse.statement(body);
    return {
      kind: "fragment",
      pieces: pieces.map((piece) =>
        piece.kind === "text" && piece.text.includes("join_use_nulls")
          ? { ...piece, text: piece.text.replace(new RegExp(`${name} = \\d`, "u"), setting) }
          : piece,
      ),
    };
  };
  return { writer: `statement: ${setting}`, dialect: { ...clickhouse, statement } };
}

function stored(trap: string, of: string, instead: (column: Fragment) => Fragment): Mutant {
  const writes: Dialect["stored"] = (column, kind) =>
    kind === of ? instead(column) : clickhouse.stored(column, kind);
  return { writer: `stored: ${trap}`, dialect: { ...clickhouse, stored: writes } };
}

export const clickhouseMutants: readonly Mutant[] = [...mutantsOf(clickhouse, broken), ...parts];
