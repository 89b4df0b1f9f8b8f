import type { Value } from "@satsuma/ir";
import type { Diagnostic, Frame, TraitParameter, ValueType } from "@satsuma/model";
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
   * lists as arrays.
   */
  readonly settable?: Readonly<Record<string, TraitParameter>>;
  /** Whom it is about, as a condition of the rule language; all others get unknown traits and are left out of fitting. */
  among?(params: Params): string;
  /** What it needs to know of a customer: expressions of the rule language, evaluated as of the run's instant. */
  reads(params: Params): Features<Feature>;
  /** The traits it gives. A trait that is a feature passed on has the feature's type, which the data decides. */
  writes(params: Params, types: FeatureTypes<Feature>): TraitColumns<Name>;
  /** `whole` when a customer's value depends on the other customers. Otherwise `customer`. */
  readonly population?: "customer" | "whole";
  fit(input: FitInput<Feature>, run: Run<Params>): Promise<Fitted<Model>>;
  readonly score: Score<Model, Feature, Name>;
}

/** A method with all types that follow from its parts. */
export const defineMethod = <Params, Model, Feature extends string, Name extends string>(
  method: Method<Params, Model, Feature, Name>,
): Method<Params, Model, Feature, Name> => method;

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
      /** A frame with one column for each trait, rows as in `features`, which also has `customer`: the key. */
      apply(model: Model, features: Frame): Frame;
    };

/** What a score expression is made from. */
export interface Given<Feature extends string> {
  /** Each feature as a value, with the type its expression has. */
  readonly features: Readonly<Record<Feature, Value>>;
  /** The customer's key, for breaking ties. */
  readonly key: Value;
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
export interface Run<Params> {
  readonly params: Params;
  /** ISO instant in UTC. */
  readonly asOf: string;
  /** Uniform in [0, 1), seeded by the run: equal runs draw equal numbers. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** `done` from 0 to 1. */
  readonly progress: (done: number, doing?: string) => void;
}
