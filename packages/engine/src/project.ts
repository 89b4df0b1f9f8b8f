import type { Diagnostic, Frame } from "@satsuma/model";
import type { DialectName } from "@satsuma/sql";
import type { ProjectConfig } from "./config/project-config.ts";
import type {
  Checked,
  DataReport,
  ListedSegment,
  MethodResult,
  Preview,
  RunResult,
  Why,
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
  readonly done?: number;
  readonly total?: number;
}

export interface AsOf {
  /** A date (its first moment in the project's zone) or an ISO instant; the project's own, or the last midnight, unless given. */
  readonly asOf?: string;
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
  run(options?: Work & AsOf): Promise<RunResult>;
  /** Counts a rule at every condition; writes nothing. `text` is an expression, or the name of a segment. */
  preview(text: string, options?: Work & AsOf): Promise<Preview>;
  /** A segment in English, as of an instant. */
  explain(segment: string, options?: Work & AsOf): Promise<string>;
  /** Why one customer, by key, is in a segment or is not. @throws SatsumaError `RUN_CUSTOMER` when there is none */
  why(segment: string, customer: string, options?: Work & AsOf): Promise<Why>;
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
  /** Fits all methods, or one (`rfm`, `rfm.score`), and keeps the models. */
  score(options?: Work & AsOf & { readonly method?: string }): Promise<readonly MethodResult[]>;
  close(): Promise<void>;
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
