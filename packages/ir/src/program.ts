import type { Span, ValueType } from "@satsuma/model";
import type { Cond, Literal, Value } from "./tree.ts";
import type { TimeUnit } from "./unit.ts";

/** When a segment is due: written in a rule, carried out by whoever schedules runs. */
export type Schedule =
  | {
      readonly kind: "every";
      readonly count: number;
      readonly unit: TimeUnit;
      readonly at?: string;
    }
  | {
      readonly kind: "unit";
      readonly unit: TimeUnit;
      readonly on?: { readonly unit: TimeUnit; readonly number: number };
      readonly at?: string;
    }
  | { readonly kind: "weekday"; readonly weekday: string; readonly at?: string };

/** Which instant a rule describes when it is run at some moment. */
export type AsOfPolicy = `start of ${TimeUnit}` | "run time";

/** What is written about a segment beside its rule. */
export interface SegmentMeta {
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly tags: readonly string[];
  readonly priority?: number;
  /** `active` unless the rule says otherwise. Archived segments are checked, not run. */
  readonly status: "draft" | "active" | "archived";
  /** Overrides the project's zone for this segment's windows. */
  readonly timezone?: string;
  /** Last local date on which it is run. */
  readonly expires?: string;
  readonly schedule?: Schedule;
  /** The start of the unit the run lies in, or the moment of the run; start of day unless the rule says otherwise. */
  readonly asOf: AsOfPolicy;
}

/** A checked segment: a rule that splits all customers in two. */
export interface Segment extends SegmentMeta {
  /** Unique: `win_back`; a tier is `loyalty.gold`. */
  readonly name: string;
  readonly where: Cond;
  /** Set on a tier: which tiers it belongs to (name and title) and its place there, from 0. */
  readonly tier?: { readonly of: string; readonly index: number; readonly title?: string };
  /** Set on a group of a split: which split it belongs to (name and title), its place there, from 0, and its share in percent. */
  readonly group?: {
    readonly of: string;
    readonly index: number;
    readonly title?: string;
    readonly percent: string;
  };
  /** The whole declaration. */
  readonly span: Span;
  /** The rule itself, for showing it. */
  readonly whereSpan: Span;
}

/** A checked `define` that takes no parameters. */
export interface Definition {
  readonly name: string;
  readonly title?: string;
  readonly span: Span;
  readonly of:
    | { readonly kind: "value"; readonly value: Value }
    | { readonly kind: "cond"; readonly cond: Cond }
    | { readonly kind: "events"; readonly event: string; readonly filter?: Cond };
}

/**
 * A checked `define` that takes parameters. In its body a `feature` node named like the parameter stands where an argument
 * goes; such bodies never leave the language.
 */
export interface Callable {
  readonly name: string;
  readonly title?: string;
  readonly span: Span;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: ValueType;
    /** True when the argument must not differ by customer. */
    readonly constant: boolean;
  }[];
  readonly of: Definition["of"];
}

/** A checked `param`. */
export interface Parameter {
  readonly name: string;
  readonly title?: string;
  readonly type: ValueType;
  readonly value: Literal;
  readonly span: Span;
}

/** What is known of one customer, written like the values of literals; what is absent is unknown. */
export type Fact = string | boolean | readonly string[];

/** The facts of one row by column. */
export type Facts = Readonly<Record<string, Fact>>;

/** A customer of an example. Tables that are absent have no events. */
export interface ExampleCustomer {
  readonly attributes: Facts;
  /** Rows of event tables, in the order they were written. */
  readonly events: Readonly<Record<string, readonly Facts[]>>;
  /** Traits by the namespace and column a rule names: `rfm.segment`. */
  readonly traits: Facts;
}

/** A checked `expect`: what a segment should say of customers made up for the purpose. */
export interface Expectation {
  /** The segment, as a rule names it. */
  readonly segment: string;
  /** ISO instant in UTC. */
  readonly asOf: string;
  /** The customers of all examples together are the population that rankings and percentiles are about. */
  readonly examples: readonly {
    readonly includes: boolean;
    readonly title?: string;
    readonly customer: ExampleCustomer;
    readonly span: Span;
  }[];
  readonly span: Span;
}

/** All that the `.seg` files of a project say, checked. Segments are in the order of files and of lines. */
export interface Program {
  readonly segments: readonly Segment[];
  readonly definitions: readonly Definition[];
  readonly parameters: readonly Parameter[];
  /** Definitions with parameters, so that expressions checked later can use them. */
  readonly callables?: readonly Callable[];
  /** In the order of files and of lines. */
  readonly expectations?: readonly Expectation[];
}
