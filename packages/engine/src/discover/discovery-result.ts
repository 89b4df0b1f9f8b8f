import type { Figure, Measure, Reason } from "@satsuma/plugin";
import type { MethodFailure, MethodResult } from "../methods/score-result.ts";

/** What a method found: the model, its quality, pictures of it, and rules that say the same. */
export interface Discovery {
  readonly result: MethodResult;
  /** False when the project's config does not have the plugin: then `config` is what it was given, by its own advice. */
  readonly isConfigured: boolean;
  readonly plugin: { readonly name: string; readonly namespace: string; readonly config: unknown };
  readonly rules: DiscoveredRules;
  readonly views: readonly DrawnView[];
  /** Why the customer that was asked for has the values that the method gave. */
  readonly reasons?: { readonly customer: string; readonly of: readonly Reason[] };
  /** Views that could not be drawn because their plugin failed. */
  readonly failures: readonly MethodFailure[];
}

/** A model as rules of the language. */
export interface DiscoveredRules {
  /** A `.seg` file, formatted, that checks in this project; empty when the model has no rules. */
  readonly text: string;
  readonly segments: readonly DiscoveredSegment[];
}

export interface DiscoveredSegment {
  readonly name: string;
  readonly title?: string;
  readonly doc: string;
  /** The condition as text. */
  readonly where: string;
  /** Customers whom the rule keeps, counted. */
  readonly size: number;
  /** 0 to 1 of all customers. */
  readonly share: number;
  readonly measures: Readonly<Record<string, Measure>>;
}

/** A picture, drawn as data. */
export interface DrawnView {
  /** `clusters.sizes`. */
  readonly name: string;
  readonly doc: string;
  readonly figure: Figure;
}
