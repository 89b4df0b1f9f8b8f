import type { Program } from "@satsuma/ir";
import type { Catalogue, Diagnostic, ImportCount, RejectedRow, Scalar } from "@satsuma/model";
import type { Measure } from "@satsuma/plugin";

/** The rules of a project, checked. */
export interface Checked {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every rule file by its path relative to the project. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is known of the data. */
export interface DataReport {
  readonly catalogue: Catalogue;
  readonly tables: readonly TableReport[];
  readonly customers: number;
}

/** One table as it was taken in. */
export interface TableReport {
  /** `customers`, or the event table's name. */
  readonly name: string;
  readonly files: readonly string[];
  readonly count: ImportCount;
  readonly rejected: readonly RejectedRow[];
  readonly duplicateKeys: number;
  /** Events of customers that the customer table does not have. */
  readonly orphans: number;
  /** Why each column of the files has its type. */
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly because: string;
  }[];
}

/** What came of a run. */
export interface RunResult {
  readonly asOf: string;
  readonly customers: number;
  readonly segments: readonly SegmentResult[];
  /** Text traits by value: the named groups of RFM and the like. */
  readonly groups: readonly TraitGroups[];
  readonly methods: readonly MethodResult[];
  /** Names of the traits that were kept for every customer. */
  readonly traits: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when the last run had the same as-of, rules, data and result: then nothing was written. */
  readonly isNew: boolean;
  /** Number of the published run, from 1. */
  readonly run: number;
  /** Statements that read the event tables, one a stratum, and the ranges of customers they ran over. */
  readonly cost: {
    readonly statements: number;
    readonly ranges: number;
    readonly milliseconds: number;
  };
}

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
  readonly tier?: { readonly of: string; readonly index: number; readonly title?: string };
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

/** How many customers a rule keeps, condition by condition. */
export interface Preview {
  readonly asOf: string;
  readonly size: number;
  readonly customers: number;
  readonly conditions: readonly PreviewCondition[];
  /** Keys of the first few members, in key order. */
  readonly sample: readonly Scalar[];
  readonly diagnostics: readonly Diagnostic[];
  /** The rule in English. */
  readonly english: string;
}

export interface PreviewCondition {
  /** As written. */
  readonly text: string;
  /** Customers left after this condition and all before it. */
  readonly size: number;
  /** Customers this condition keeps on its own. */
  readonly alone: number;
}

/** A segment as the last run left it. */
export interface ListedSegment {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly tags: readonly string[];
  readonly status: string;
  readonly file: string;
  /** Absent when it has not been run. */
  readonly size?: number;
  readonly share?: number;
  readonly asOf?: string;
}
