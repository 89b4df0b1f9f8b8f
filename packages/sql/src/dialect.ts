import type { DatePart } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Fragment, SqlParameter } from "./fragment.ts";

/**
 * How one engine writes what engines write differently. A dialect is a value; another engine is `{ ...ansi, … }`.
 * Writers that take a fragment may mention it several times, so callers give them columns or literals.
 */
export interface Dialect {
  readonly name: string;
  /** What people must be told where the dialect is offered; absent where its statements are run in tests. */
  readonly caveat?: string;
  /** One part of a name, quoted so that whatever it holds is a name. */
  readonly quote: (part: string) => string;
  /** What stands for a parameter; positions count from 1. Some engines want to be told its type, which its value has. */
  readonly placeholder: (position: number, value: SqlParameter) => string;
  /** A text as a constant, for people who paste a statement; what runs carries it as a parameter. */
  readonly quoteText: (text: string) => string;
  /** A stored column as rules see it: of a type that expressions take, and unknown where it is not a finite double. */
  readonly stored: (column: Fragment, kind: ValueType["kind"]) => Fragment;
  /** A condition as a value, of the engine's type for yes and no. */
  readonly yesNo: (condition: Fragment) => Fragment;
  /** False where the test is false or unknown. */
  readonly isTrue: (test: Fragment) => Fragment;
  /** True where the test is false or unknown. */
  readonly isNotTrue: (test: Fragment) => Fragment;
  readonly literals: LiteralWriters;
  readonly numbers: NumberWriters;
  readonly texts: TextWriters;
  readonly times: TimeWriters;
  readonly folds: FoldWriters;
  readonly flags: FlagWriters;
  /** A value is one of several constants of its kind; may come out NULL. */
  readonly oneOf: (
    value: Fragment,
    items: readonly Fragment[],
    kind: ValueType["kind"],
  ) => Fragment;
  /** An expression in which a value is called by a name: the value is computed once, however often it is named. */
  readonly named: (value: Fragment, as: string, expression: Fragment) => Fragment;
  /** About how many different known values a column has, over all rows; exact where the engine has no estimate. */
  readonly distinctAbout: (column: Fragment) => Fragment;
  /** A list holds an item. */
  readonly listHas: (list: Fragment, item: Fragment) => Fragment;
  /** A list of texts holds an item when the letters of the fold table are replaced; the item's are replaced already. */
  readonly listHasFolded: (list: Fragment, item: Fragment) => Fragment;
  /**
   * One named step of a statement: what stands between WITH and the next comma. Steps that are read more than once are worked out
   * once, where the engine has to be told.
   */
  readonly step: (as: string, select: Fragment, uses: number) => Fragment;
  /** True where customers are ranked without a step of its own that is joined again. */
  readonly ranksInPlace: boolean;
  /** Absent where an engine finds such values by sorting all. */
  readonly reach?: ReachWriters;
  /** A select within another, as rows under an alias. */
  readonly within: (select: Fragment, alias: string) => Fragment;
  /** A whole statement, with what has to be said about it so that a server's settings do not change its result. */
  readonly statement: (body: Fragment) => Fragment;
}

/** The kinds of types that a column of a result can have. */
export type ColumnKind = Exclude<ValueType["kind"], "duration" | "point" | "list">;

/** Constants. The text of numbers and times is checked before it gets here. */
export interface LiteralWriters {
  readonly boolean: (value: boolean) => Fragment;
  /** Decimal digits, for comparing. */
  readonly exact: (digits: string) => Fragment;
  /** Decimal digits as the widest decimal there is, so that arithmetic has room. */
  readonly wide: (digits: string) => Fragment;
  /** Decimal digits as a double. */
  readonly approx: (digits: string) => Fragment;
  /** `YYYY-MM-DD`. */
  readonly date: (date: string) => Fragment;
  /** `YYYY-MM-DD HH:MM:SS.ffffff` in UTC. */
  readonly instant: (time: string) => Fragment;
  /** Text, as a parameter. */
  readonly text: (value: string) => Fragment;
  /** Text to be held against a column, in the column's own type; unknown when that type cannot hold it. */
  readonly textFor: (value: string, column: Fragment) => Fragment;
  /** Unknown, of a type. */
  readonly unknown: (kind: ColumnKind) => Fragment;
}

/** Numbers. All give unknown for unknown unless said otherwise. */
export interface NumberWriters {
  readonly toDouble: (value: Fragment) => Fragment;
  /** The same exact number as the widest decimal there is. */
  readonly widen: (value: Fragment) => Fragment;
  /** An exact number in the type that an expression has; the expression is not computed. */
  readonly inTypeOf: (value: Fragment, expression: Fragment) => Fragment;
  /** Arithmetic of doubles, unknown where the result is not a finite number. Division is by NULL instead of 0. */
  readonly inDoubles: (left: Fragment, op: "+" | "-" | "*" | "/", right: Fragment) => Fragment;
  /**
   * True where doubles that grow beyond all bounds become infinite, or no number, instead of an error. Neither becomes finite again
   * in sums and products, so that it is enough to look at the last result.
   */
  readonly overflowIsPassedOn: boolean;
  /** `floor(value / by)` of whole numbers that a 64-bit integer holds. */
  readonly floorDivide: (value: Fragment, by: number) => Fragment;
  /** Half away from zero, to so many decimal places (negative: tens, hundreds). */
  readonly roundExact: (value: Fragment, places: number) => Fragment;
  /** The same of a double, which makes it exact; unknown beyond 64 bits. */
  readonly roundApprox: (value: Fragment, places: number) => Fragment;
  readonly abs: (value: Fragment) => Fragment;
  /** Of a double; unknown beyond what a double holds. */
  readonly exp: (value: Fragment) => Fragment;
  /** Natural logarithm of a double; unknown unless it is above 0. */
  readonly ln: (value: Fragment) => Fragment;
  /** Of a double; unknown below 0. */
  readonly squareRoot: (value: Fragment) => Fragment;
  readonly smaller: (left: Fragment, right: Fragment) => Fragment;
  readonly larger: (left: Fragment, right: Fragment) => Fragment;
  /** The smallest known one; unknown when none is. */
  readonly leastKnown: (values: readonly Fragment[]) => Fragment;
  /** The largest known one; unknown when none is. */
  readonly greatestKnown: (values: readonly Fragment[]) => Fragment;
}

/** Texts, compared and measured by code points. */
export interface TextWriters {
  /** The text of a column that may be stored in a type of its own. */
  readonly asText: (value: Fragment) => Fragment;
  /** A column, whatever its type, holds what is written so; unknown where it is unknown. */
  readonly holds: (column: Fragment, text: string) => Fragment;
  /** Letters of the fold table replaced. */
  readonly fold: (value: Fragment) => Fragment;
  /** Without spaces (U+0020) at both ends. */
  readonly trim: (value: Fragment) => Fragment;
  readonly length: (value: Fragment) => Fragment;
  readonly contains: (value: Fragment, part: Fragment) => Fragment;
  readonly starts: (value: Fragment, part: Fragment) => Fragment;
  readonly ends: (value: Fragment, part: Fragment) => Fragment;
  /** A LIKE pattern with `!` as the escape. */
  readonly like: (value: Fragment, pattern: Fragment) => Fragment;
  /** The first 32 bits of SHA-256 of a text's UTF-8 bytes as a whole number from 0. */
  readonly hash32: (value: Fragment) => Fragment;
  /** What texts are sorted by so that they come in the order of their code points. */
  readonly ordered: (value: Fragment) => Fragment;
  /** A whole number as decimal text. */
  readonly ofWhole: (value: Fragment) => Fragment;
  /** Texts one after the other; unknown when any is. */
  readonly joined: (texts: readonly Fragment[]) => Fragment;
}

/** Dates and instants. Local times are instants as a clock on a wall shows them. */
export interface TimeWriters {
  /** Wall-clock time of an instant in an IANA zone. */
  readonly local: (instant: Fragment, timezone: string) => Fragment;
  /** The date of a wall-clock time. */
  readonly date: (local: Fragment) => Fragment;
  /** A part of a date or wall-clock time as a whole number (`weekday`: 1 is Monday). */
  readonly parts: Readonly<Record<DatePart, (value: Fragment) => Fragment>>;
  /** Days from one date to another. */
  readonly days: (from: Fragment, to: Fragment) => Fragment;
  /** Microseconds from one instant to another. */
  readonly microseconds: (from: Fragment, to: Fragment) => Fragment;
  /** A date so many days later. */
  readonly addDays: (date: Fragment, days: Fragment) => Fragment;
  /** A date so many months later, the day clamped to the month's end. */
  readonly addMonths: (date: Fragment, months: number) => Fragment;
  /** An instant so much later. */
  readonly addMicroseconds: (instant: Fragment, microseconds: bigint) => Fragment;
}

/** Conditions of many rows as the bits of one number: a condition's bit is set when any row satisfies it. */
export interface FlagWriters {
  /** A fold of at most 62 conditions, which must never be NULL. */
  readonly any: (conditions: readonly Fragment[]) => Fragment;
  /** Whether the condition at a place is among them. */
  readonly has: (flags: Fragment, place: number) => Fragment;
}

/** So many, at least one, or such a percentage of some values. */
export interface Reach {
  readonly count: number;
  readonly percent: boolean;
}

/** Over values, none unknown: one that so many of the best reach, and not many more; any value where there are fewer. */
export type ReachWriters = Readonly<
  Record<"top" | "bottom", (value: Fragment, of: Reach) => Fragment>
>;

/** What is folded over the events of one customer: a column of the events, where a condition holds. */
export interface FoldInput {
  readonly value: Fragment;
  /** Absent when every event counts. Unknown counts as false. */
  readonly when?: Fragment;
  /** What events are ordered by: for `first` and `last` only. */
  readonly order: readonly Fragment[];
}

/** How the events of a customer become one value. Unknown values are skipped, except by `count`, `first` and `last`. */
export type FoldName =
  | "count"
  /** Unknown or 0 over no rows. */
  | "sum"
  /** A sum of doubles in whole millionths: exact, so that the order of rows does not matter. */
  | "sumMillionths"
  | "min"
  | "max"
  | "distinct"
  /** The same of a column stored as numbers below 62. */
  | "distinctCodes"
  /** The smallest value with at least half of the values at or below it. */
  | "median"
  /** The value, known or not, of the event that comes first. */
  | "first"
  | "last";

/** One writer per fold. */
export type FoldWriters = Readonly<Record<FoldName, (input: FoldInput) => Fragment>>;
