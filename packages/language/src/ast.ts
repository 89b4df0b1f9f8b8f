import type { Span } from "@satsuma/model";
import type { TimeUnit } from "@satsuma/ir";

/** Everything in the syntax tree knows the text it came from. */
interface Placed {
  readonly span: Span;
}

/** A name as written, backquotes removed. */
export interface Name extends Placed {
  readonly text: string;
}

/** A text constant, escapes resolved. */
export interface Text extends Placed {
  readonly text: string;
}

/** One `.seg` file. A declaration that does not parse is left out and told by a diagnostic. */
export interface SourceFile {
  readonly file: string;
  readonly declarations: readonly Declaration[];
  /** What was left out, so that a use of its name is not called unknown on top. */
  readonly unreadable: readonly UnreadableDecl[];
  readonly comments: readonly Comment[];
}

/** A declaration that did not parse: where it is, and what it would have declared as far as that could be read. */
export interface UnreadableDecl extends Placed {
  readonly kind?: Declaration["kind"];
  readonly name?: Name;
}

/** `# …` to the end of the line, `#` included. */
export interface Comment extends Placed {
  readonly text: string;
}

export type Declaration = SegmentDecl | DefineDecl | ParamDecl | TiersDecl | SplitDecl | ExpectDecl;

export interface SegmentDecl extends Placed {
  readonly kind: "segment";
  readonly name: Name;
  readonly title?: Text;
  readonly meta: readonly Meta[];
  readonly where: Expr;
  readonly except?: Expr;
}

export interface DefineDecl extends Placed {
  readonly kind: "define";
  readonly name: Name;
  readonly parameters: readonly { readonly name: Name; readonly type: Name }[];
  readonly body: Expr;
  readonly title?: Text;
}

export interface ParamDecl extends Placed {
  readonly kind: "param";
  readonly name: Name;
  readonly type: Name;
  readonly value: Expr;
  readonly title?: Text;
}

export interface TiersDecl extends Placed {
  readonly kind: "tiers";
  readonly name: Name;
  readonly title?: Text;
  readonly meta: readonly Meta[];
  readonly tiers: readonly TierDecl[];
  readonly otherwise?: { readonly name: Name; readonly title?: Text } & Placed;
}

export interface TierDecl extends Placed {
  readonly name: Name;
  readonly title?: Text;
  readonly where: Expr;
}

export interface SplitDecl extends Placed {
  readonly kind: "split";
  readonly name: Name;
  readonly title?: Text;
  readonly of: Path;
  readonly seed: Text;
  readonly groups: readonly ({ readonly name: Name; readonly percent: Literal } & Placed)[];
}

export interface ExpectDecl extends Placed {
  readonly kind: "expect";
  readonly segment: Path;
  readonly asOf: Literal;
  readonly examples: readonly Example[];
}

export interface Example extends Placed {
  readonly outcome: "includes" | "excludes";
  readonly title?: Text;
  readonly customer: ObjectDatum;
}

/** Test data: what an example says about one customer. */
export type Datum =
  | ({ readonly kind: "literal"; readonly literal: Literal } & Placed)
  | ({ readonly kind: "unknown" } & Placed)
  | ObjectDatum
  | ({ readonly kind: "list"; readonly items: readonly Datum[] } & Placed)
  | ({ readonly kind: "point"; readonly latitude: Literal; readonly longitude: Literal } & Placed);

export interface ObjectDatum extends Placed {
  readonly kind: "object";
  readonly entries: readonly { readonly key: Name; readonly value: Datum }[];
}

export type Meta =
  | ({ readonly kind: "description" | "owner" | "timezone"; readonly value: Text } & Placed)
  | ({ readonly kind: "tags"; readonly values: readonly Name[] } & Placed)
  | ({ readonly kind: "priority"; readonly value: Literal } & Placed)
  | ({ readonly kind: "status"; readonly value: Name } & Placed)
  | ({ readonly kind: "expires"; readonly value: Literal } & Placed)
  | ({ readonly kind: "schedule"; readonly schedule: ScheduleSyntax } & Placed)
  | ({ readonly kind: "asOf"; readonly policy: "run time" } & Placed)
  | ({ readonly kind: "asOf"; readonly policy: "start"; readonly unit: UnitSyntax } & Placed);

export interface ScheduleSyntax extends Placed {
  readonly every:
    | { readonly kind: "amount"; readonly amount: Amount }
    | { readonly kind: "unit"; readonly unit: UnitSyntax; readonly on?: Amount }
    | { readonly kind: "weekday"; readonly weekday: Name };
  /** `HH:MM` as written. */
  readonly at?: Text;
}

/** A unit as written, singular. */
export interface UnitSyntax extends Placed {
  readonly unit: TimeUnit;
}

/** A number and a unit. `count` is 1 where the number may be left out and is. */
export interface Amount extends Placed {
  readonly count: Literal;
  readonly unit: TimeUnit;
}

/**
 * A constant as written. `value` is canonical: numbers as decimal text without `_` (a percentage divided by 100), text with
 * escapes resolved, dates and instants in ISO form (an instant without a zone has none here either).
 */
export interface Literal extends Placed {
  readonly kind: "literal";
  readonly type:
    | "number"
    | "percent"
    | "money"
    | "duration"
    | "ago"
    | "text"
    | "date"
    | "instant"
    | "month"
    | "quarter"
    | "year"
    | "yes/no"
    | "today"
    | "yesterday"
    | "tomorrow"
    | "now";
  readonly value: string;
  /** ISO 4217, for money. */
  readonly currency?: string;
  /** For durations and `ago`. */
  readonly unit?: TimeUnit;
}

/**
 * Any expression, true-or-false and valued alike: telling them apart is the checker's work.
 */
export type Expr =
  | Literal
  | ({ readonly kind: "or" | "and"; readonly of: readonly Expr[] } & Placed)
  | ({ readonly kind: "not"; readonly of: Expr } & Placed)
  | ({ readonly kind: "parentheses"; readonly of: Expr } & Placed)
  | ({
      readonly kind: "choice";
      readonly choose: "all" | "any" | "none" | Literal;
      readonly of: readonly Expr[];
    } & Placed)
  | Has
  | ({ readonly kind: "member"; readonly of: Path } & Placed)
  | Ranking
  | ({ readonly kind: "sample"; readonly percent: Literal; readonly seed: Text } & Placed)
  | Comparison
  | ({
      readonly kind: "arithmetic";
      readonly op: "+" | "-" | "*" | "/";
      readonly left: Expr;
      readonly right: Expr;
    } & Placed)
  | ({ readonly kind: "negate"; readonly value: Expr } & Placed)
  | ({ readonly kind: "default"; readonly value: Expr; readonly fallback: Expr } & Placed)
  | AggregateExpr
  | ({
      readonly kind: "elapsed";
      readonly direction: "since" | "until";
      readonly unit: TimeUnit;
      readonly value: Expr;
    } & Placed)
  | ({ readonly kind: "part"; readonly part: TimeUnit | "weekday"; readonly value: Expr } & Placed)
  | ({ readonly kind: "anniversary"; readonly value: Expr } & Placed)
  | ({
      readonly kind: "percentile";
      readonly rank: Literal;
      readonly of: Expr;
      readonly among?: Expr;
    } & Placed)
  | EventsExpr;

export interface Has extends Placed {
  readonly kind: "has";
  readonly quantity?: Quantity;
  readonly of: EventsExpr | Sequence;
  readonly window?: WindowSyntax;
}

export type Quantity = Placed &
  (
    | { readonly kind: "no" | "any" }
    | {
        readonly kind: "atLeast" | "atMost" | "exactly" | "moreThan" | "fewerThan";
        readonly count: Literal;
      }
    | { readonly kind: "range"; readonly low: Literal; readonly high: Literal }
  );

export interface Sequence extends Placed {
  readonly kind: "sequence";
  readonly first: EventsExpr;
  readonly steps: readonly ({
    readonly no: boolean;
    readonly events: EventsExpr;
    readonly within?: Amount;
  } & Placed)[];
}

export interface Ranking extends Placed {
  readonly kind: "ranking";
  readonly end: "top" | "bottom";
  readonly count: Literal;
  readonly withTies: boolean;
  readonly by: Expr;
  readonly per?: Path;
  readonly among?: Expr;
}

export interface Comparison extends Placed {
  readonly kind: "comparison";
  readonly value: Expr;
  readonly tail: Tail;
}

/** What a value is tested for. `negated` is set for `is not`, `not in`, `does not …`, `!=`. */
export type Tail = Placed & { readonly negated: boolean } & (
    | { readonly kind: "known" | "unknown" }
    /** `is v`, `= v`. */
    | { readonly kind: "equals"; readonly other: Expr }
    | { readonly kind: "order"; readonly op: "<" | "<=" | ">" | ">="; readonly other: Expr }
    | { readonly kind: "in"; readonly items: readonly Expr[]; readonly ignoringCase: boolean }
    | { readonly kind: "between"; readonly low: Expr; readonly high: Expr }
    | {
        readonly kind: "contains" | "starts" | "ends" | "matches";
        readonly other: Expr;
        readonly ignoringCase: boolean;
      }
    | {
        readonly kind: "containsOf";
        readonly quantifier: "any" | "all";
        readonly items: readonly Expr[];
        readonly ignoringCase: boolean;
      }
    | {
        readonly kind: "near";
        readonly distance: Literal;
        readonly unit: "km" | "mi" | "m";
        readonly of: Expr;
      }
    | { readonly kind: "window"; readonly window: WindowSyntax }
  );

export interface AggregateExpr extends Placed {
  readonly kind: "aggregate";
  readonly fn:
    | "count"
    | "countDistinct"
    | "sum"
    | "average"
    | "min"
    | "max"
    | "median"
    | "first"
    | "last";
  readonly of: EventsExpr;
  readonly window?: WindowSyntax;
}

/** A path, which may name an attribute, a define, events or a trait, with a filter if it names events. */
export interface EventsExpr extends Placed {
  readonly kind: "path";
  readonly path: Path;
  readonly where?: Expr;
}

/** `rfm(window: 365 days).recency_score`: a name, its arguments if it has parentheses, and what follows after dots. */
export interface Path extends Placed {
  readonly head: Name;
  readonly args?: readonly Argument[];
  readonly rest: readonly Name[];
}

export interface Argument extends Placed {
  readonly name?: Name;
  readonly value: Expr | ({ readonly kind: "list"; readonly items: readonly Expr[] } & Placed);
}

export type WindowSyntax = Placed &
  (
    | { readonly kind: "period"; readonly period: Period; readonly shiftedBack?: Amount }
    | { readonly kind: "on" | "before" | "after" | "since"; readonly at: Expr }
    | { readonly kind: "fromTo"; readonly from: Expr; readonly to: Expr }
    | {
        readonly kind: "within";
        readonly amount: Amount;
        readonly side: "after" | "before" | "of";
        readonly anchor: Expr;
      }
    | { readonly kind: "ever" }
  );

export type Period = Placed &
  (
    | { readonly kind: "last" | "previous" | "next"; readonly amount: Amount }
    | { readonly kind: "this"; readonly unit: UnitSyntax }
    | { readonly kind: "eachOf"; readonly of: "last" | "previous"; readonly amount: Amount }
    | {
        readonly kind: "atLeastOf";
        readonly count: Literal;
        readonly of: "last" | "previous";
        readonly amount: Amount;
      }
    | { readonly kind: "named"; readonly literal: Literal }
  );
