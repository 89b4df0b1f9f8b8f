import type { AsOfPolicy, Program, Schedule, Segment } from "@satsuma/ir";
import type { Catalogue, Diagnostic, ImportCount, RejectedRow, Scalar, Span } from "@satsuma/model";
import type { Advice, Delivered, Figure, Measure, Reason } from "@satsuma/plugin";

/** The rules of a project, checked. */
export interface Checked {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every rule file by its path relative to the project. */
  readonly texts: ReadonlyMap<string, string>;
  /** What became of the examples of `expect`; absent when they were not run. */
  readonly tests?: TestReport;
}

/** The examples of `expect` that were run: those of segments that check. Each that fails is an error among the diagnostics. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly examples: readonly {
    readonly segment: string;
    readonly passes: boolean;
    readonly span: Span;
  }[];
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

/** Why one customer is in a segment, or is not. */
export interface Why {
  readonly segment: string;
  /** The customer's key. */
  readonly customer: string;
  /** ISO instant. */
  readonly asOf: string;
  readonly isMember: boolean;
  /** What decided it, a line each: `✓ at least one order ever — 3 found, the latest on 1 Mar 2025`. */
  readonly english: string;
}

/** Why one customer has the value of a trait that it has. */
export interface WhyTrait {
  /** `churn.risk`, as rules write it. */
  readonly trait: string;
  /** The customer's key. */
  readonly customer: string;
  /** ISO instant. */
  readonly asOf: string;
  /** Numbers are doubles; null is unknown. */
  readonly value: Scalar;
  /** `share`, `days`, a currency. */
  readonly unit?: string;
  /** What the trait is, in one sentence. */
  readonly description: string;
  /** The model it comes from; absent for a derived trait. */
  readonly method?: { readonly name: string; readonly version: number; readonly asOf: string };
  /** What a derived trait is worked out from, in the rule language; its features are the traits in it. */
  readonly expression?: string;
  /** What the method knows of the customer. */
  readonly features: readonly (TraitFeature & { readonly value: Scalar })[];
  /** In the plugin's words; empty where it gives none. */
  readonly reasons: readonly Reason[];
}

/** What a method reads of a customer. */
export interface TraitFeature {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  /** In the rule language. */
  readonly expression: string;
  readonly unit?: string;
}

/** What a trait is. */
export interface AboutTrait {
  readonly trait: string;
  readonly description: string;
  readonly unit?: string;
  /** Absent for a derived trait, which has `expression`. */
  readonly method?: TraitMethod;
  readonly expression?: string;
}

/** The method that gives a trait. */
export interface TraitMethod {
  /** `churn.tree`. */
  readonly name: string;
  /** npm name. */
  readonly plugin: string;
  readonly doc: string;
  /** Who published it, where, when. */
  readonly source?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whom it is about, in the rule language; absent when all customers. */
  readonly among?: string;
  readonly features: readonly TraitFeature[];
  /** The newest with these parameters; absent before the first. `isCurrent`: as of this instant, on the data as it is. */
  readonly model?: Omit<KeptModel, "method" | "isOfThisData"> & { readonly isCurrent: boolean };
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
  /** Which instant it describes when it is run at some moment, and the zone that is in. */
  readonly policy: AsOfPolicy;
  readonly timezone: string;
  readonly schedule?: Schedule;
  /** When it is due next, as an ISO instant; absent without a schedule, and when it is not run any more. */
  readonly due?: string;
  /** Last local date on which it is run, and whether that is over. */
  readonly expires?: string;
  readonly isExpired: boolean;
  readonly tier?: Segment["tier"];
  readonly group?: Segment["group"];
  /** Absent when it has not been run. */
  readonly size?: number;
  readonly share?: number;
  readonly asOf?: string;
}

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

/** What a method could do with the project's data. */
export interface MethodAdvice extends Advice {
  /** npm name of the plugin, and its namespace. */
  readonly plugin: string;
  readonly namespace: string;
  /** True when the project's config has it. */
  readonly isConfigured: boolean;
  /** Set when the plugin could not give advice: then nothing else is known of its methods. */
  readonly failure?: { readonly code: string; readonly message: string };
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

/** A plugin of the project, and what it may do. */
export interface PluginReport {
  readonly name: string;
  readonly namespace: string;
  readonly doc: string;
  readonly needs: readonly string[];
  readonly traits: readonly string[];
  readonly methods: readonly string[];
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  readonly views: readonly string[];
}

/** What came of sending an audience somewhere. */
export interface SendResult {
  readonly segment: string;
  readonly sink: string;
  readonly asOf: string;
  readonly isDryRun: boolean;
  readonly rows: number;
  readonly delivered: Delivered;
}
