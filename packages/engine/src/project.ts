import type { Diagnostic, Frame } from "@satsuma/model";
import type { DialectName } from "@satsuma/sql";
import type { ProjectConfig } from "./config/project-config.ts";
import type {
  AboutTrait,
  Checked,
  DataReport,
  Discovery,
  DrawnView,
  KeptModel,
  ListedSegment,
  MethodAdvice,
  MethodFailure,
  PluginReport,
  Preview,
  RunResult,
  ScoreResult,
  SendResult,
  Why,
  WhyTrait,
} from "./results.ts";

/** Options that every longer work takes. */
export interface Work {
  readonly signal?: AbortSignal;
  /** Told what is going on: a stage, how much is done of how much, if that is known. */
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  /** `importing orders`, `fitting rfm.score`, `evaluating 42 segments`. */
  readonly stage: string;
  /** npm name of the plugin that is at work, where it is one's own code. */
  readonly plugin?: string;
  readonly done?: number;
  readonly total?: number;
}

export interface AsOf {
  /** A date (its first moment in the project's zone) or an ISO instant; the project's own, or the last midnight, unless given. */
  readonly asOf?: string;
}

export interface Refit {
  /** Fits methods anew, also where a model of the same instant, data and parameters is kept; the new one is the next version. */
  readonly refit?: boolean;
}

/**
 * A project that is open. The warehouse is opened by the first call that needs it, and data that changed is taken in then.
 * Rules with errors make every call but `check` and `list` reject with a `RuleErrors`.
 */
export interface Project {
  readonly folder: string;
  readonly config: ProjectConfig;
  /** Takes in data that changed and says what is known of it. */
  data(work?: Work): Promise<DataReport>;
  /** As `data`, but as it was last taken in, and without a warehouse: for when another process has it. Undefined before the first time. */
  lastData(): Promise<DataReport | undefined>;
  /** The instant that a result describes: in UTC, with `Z`. */
  instant(options?: AsOf): string;
  /** With `tests`, also runs the examples of every `expect`; none of the project's customers are read. */
  check(options?: Work & { readonly tests?: boolean }): Promise<Checked>;
  /** Evaluates all segments and methods and publishes the result, wholly or not at all. */
  run(options?: Work & AsOf & Refit): Promise<RunResult>;
  /** Counts a rule at every condition; writes nothing. `text` is an expression, or the name of a segment. */
  preview(text: string, options?: Work & AsOf): Promise<Preview>;
  /** A segment in English, as of an instant. */
  explain(segment: string, options?: Work & AsOf): Promise<string>;
  /** Why one customer, by key, is in a segment or is not. @throws SatsumaError `RUN_CUSTOMER` when there is none */
  why(segment: string, customer: string, options?: Work & AsOf): Promise<Why>;
  /** What a trait is (`churn.risk`, `clusters.kmeans.label`); fits nothing. @throws SatsumaError `RUN_TRAIT` when there is none */
  aboutTrait(trait: string, options?: Work & AsOf): Promise<AboutTrait>;
  /**
   * Why one customer, by key, has the value of a trait that it has; fits its method unless that has a model of this instant and data.
   *
   * @throws SatsumaError `RUN_TRAIT` or `RUN_CUSTOMER` when there is none, or one that names the plugin when it fails
   */
  whyTrait(trait: string, customer: string, options?: Work & AsOf): Promise<WhyTrait>;
  /** Keys of the members as the last run left them (column `customer`), in key order, in batches. */
  members(segment: string, options?: Work): AsyncIterable<Frame>;
  /** Every customer's traits as the last run left them: `customer` and a column a trait (`rfm.segment`), in key order, in batches. */
  traits(options?: Work): AsyncIterable<Frame>;
  /** Writes the members to a file: one column, `customer`. */
  exportMembers(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options?: Work,
  ): Promise<void>;
  list(work?: Work): Promise<readonly ListedSegment[]>;
  /**
   * The one statement that evaluates some segments, formatted. In the dialect of the project's warehouse it can be run there; in
   * another it is about the tables that the catalogue names.
   */
  sql(
    segments: string | readonly string[],
    options?: Work & AsOf & { readonly dialect?: DialectName },
  ): Promise<string>;
  /**
   * Fits all methods, or one (`rfm`, `rfm.score`), and keeps the models. One that fails does not keep others from being fitted.
   *
   * @throws SatsumaError that names the plugin when all of them fail
   */
  score(options?: Work & AsOf & Refit & { readonly method?: string }): Promise<ScoreResult>;
  /**
   * Fits one method and gives what it found, rules and pictures included. The method is `clusters`, `clusters.kmeans` or `kmeans`; where
   * the config does not have the plugin, one that the environment offers is set up by its own advice.
   *
   * @throws SatsumaError `DISCOVER_METHOD` when nobody has such a method, `DISCOVER_DATA` when the data does not suffice
   */
  discover(method: string, options?: Work & AsOf & Refit & DiscoverOptions): Promise<Discovery>;
  /** Which methods fit the data and the goal, best first; all methods without a goal. */
  advise(goal?: string, options?: Work & AsOf): Promise<readonly MethodAdvice[]>;
  /** The models that are kept, newest first, of all methods or one (`rfm`, `rfm.score`). */
  models(options?: Work & { readonly method?: string }): Promise<readonly KeptModel[]>;
  /** Pictures of what the plugins of the config found, as of an instant. */
  views(options?: Work & AsOf & ViewOptions): Promise<readonly DrawnView[]>;
  /** The plugins of the config. */
  plugins(): readonly PluginReport[];
  /** Hands the members of a segment, as the last run left them, to a sink: `files` or `files.folder`. */
  send(segment: string, sink: string, options?: Work & SendOptions): Promise<SendResult>;
  close(): Promise<void>;
}

export interface DiscoverOptions {
  /** Laid over the parameters of the config, or of the plugin's advice: `{ k: 5 }`. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /**
   * The rule file that the rules are for, relative to the project: names it has already may be used again. Unless given, that is
   * any file whose first line says that the same method found it.
   */
  readonly replacing?: string;
  /** Key of a customer whose values are to be explained. */
  readonly customer?: string;
}

export interface ViewOptions {
  /** Told of each view whose plugin failed, and of what: the others are drawn all the same. */
  readonly failed?: (failure: MethodFailure) => void;
}

export interface SendOptions {
  /** What the sink asks for. */
  readonly options?: unknown;
  /** Traits and attributes that go with each member, besides the key: `email`, or `tier=rfm.segment` to call it otherwise. */
  readonly columns?: readonly string[];
  readonly isDryRun?: boolean;
}

/** Rules that do not check stop the work. */
export class RuleErrors extends Error {
  override readonly name = "RuleErrors";
  readonly diagnostics: readonly Diagnostic[];
  /** Text of the files the diagnostics are about. */
  readonly texts: ReadonlyMap<string, string>;

  constructor(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>) {
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    super(errors === 1 ? "1 error in the rules" : `${errors} errors in the rules`);
    this.diagnostics = diagnostics;
    this.texts = texts;
  }
}
