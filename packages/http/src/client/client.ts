import type {
  AboutTrait,
  Changes,
  ChangesOptions,
  Comparison,
  CustomerState,
  DataReport,
  Discovery,
  DrawnView,
  Erasure,
  Expiry,
  Health,
  History,
  HistoryOptions,
  KeptModel,
  ListedSegment,
  MemberPage,
  MethodAdvice,
  Moves,
  Overlap,
  Preview,
  Profile,
  QualityReport,
  RuleMemberPage,
  RulesDiff,
  SavedRule,
  Scorecard,
  SinkReport,
  TiersPreview,
  Why,
  WhyTiers,
  WhyTrait,
} from "@satsuma/engine";
import type { Job, JobEvent, JobRequest } from "../job.ts";
import type { Dialect } from "../schemas/dialects.ts";
import type { CheckAnswer, SegmentState } from "../schemas/rules.ts";
import type { Withheld } from "../schemas/withheld.ts";
import type { Scope } from "../scope.ts";
import type { ProjectAbout } from "../served-project.ts";

/** What every request takes. */
export interface Stoppable {
  /** Stops it, here and on the server. */
  readonly signal?: AbortSignal;
}

/** What every removal of rules takes. */
interface Removing extends Stoppable {
  /** Done also where other rules, settings or sendings use what is gone then; rejects with `HTTP_USED` otherwise. */
  readonly breaking?: boolean;
}

/** What every edit of rules takes. */
export interface Editing extends Removing {
  /** Other rule files that are about to be saved as well, by path: then what they use is told by them. */
  readonly drafts?: Readonly<Record<string, string | null>>;
}

/** What is asked as of an instant. */
export interface Dated extends Stoppable {
  /** A date or an ISO instant. */
  readonly asOf?: string;
}

/** What every question takes. */
export interface Asked extends Dated {
  /** Rule files as they would be, by path (`segments/vip.seg`), in place of or beside those that are saved; null for one that would be gone. */
  readonly drafts?: Readonly<Record<string, string | null>>;
}

/**
 * The typed client: the same in a browser, in a terminal and in the server's own process. Every method rejects with a `Problem` when
 * the server refuses or fails.
 */
export interface Client {
  about(asked?: Stoppable): Promise<ProjectAbout>;
  /** What the credential of this client may do. */
  session(asked?: Stoppable): Promise<{ readonly name: string; readonly scopes: readonly Scope[] }>;
  /** The names rules may use, with types and what was observed; tables and how they were taken in. */
  catalogue(asked?: Stoppable): Promise<DataReport & Withheld>;
  quality(asked?: Dated): Promise<QualityReport>;

  rules(asked?: Stoppable): Promise<readonly RuleFileState[]>;
  rule(file: string, asked?: Stoppable): Promise<RuleFileState>;
  /** @param ifVersion the version it replaces; null where the file must not exist. Rejects with `HTTP_CHANGED` when it is another */
  saveRule(
    file: string,
    text: string,
    ifVersion: string | null,
    asked?: Editing,
  ): Promise<RuleFileState>;
  removeRule(file: string, ifVersion: string, asked?: Removing): Promise<void>;
  check(asked?: Asked & { readonly tests?: boolean }): Promise<CheckAnswer>;

  segments(asked?: Stoppable): Promise<readonly ListedSegment[]>;
  segment(name: string, asked?: Stoppable): Promise<SegmentState>;
  /** Replaces the declaration in its file, or adds it to a file of its own. */
  saveSegment(
    name: string,
    text: string,
    ifVersion: string | null,
    asked?: Editing,
  ): Promise<SegmentState>;
  removeSegment(name: string, ifVersion: string, asked?: Removing): Promise<void>;
  members(segment: string, page: Page, asked?: Stoppable): Promise<MemberPage>;
  /** A file of the members: the whole answer, to be streamed. */
  exportMembers(
    segment: string,
    format: ExportFormat,
    asked?: Stoppable & MembersAsked,
  ): Promise<Response>;

  preview(text: string, asked?: Asked): Promise<Preview & Withheld>;
  previewTiers(tiers: string, asked?: Asked): Promise<TiersPreview>;
  explain(segment: string, asked?: Asked): Promise<string>;
  why(segment: string, customer: string, asked?: Asked): Promise<Why>;
  whyTiers(tiers: string, customer: string, asked?: Asked): Promise<WhyTiers>;
  aboutTrait(trait: string, asked?: Asked): Promise<AboutTrait>;
  whyTrait(trait: string, customer: string, asked?: Asked): Promise<WhyTrait>;
  customer(key: string, asked?: Stoppable): Promise<CustomerState>;
  /** Erases a customer from all that is kept; or, where it is a dry run, only tells what that is. */
  eraseCustomer(key: string, asked?: Stoppable & { readonly isDryRun?: boolean }): Promise<Erasure>;
  /** All customers that the last run knows, also those who are suppressed. */
  customers(page: Page, asked?: Stoppable): Promise<MemberPage>;
  /** The customers whom a rule takes, saved or not: an expression, or the name of a segment. */
  previewMembers(text: string, page: RulePage, asked?: Asked): Promise<RuleMemberPage>;
  profile(what: string, asked?: Asked & { readonly against?: string }): Promise<Profile & Withheld>;
  overlap(segments?: readonly string[], asked?: Asked): Promise<Overlap>;
  compare(names: readonly string[], asked?: Asked): Promise<Comparison>;
  scorecard(
    segments?: readonly string[],
    asked?: Asked & { readonly weights?: Readonly<Record<string, number>> },
  ): Promise<Scorecard>;
  health(asked?: Dated): Promise<Health>;
  history(what: readonly string[], asked?: Asked & HistoryOptions): Promise<History>;
  expiry(segment: string, asked?: Asked & { readonly within?: string }): Promise<Expiry & Withheld>;
  moves(
    what: readonly string[],
    asked?: Asked & { readonly from?: string; readonly to?: string },
  ): Promise<Moves>;
  changes(asked?: Stoppable & ChangesOptions): Promise<Changes & Withheld>;
  /** What drafts change against the rule files that are saved, or the saved files against the last run. */
  diff(
    asked?: Asked & { readonly segments?: readonly string[]; readonly base?: "last run" | "saved" },
  ): Promise<RulesDiff & Withheld>;
  sql(segments: readonly string[], asked?: Asked & { readonly dialect?: Dialect }): Promise<string>;

  /** Which methods fit the data and the goal, best first. */
  methods(asked?: Dated & { readonly goal?: string }): Promise<readonly MethodAdvice[]>;
  models(asked?: Stoppable & { readonly method?: string }): Promise<readonly KeptModel[]>;
  views(asked?: Dated): Promise<readonly DrawnView[]>;
  sinks(asked?: Stoppable): Promise<readonly SinkReport[]>;

  /** Starts long work. @param key the same for the same request, tried again: it is started once */
  start(request: JobRequest, key: string, asked?: Stoppable): Promise<Job>;
  job(id: string, asked?: Stoppable): Promise<Job>;
  jobs(asked?: Stoppable): Promise<readonly Job[]>;
  cancel(id: string, asked?: Stoppable): Promise<Job>;
  /** What happens to a job, from the beginning or after an event, until it is over; goes on by itself where a connection breaks. */
  follow(id: string, asked?: Stoppable & { readonly after?: number }): AsyncIterable<JobEvent>;
  /** A discovery that a job made. Rejects with `HTTP_NO_RESULT` where it made none, or not yet. */
  discovery(id: string, asked?: Stoppable): Promise<Discovery>;
}

/** A rule file as it is saved. */
export type RuleFileState = SavedRule;

/** Which members are wanted, in which order, and what of them. */
export interface MembersAsked {
  /** Traits and attributes beside the key. */
  readonly columns?: readonly string[];
  /** An attribute, a trait or `customer`, the key: unknown last, equal ones by key. By key unless given. */
  readonly order?: string;
  /** Rising unless given. */
  readonly direction?: "rising" | "falling";
  /** Only those whose key, or a text among the columns, contains this, in upper or lower case. */
  readonly filter?: string;
}

/** A page: the next one `after` the page before in key order, or any one by its `offset`. */
interface AnyPage extends MembersAsked {
  /** As the page before said in `next`. Not with `order`, `direction` and `offset`. */
  readonly after?: string;
  /** Place of the first one in the order, from 0. */
  readonly offset?: number;
  readonly limit?: number;
}

/** A page of what a run left. */
export interface Page extends AnyPage {
  /** Run of the pages before: rejects with `RUN_CHANGED` where another was published since, so that no row shifts. */
  readonly run?: number;
}

/** A page of the customers whom a rule takes. */
export interface RulePage extends AnyPage {
  /** As the page before said: rejects with `RUN_CHANGED` where rules, data or the last run changed since. */
  readonly basis?: string;
}

export type ExportFormat = "csv" | "json" | "parquet";
