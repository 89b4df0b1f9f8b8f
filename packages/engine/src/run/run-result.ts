import type { Segment } from "@satsuma/ir";
import type { Diagnostic, Scalar } from "@satsuma/model";
import type { MethodFailure, MethodResult } from "../methods/score-result.ts";

/** What came of a run. */
export interface RunResult {
  readonly asOf: string;
  readonly customers: number;
  readonly segments: readonly SegmentResult[];
  /** Segments that are not run; whoever was in them has left. */
  readonly skipped: readonly SkippedSegment[];
  /** Text traits by value: the named groups of RFM and the like. */
  readonly groups: readonly TraitGroups[];
  readonly methods: readonly MethodResult[];
  /** Methods that failed and that no segment needs; their traits are unknown in this run. */
  readonly failures: readonly MethodFailure[];
  /** Names of the traits that were kept for every customer. */
  readonly traits: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when the last run had the same as-of, rules, data and result: then nothing was written. */
  readonly isNew: boolean;
  /** Number of the published run, from 1. */
  readonly run: number;
  readonly evaluation: RunEvaluation;
  /** Statements that read the event tables, one a stratum, and the ranges of customers they ran over. */
  readonly cost: {
    readonly statements: number;
    readonly ranges: number;
    readonly milliseconds: number;
  };
}

/** How a run found out who is in which segment; the result is the same either way. */
export interface RunEvaluation {
  /** `incremental`: where the last run still held, it was carried over. */
  readonly mode: "full" | "incremental";
  /** Customers who were evaluated again. What follows from all customers is worked out of everyone in any case. */
  readonly customers: number;
  /** Segments that were carried over, save for those customers; 0 of a full run. */
  readonly segments: number;
  /** Why it was full. */
  readonly because?: FullRunReason;
}

export type FullRunReason =
  | "first run"
  | "asked for"
  /** The last run was one of a version of Satsuma that kept no account of what it read. */
  | "no account of the last run"
  /** Zone, week start, currency, or which column is what, or how this version of Satsuma evaluates. */
  | "settings changed"
  /** The warehouse does not tell whose data changed. */
  | "no account of changes"
  /** Keys of customers were of another type. */
  | "keys changed"
  /** Every rule changed, or stands on scores, rankings or a date that moved for everyone. */
  | "nothing to carry over"
  /** More than a third of the customers had to be looked at again. */
  | "many affected";

export interface SegmentResult {
  readonly name: string;
  readonly title?: string;
  readonly tags: readonly string[];
  readonly size: number;
  /** 0 to 1 of all customers; 0 when there are none. */
  readonly share: number;
  /** Against the run before; all members the first time. */
  readonly entered: number;
  readonly left: number;
  readonly tier?: Segment["tier"];
  readonly group?: Segment["group"];
  /** The instant it describes, where its `as of` makes it another than the run's. */
  readonly asOf?: string;
}

/** A segment that a run left out. */
export interface SkippedSegment {
  readonly name: string;
  readonly title?: string;
  /** `expired`: its last day is over. */
  readonly why: "archived" | "expired";
  /** Its last day, if it has one. */
  readonly expires?: string;
}

export interface TraitGroups {
  /** `rfm.segment`. */
  readonly trait: string;
  readonly description?: string;
  /** Largest first; `value` is null for customers without one. */
  readonly groups: readonly {
    readonly value: Scalar;
    readonly size: number;
    readonly share: number;
  }[];
}
