import type { Value } from "@satsuma/ir";
import type { Diagnostic, Frame, Scalar, TraitParameter, ValueType } from "@satsuma/model";
import type { FitInput } from "./fit-input.ts";
import type { Schema } from "./schema.ts";
import type { TraitColumns } from "./trait-columns.ts";

/**
 * An analysis: fitted on a sample or on aggregates, it yields a small model of plain JSON; scoring every customer with the
 * model is an expression that runs where the data is.
 */
export interface Method<
  Params = unknown,
  Model = unknown,
  Feature extends string = string,
  Name extends string = string,
  Outcome extends string = string,
> {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  /** Who published the algorithm, where, when. */
  readonly source?: string;
  /** Validates the parameters after what a rule sets has been laid over `standard`. */
  readonly params: Schema<Params>;
  /** The parameters the project's config gives. */
  readonly standard: Readonly<Record<string, unknown>>;
  /**
   * What a rule may set: `rfm(window: 365 days)`. Durations arrive as ISO 8601 text (`P365D`), numbers as numbers,
   * lists as arrays. A value of the customer (`features: [sum of orders.amount ever]`) arrives as text that stands for it
   * and may be used in the expressions of `reads`.
   */
  readonly settable?: Readonly<Record<string, TraitParameter>>;
  /** Whom it is about, as a condition of the rule language; all others get unknown traits and are left out of fitting. */
  among?(params: Params): string;
  /**
   * What it needs to know of a customer: expressions of the rule language, evaluated as of the run's instant, or as of each
   * cut-off while it learns.
   */
  reads(params: Params): Features<Feature>;
  /**
   * For methods that learn from the past: when they look at customers (features and `among`) and when at what became of
   * them. Fitting then has a row for every customer and cut-off. Features cannot know what came later: they are evaluated as
   * of the cut-off. Absent: once, as of the run's instant.
   */
  cutOffs?(params: Params): readonly CutOff[];
  /** What became of a customer: expressions of the rule language, evaluated as of the end of each cut-off. Only fitting sees them. */
  outcomes?(params: Params): Features<Outcome>;
  /** The events it reads one by one, where no expression over a customer can say it: baskets. */
  events?(params: Params): EventReads;
  /** Raised, from 1, when kept models of an earlier version of the plugin can no longer be scored: they are fitted anew. */
  readonly modelFormat?: number;
  /** The traits it gives. A trait that is a feature passed on has the feature's type, which the data decides. */
  writes(params: Params, types: FeatureTypes<Feature>): TraitColumns<Name>;
  /** `whole` when a customer's value depends on the other customers. Otherwise `customer`. */
  readonly population?: "customer" | "whole";
  /** Has an hour; a promise that has not settled by then counts as hanging. Code that blocks the thread cannot be stopped from within. */
  fit(input: FitInput<Feature, Outcome>, run: Run<Params, Model>): Promise<Fitted<Model>>;
  readonly score: Score<Model, Feature, Name>;
  /**
   * Why a customer got these values, in the words of the features: the path through a tree, the nearest centre. Numbers are
   * doubles, unknown is null. The host also gives `customer`: the key, by which equal values are told apart.
   */
  explain?(
    model: Model,
    customer: Readonly<Record<Feature, Scalar>> & { readonly customer?: Scalar },
  ): readonly Reason[];
  /** The model as rules of the language, to be read and edited. */
  rules?(model: Model, given: RuleWords<Feature>): readonly RuleDraft[];
}

/** A method with all types that follow from its parts. */
export const defineMethod = <
  Params,
  Model,
  Feature extends string,
  Name extends string,
  Outcome extends string = never,
>(
  method: Method<Params, Model, Feature, Name, Outcome>,
): Method<Params, Model, Feature, Name, Outcome> => method;

/** Features by name. */
export type Features<Feature extends string = string> = {
  readonly [F in Feature]: {
    /** In the rule language: `sum of orders.amount in last 365 days`. */
    readonly expression: string;
    /** One sentence. */
    readonly doc: string;
    readonly unit?: string;
  };
};

/** The type that each feature's expression has in the project at hand: an amount of money where the data says so. */
export type FeatureTypes<Feature extends string = string> = Readonly<Record<Feature, ValueType>>;

/** How a model gives traits: as expressions over the features, which is preferred, or in batches of customers. */
export type Score<Model, Feature extends string, Name extends string> =
  | { expression(model: Model, given: Given<Feature>): Readonly<Record<Name, Value>> }
  | {
      /**
       * A frame with one column for each trait, rows as in `features`, which also has `customer`: the key. `events` are those
       * of these customers when the method reads any: its fields, and `row`, the customer's place in `features` from 0.
       */
      apply(model: Model, features: Frame, events?: Frame): Frame;
    };

/** What a score expression is made from. */
export interface Given<Feature extends string> {
  /** Each feature as a value, with the type its expression has. */
  readonly features: Readonly<Record<Feature, Value>>;
  /** The customer's key, for breaking ties. */
  readonly key: Value;
}

/** When a method that learns looks at its customers: both are ISO 8601 durations before the run's instant. */
export interface CutOff {
  /** As of when features and `among` are evaluated: `P180D`. */
  readonly features: string;
  /** As of when outcomes are evaluated, not before the features: `P90D`. */
  readonly outcomes: string;
}

/** Events that a method reads one by one. */
export interface EventReads {
  /** Name of the event table. */
  readonly table: string;
  /** Expressions over a row of the table, by name. */
  readonly fields: Features;
  /** A condition over a row; all rows without it. */
  readonly where?: string;
  /** A window of the rule language: `in last 365 days`, `ever`. No event after the run's instant is seen. */
  readonly window: string;
}

/** One reason, as a sentence or part of one: `recency is 120 days, more than 90`. */
export interface Reason {
  readonly text: string;
  /** The feature it is about. */
  readonly feature?: string;
}

/** How a model's features are written in a rule. */
export interface RuleWords<Feature extends string = string> {
  /** Each feature's expression, in parentheses where it must be to stand before an operator. */
  readonly expressions: Readonly<Record<Feature, string>>;
  /** The type of each feature. */
  readonly types: FeatureTypes<Feature>;
  /** A name as a rule must write it: in backquotes where it is reserved or no plain word. */
  readonly nameInRule: (name: string) => string;
  /** A text as a rule must write it: in quotes. */
  readonly textInRule: (text: string) => string;
  /** A number as a rule must write it, to the last digit. @throws RangeError unless finite */
  readonly numberInRule: (value: number) => string;
}

/** A segment that a model proposes. The host checks it, formats it and writes down where it came from. */
export interface RuleDraft {
  /** Name of the segment: letters, digits and `_`. */
  readonly name: string;
  readonly title?: string;
  /** Who they are, in one sentence. */
  readonly doc: string;
  /** The condition, in the rule language. The host adds the method's `among` where this does not ask for it. */
  readonly where: string;
  /** How many customers the model puts here; the host counts the rule itself. */
  readonly size?: number;
  /** Fidelity to the model, churn rate and the like. */
  readonly measures: Readonly<Record<string, Measure>>;
}

/** What fitting gave. */
export interface Fitted<Model> {
  /** Survives JSON unchanged. */
  readonly model: Model;
  readonly quality: Readonly<Record<string, Measure>>;
  readonly warnings: readonly Diagnostic[];
}

/** A named figure about a model. */
export interface Measure {
  readonly value: number;
  readonly unit?: string;
  /** Low and high end, and how sure: `level` 0.95. */
  readonly interval?: { readonly low: number; readonly high: number; readonly level: number };
  /** One sentence. */
  readonly doc: string;
}

/** All that a fit may use besides its input. Nothing else is read: no clock, no chance. */
export interface Run<Params, Model = unknown> {
  readonly params: Params;
  /** The newest model of this method with these parameters that was fitted before, so that labels can be kept; absent the first time. */
  readonly previous?: Model;
  /** ISO instant in UTC. */
  readonly asOf: string;
  /** Uniform in [0, 1), seeded by the run: equal runs draw equal numbers. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** `done` from 0 to 1. */
  readonly progress: (done: number, doing?: string) => void;
}
