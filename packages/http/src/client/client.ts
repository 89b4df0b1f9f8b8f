import type {
  AboutTrait,
  Changes,
  ChangesOptions,
  Comparison,
  DataReport,
  Discovery,
  DrawnView,
  Expiry,
  Health,
  History,
  HistoryOptions,
  KeptModel,
  ListedSegment,
  MethodAdvice,
  Moves,
  Overlap,
  Preview,
  Profile,
  QualityReport,
  RulesDiff,
  Scorecard,
  TiersPreview,
  Why,
  WhyTiers,
  WhyTrait,
} from "@satsuma/engine";
import type { Diagnostic, Scalar } from "@satsuma/model";
import type { Job, JobEvent, JobRequest } from "../job.ts";
import type { Scope } from "../scope.ts";
import type { CustomerState, ProjectAbout } from "../served-project.ts";

/** What every question takes. */
export interface Asked {
  /** Stops it, here and on the server. */
  readonly signal?: AbortSignal;
  /** A date or an ISO instant. */
  readonly asOf?: string;
  /** Rule files as they would be, by path (`segments/vip.seg`), in place of or beside those that are saved; null for one that would be gone. */
  readonly drafts?: Readonly<Record<string, string | null>>;
}

/**
 * The typed client: the same in a browser, in a terminal and in the server's own process. Every method rejects with a `Problem` when
 * the server refuses or fails.
 */
export interface Client {
  about(asked?: Asked): Promise<ProjectAbout>;
  /** What the credential of this client may do. */
  session(asked?: Asked): Promise<{ readonly name: string; readonly scopes: readonly Scope[] }>;
  /** The names rules may use, with types and what was observed; tables and how they were taken in. */
  catalogue(asked?: Asked): Promise<DataReport>;
  quality(asked?: Asked): Promise<QualityReport>;

  rules(asked?: Asked): Promise<readonly RuleFileState[]>;
  rule(file: string, asked?: Asked): Promise<RuleFileState>;
  /** @param ifVersion the version it replaces; null where the file must not exist. Rejects with `HTTP_CHANGED` when it is another */
  saveRule(
    file: string,
    text: string,
    ifVersion: string | null,
    asked?: Asked,
  ): Promise<RuleFileState>;
  removeRule(file: string, ifVersion: string, asked?: Asked): Promise<void>;
  check(asked?: Asked & { readonly tests?: boolean }): Promise<CheckAnswer>;

  segments(asked?: Asked): Promise<readonly ListedSegment[]>;
  segment(name: string, asked?: Asked): Promise<SegmentState>;
  /** Replaces the declaration in its file, or adds it to a file of its own. */
  saveSegment(
    name: string,
    text: string,
    ifVersion: string | null,
    asked?: Asked,
  ): Promise<SegmentState>;
  removeSegment(name: string, ifVersion: string, asked?: Asked): Promise<void>;
  members(segment: string, page: Page, asked?: Asked): Promise<MembersPage>;
  /** A file of the members: the whole answer, to be streamed. */
  exportMembers(
    segment: string,
    format: ExportFormat,
    asked?: Asked & { readonly columns?: readonly string[] },
  ): Promise<Response>;

  preview(text: string, asked?: Asked): Promise<Preview>;
  previewTiers(tiers: string, asked?: Asked): Promise<TiersPreview>;
  explain(segment: string, asked?: Asked): Promise<string>;
  why(segment: string, customer: string, asked?: Asked): Promise<Why>;
  whyTiers(tiers: string, customer: string, asked?: Asked): Promise<WhyTiers>;
  aboutTrait(trait: string, asked?: Asked): Promise<AboutTrait>;
  whyTrait(trait: string, customer: string, asked?: Asked): Promise<WhyTrait>;
  customer(key: string, asked?: Asked): Promise<CustomerState>;
  profile(what: string, asked?: Asked & { readonly against?: string }): Promise<Profile>;
  overlap(segments?: readonly string[], asked?: Asked): Promise<Overlap>;
  compare(names: readonly string[], asked?: Asked): Promise<Comparison>;
  scorecard(segments?: readonly string[], asked?: Asked): Promise<Scorecard>;
  health(asked?: Asked): Promise<Health>;
  history(what: readonly string[], asked?: Asked & HistoryOptions): Promise<History>;
  expiry(segment: string, asked?: Asked & { readonly within?: string }): Promise<Expiry>;
  moves(
    what: readonly string[],
    asked?: Asked & { readonly from?: string; readonly to?: string },
  ): Promise<Moves>;
  changes(asked?: Asked & ChangesOptions): Promise<Changes>;
  /** What drafts change against the rule files that are saved, or the saved files against the last run. */
  diff(
    asked?: Asked & { readonly segments?: readonly string[]; readonly base?: "last run" | "saved" },
  ): Promise<RulesDiff>;
  sql(segments: readonly string[], asked?: Asked & { readonly dialect?: string }): Promise<string>;

  /** Which methods fit the data and the goal, best first. */
  methods(asked?: Asked & { readonly goal?: string }): Promise<readonly MethodAdvice[]>;
  models(asked?: Asked & { readonly method?: string }): Promise<readonly KeptModel[]>;
  views(asked?: Asked): Promise<readonly DrawnView[]>;
  sinks(asked?: Asked): Promise<readonly SinkState[]>;

  /** Starts long work. @param key the same for the same request, tried again: it is started once */
  start(request: JobRequest, key: string, asked?: Asked): Promise<Job>;
  job(id: string, asked?: Asked): Promise<Job>;
  jobs(asked?: Asked): Promise<readonly Job[]>;
  cancel(id: string, asked?: Asked): Promise<Job>;
  /** What happens to a job, from the beginning or after an event, until it is over; goes on by itself where a connection breaks. */
  follow(id: string, asked?: Asked & { readonly after?: number }): AsyncIterable<JobEvent>;
  /** A discovery that a job made. */
  discovery(id: string, asked?: Asked): Promise<Discovery>;
}

/** A rule file. */
export interface RuleFileState {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Changes when the text does. */
  readonly version: string;
}

/** A segment's declaration, where it stands. */
export interface SegmentState {
  readonly name: string;
  /** The file's version. */
  readonly version: string;
  readonly file: string;
  /** The declaration, comments before it included. */
  readonly text: string;
  readonly english: string | null;
}

export interface CheckAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** Of each `expect`, where tests were asked for. */
  readonly tests: readonly {
    readonly file: string;
    readonly name: string;
    readonly passed: boolean;
    readonly message: string | null;
  }[];
}

export interface Page {
  /** As the page before said in `next`. */
  readonly after?: string;
  readonly limit?: number;
  /** Traits and attributes beside the key. */
  readonly columns?: readonly string[];
}

export interface MembersPage {
  /** ISO instant. */
  readonly asOf: string;
  readonly size: number;
  readonly members: readonly Readonly<Record<string, Scalar>>[];
  /** Absent on the last page. */
  readonly next?: string;
}

export type ExportFormat = "csv" | "json" | "parquet";

export interface SinkState {
  /** `files.folder`. */
  readonly name: string;
  readonly doc: string;
  readonly delivery: "snapshot" | "changes";
  readonly columns: Readonly<
    Record<string, { readonly doc: string; readonly isRequired: boolean }>
  >;
  /** JSON Schema of what it asks for. */
  readonly options: unknown;
}
