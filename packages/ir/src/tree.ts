import type { Span, ValueType } from "@satsuma/model";
import type { DatePart, TimeAmount, TimeUnit } from "./unit.ts";

/** What every value carries: its type, whether it can be unknown, and the text it came from, if any. */
export interface Typed {
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly span?: Span;
}

/**
 * A constant. `number`, `money` and `approx` are decimal text (`"12.50"`, no exponent); `date` is `YYYY-MM-DD`;
 * `instant` is ISO 8601 in UTC with `Z`; `duration` is an ISO 8601 duration (`P90D`); `point` is `"lat,lon"`.
 */
export interface Literal extends Typed {
  readonly kind: "literal";
  readonly value: string | boolean;
  /** True when it was written as a percentage (`30%`, value `0.3`): only for showing it. */
  readonly percent?: boolean;
}

/** How events of one customer are made one value. `first` and `last` pick the event, then read its field. */
export type AggregateFunction =
  | "count"
  | "countDistinct"
  | "sum"
  | "average"
  | "min"
  | "max"
  | "median"
  | "first"
  | "last";

/** One value from the events of a customer that pass the filter and lie in the window (always before as-of). */
export interface Aggregate extends Typed {
  readonly kind: "aggregate";
  readonly fn: AggregateFunction;
  /** Name of the event table. */
  readonly event: string;
  /** Sees the fields of one event and nothing else. */
  readonly filter?: Cond;
  /** What is aggregated; absent for `count`. */
  readonly argument?: Value;
  readonly window: Window;
}

export type FunctionName = RuleFunction | ScoreFunction;

/**
 * Functions of doubles that scores of models use and rules do not: engines may differ in their last bit. `ln` and `sqrt` are
 * unknown where they have no value, `exp` where it is not finite.
 */
export type ScoreFunction = "exp" | "ln" | "sqrt";

/** The functions of the rule language. `point` takes a latitude and a longitude in degrees; unknown when either is, or is out of range. */
export type RuleFunction =
  | "lower"
  | "trim"
  | "length"
  | "round"
  | "abs"
  | "smaller"
  | "larger"
  | "point";

/** A value per customer (or per event, inside a filter). The type decides how it is compared and printed. */
export type Value =
  | Literal
  | Aggregate
  /** A stored column of the customer. */
  | (Typed & { readonly kind: "attribute"; readonly name: string })
  /** The customer's key itself. */
  | (Typed & { readonly kind: "key" })
  /** A field of the event at hand: only inside an aggregate's filter or argument, or in a row expression. */
  | (Typed & { readonly kind: "field"; readonly event: string; readonly name: string })
  | (Typed & {
      readonly kind: "arithmetic";
      readonly op: "+" | "-" | "*" | "/";
      readonly left: Value;
      readonly right: Value;
    })
  | (Typed & { readonly kind: "negate"; readonly value: Value })
  | (Typed & { readonly kind: "default"; readonly value: Value; readonly fallback: Value })
  /** Complete units since a past date or instant, or until a coming one. Resolving fills `asOf` and `timezone`. */
  | (Typed & {
      readonly kind: "elapsed";
      readonly direction: "since" | "until";
      readonly unit: TimeUnit;
      readonly value: Value;
      readonly asOf?: string;
      readonly timezone?: string;
    })
  /** Resolving fills `timezone`, which matters for instants. */
  | (Typed & {
      readonly kind: "part";
      readonly part: DatePart;
      readonly value: Value;
      readonly timezone?: string;
    })
  | (Typed & { readonly kind: "call"; readonly fn: FunctionName; readonly args: readonly Value[] })
  /** The local date of an instant. Resolving fills `timezone`. */
  | (Typed & { readonly kind: "localDate"; readonly value: Value; readonly timezone?: string })
  /** So long before as-of: an instant. Gone after resolving. */
  | (Typed & { readonly kind: "ago"; readonly count: number; readonly unit: TimeUnit })
  /** Gone after resolving. */
  | (Typed & { readonly kind: "moment"; readonly name: "today" | "yesterday" | "tomorrow" | "now" })
  /**
   * So much later (earlier when `count` is negative). A date takes units from days up and its day is clamped to the month's
   * end; an instant takes minutes and hours.
   */
  | (Typed & {
      readonly kind: "plus";
      readonly value: Value;
      readonly count: number;
      readonly unit: TimeUnit;
    })
  /** The day and month of a date, of type `annual date`: only as the value of `inWindow`. Gone after resolving. */
  | (Typed & { readonly kind: "anniversary"; readonly value: Value })
  /**
   * The smallest known value of `of` with at least `rank` percent of the known ones at or below it, over all customers, or those
   * for whom `among` holds: one value for everyone. Unknown when nobody's value is known. `rank` is decimal text, above 0 to 100.
   */
  | (Typed & {
      readonly kind: "percentile";
      readonly rank: string;
      readonly of: Value;
      readonly among?: Cond;
    })
  /** A plugin's value; the host replaces it by the model's score expression before SQL is written. */
  | (Typed & {
      readonly kind: "trait";
      readonly namespace: string;
      readonly method: string;
      readonly column: string;
      readonly parameters: Readonly<Record<string, readonly Value[]>>;
    })
  /** A feature of a method, inside its score expression; the host replaces it by the feature's own expression. */
  | (Typed & { readonly kind: "feature"; readonly name: string })
  /** A column of a per-customer table that the engine wrote, joined by key; unknown for customers without a row. */
  | (Typed & { readonly kind: "stored"; readonly table: string; readonly column: string })
  /** The first branch whose condition holds; `values[i]` belongs to `when[i]`; unknown when none holds and there is no `otherwise`. */
  | (Typed & {
      readonly kind: "case";
      readonly when: readonly Cond[];
      readonly values: readonly Value[];
      readonly otherwise?: Value;
    })
  /** A condition used as a yes/no value. */
  | (Typed & { readonly kind: "truth"; readonly of: Cond })
  /** The value of a `define` or `param`: kept so that its name survives into explanations. */
  | (Typed & {
      readonly kind: "defined";
      readonly name: string;
      readonly title?: string;
      readonly of: Value;
    });

interface Placed {
  readonly span?: Span;
}

/**
 * A condition: true or false, never unknown. A test with an unknown operand is false, except `known`;
 * every negative form is `not` of the positive one.
 */
export type Cond = Placed &
  (
    | { readonly kind: "constant"; readonly value: boolean }
    | { readonly kind: "and" | "or"; readonly of: readonly Cond[] }
    | { readonly kind: "not"; readonly of: Cond }
    /** At least `count` of the conditions hold. */
    | { readonly kind: "atLeast"; readonly count: number; readonly of: readonly Cond[] }
    | {
        readonly kind: "compare";
        readonly op: "eq" | "lt" | "le" | "gt" | "ge";
        readonly left: Value;
        readonly right: Value;
      }
    /** `low <= value <= high`. */
    | { readonly kind: "between"; readonly value: Value; readonly low: Value; readonly high: Value }
    /** The value equals one of the set; `fold` ignores case. */
    | {
        readonly kind: "in";
        readonly value: Value;
        readonly set: readonly Value[];
        readonly fold: boolean;
      }
    | { readonly kind: "known"; readonly value: Value }
    /** A yes/no value that is yes. */
    | { readonly kind: "isYes"; readonly value: Value }
    /** `glob` knows `*` (any text) and `?` (one character) and nothing else; its pattern is a literal. */
    | {
        readonly kind: "text";
        readonly op: "equals" | "contains" | "starts" | "ends" | "glob";
        readonly value: Value;
        readonly pattern: Value;
        readonly fold: boolean;
      }
    /** A list value holds any, or all, of the items. */
    | {
        readonly kind: "listHas";
        readonly quantifier: "any" | "all";
        readonly value: Value;
        readonly items: readonly Value[];
        /** True when case is ignored. */
        readonly fold?: boolean;
      }
    /** A date or instant lies in a window. Resolving turns it into comparisons. */
    | { readonly kind: "inWindow"; readonly value: Value; readonly window: Window }
    /** Events one after the other, each later than the one before. Resolving fills `asOf` and makes the window bounds. */
    | {
        readonly kind: "sequence";
        /** The first is neither absent nor within anything; the window applies to it alone. */
        readonly steps: readonly Step[];
        readonly window: Window;
        readonly asOf?: string;
      }
    /**
     * Of the customers for whom `among` holds and `by` is known, in each group of `per` (unknown is a group), the first by value
     * and then by key. `count` is decimal text: so many, or so many percent, rounded up to whole customers. With ties, everyone
     * whose value is at least as good as that of the last of them.
     */
    | {
        readonly kind: "rank";
        readonly end: "top" | "bottom";
        readonly count: string;
        readonly percent: boolean;
        readonly withTies: boolean;
        readonly by: Value;
        readonly per?: Value;
        readonly among?: Cond;
      }
    /**
     * The first 32 bits of SHA-256 of `seed:key`, modulo 10,000, are at least `low` and below `high`. The key is written as a
     * decimal integer, or as its text.
     */
    | {
        readonly kind: "sample";
        readonly seed: string;
        readonly low: number;
        readonly high: number;
      }
    /** The great-circle distance of two points, in whole metres, is at most `metres` (decimal text). */
    | { readonly kind: "near"; readonly value: Value; readonly of: Value; readonly metres: string }
    /**
     * At least `atLeast` of the conditions hold: one for each of the periods, latest first, the same but for its window. Kept as one
     * so that it can be explained; all of them hold when `atLeast` is their number.
     */
    | {
        readonly kind: "periods";
        readonly atLeast: number;
        readonly periods: TimeAmount & { readonly of: "last" | "previous" };
        readonly of: readonly Cond[];
      }
    /** `segment` is the name a rule uses: `win_back`, `loyalty.gold`. `timezone` is that segment's own, if it has one. */
    | {
        readonly kind: "member";
        readonly segment: string;
        readonly timezone?: string;
        readonly of: Cond;
      }
    /** The condition of a `define`, kept for its name. */
    | {
        readonly kind: "definedCond";
        readonly name: string;
        readonly title?: string;
        readonly of: Cond;
      }
  );

/** One step of a sequence, about events of one table that pass the filter. */
export interface Step {
  readonly kind: "step";
  readonly event: string;
  readonly filter?: Cond;
  /** True for `then no`: no such event may follow the last step that is not absent, and the time for it must be over. */
  readonly absent: boolean;
  /** At most so long after the last step before it that is not absent; minutes to weeks, a day being 24 hours. */
  readonly within?: TimeAmount;
}

/**
 * One end of a window. As the low end it keeps times `>= value` when inclusive and `> value` when not; as the high end
 * `<= value` when inclusive and `< value` when not. A bound of type `date` is compared with the event's local date in
 * `timezone`, one of type `instant` with its time. An unknown bound keeps nothing.
 */
export interface Bound {
  readonly kind: "bound";
  readonly value: Value;
  readonly inclusive: boolean;
  readonly timezone?: string;
}

/** A stretch of time, relative to as-of until it is resolved. Calendar units are cut in the project's zone. */
export type Window =
  | { readonly kind: "ever" }
  /** From so many units before as-of to as-of. */
  | ({ readonly kind: "last" } & TimeAmount)
  /** That many whole units before the one as-of lies in. */
  | ({ readonly kind: "previous" } & TimeAmount)
  /** From the start of the unit as-of lies in to as-of. */
  | { readonly kind: "this"; readonly unit: TimeUnit }
  /** Dates from the day of as-of on, for so many units. */
  | ({ readonly kind: "next" } & TimeAmount)
  /** A named year, quarter or month: local dates, `to` exclusive. `name` is how it was written: `2025-Q4`. */
  | { readonly kind: "named"; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: "on" | "before" | "after" | "since"; readonly at: Value }
  /** Dates are days and both included; instants are half-open. */
  | { readonly kind: "fromTo"; readonly from: Value; readonly to: Value }
  /**
   * At most so long after a moment (and not before it), before it (and not after it), or either (`of`). Days and more are counted
   * on local dates; minutes and hours are exact.
   */
  | ({
      readonly kind: "around";
      readonly side: "after" | "before" | "of";
      readonly at: Value;
    } & TimeAmount)
  /** As-of is moved back first, then the window is taken. */
  | { readonly kind: "shifted"; readonly back: TimeAmount; readonly window: Window }
  /** What every window becomes when it is resolved. */
  | { readonly kind: "bounds"; readonly low?: Bound; readonly high?: Bound };
