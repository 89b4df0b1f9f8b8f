import type { Diagnostic } from "@satsuma/model";
import type { Measure } from "@satsuma/plugin";

/** A fitted method. */
export interface MethodResult {
  /** `rfm.score`. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly version: number;
  /** False when an earlier model of the same data and as-of was used again. */
  readonly isNew: boolean;
  readonly model: unknown;
  readonly quality: Readonly<Record<string, Measure>>;
  readonly warnings: readonly Diagnostic[];
  /** Names and sentences of the traits it writes. */
  readonly traits: Readonly<Record<string, string>>;
}

/** What came of fitting methods. */
export interface ScoreResult {
  readonly methods: readonly MethodResult[];
  /** Methods that failed; the others went on. */
  readonly failures: readonly MethodFailure[];
}

/** A method, or a view, whose plugin failed. */
export interface MethodFailure {
  readonly method: string;
  readonly plugin: string;
  /** `PLUGIN_…`, or the plugin's own code. */
  readonly code: string;
  readonly message: string;
}

/** A model that is kept. */
export interface KeptModel {
  readonly method: string;
  readonly version: number;
  readonly asOf: string;
  readonly quality: Readonly<Record<string, Measure>>;
  readonly warnings: readonly Diagnostic[];
  /** False when the data has changed since. */
  readonly isOfThisData: boolean;
}
