import type { Frame } from "@satsuma/model";
import type { DialectName } from "@satsuma/sql";
import type { Audience, AudienceOptions } from "./audience/audience-result.ts";
import type { Comparison } from "./compare/comparison-result.ts";
import type { Profile } from "./profile/profile-result.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import type { AllowedAgain, ErasedReport, Erasure } from "./erase/erasure-result.ts";
import type { Health } from "./health/health-result.ts";
import type { NamingSetting } from "./health/uses.ts";
import type { Changes, ChangesOptions } from "./changes/changes-result.ts";
import type { Overlap } from "./overlap/overlap-result.ts";
import type { Scorecard } from "./scorecard/scorecard-result.ts";
import type { Expiry } from "./history/expiry-result.ts";
import type { History, HistoryOptions } from "./history/history-result.ts";
import type { Moves } from "./moves/moves-result.ts";
import type { QualityReport } from "./quality/quality-result.ts";
import type { MethodAdvice } from "./advise/advice-result.ts";
import type { DataReport } from "./data/data-report.ts";
import type { Discovery, DrawnView } from "./discover/discovery-result.ts";
import type { PluginReport } from "./host/plugin-report.ts";
import type { KeptModel, ScoreResult } from "./methods/score-result.ts";
import type { ListedSegment } from "./queries/list-result.ts";
import type { Checked } from "./rules/check-result.ts";
import type { RunResult } from "./run/run-result.ts";
import type {
  CustomerState,
  ExportOptions,
  MemberPage,
  MemberPageOptions,
  RuleMemberPage,
  RulePageOptions,
} from "./members/members-result.ts";
import type { SinkReport } from "./send/sink-reports.ts";
import type { PreparedDelivery, SendResult } from "./send/send-result.ts";
import type { AboutTrait, WhyTrait } from "./why/trait-result.ts";
import type { Audit } from "./why/audit-result.ts";
import type {
  AsOf,
  ChosenSegments,
  DiffOptions,
  DiscoverOptions,
  EraseOptions,
  ExpiryOptions,
  MovesOptions,
  ProfileOptions,
  Refit,
  RunOptions,
  ScorecardOptions,
  SendOptions,
  ViewOptions,
  Work,
} from "./project-options.ts";
import type { Why, WhyTiers } from "./why/why-result.ts";
import type { DiffBaseRules, RulesDiff } from "./diff/diff-result.ts";
import type { Preview, TiersPreview } from "./waterfall/preview-result.ts";

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
  /**
   * How good the data is, table by table and column by column, with what is wrong and what to do; `asOf` is what freshness is
   * reckoned to. Takes in data that changed; what it says was counted then, so that nothing else is read.
   *
   * @throws SatsumaError `CONFIG_QUALITY` when what the config says of quality does not fit the data
   */
  quality(options?: Work & AsOf): Promise<QualityReport>;
  /** The instant that a result describes: in UTC, with `Z`. */
  instant(options?: AsOf): string;
  /** With `tests`, also runs the examples of every `expect`; none of the project's customers are read. */
  check(options?: Work & { readonly tests?: boolean }): Promise<Checked>;
  /**
   * Evaluates all segments and methods and publishes the result, wholly or not at all. Where the last run still holds it is carried
   * over: only customers whose data changed, or whom time passing may have moved, are evaluated again.
   */
  run(options?: Work & AsOf & Refit & RunOptions): Promise<RunResult>;
  /** Counts a rule at every condition; writes nothing. `text` is an expression, or the name of a segment. */
  preview(text: string, options?: Work & AsOf): Promise<Preview>;
  /** Counts how many customers each tier of a declaration takes (`loyalty`); writes nothing. @throws SatsumaError `RUN_SEGMENT` when there is none */
  previewTiers(tiers: string, options?: Work & AsOf): Promise<TiersPreview>;
  /**
   * What the rules of now change against others: who enters and leaves each segment, and by which condition; writes nothing.
   *
   * @throws RuleErrors also when the rules compared with have errors against the data of now
   * @throws SatsumaError `RUN_NOT_RUN` or `RUN_NO_RULES` when the rules of the last run are not there
   */
  diff(base: DiffBaseRules, options?: Work & AsOf & DiffOptions): Promise<RulesDiff>;
  /** A segment in English, as of an instant. */
  explain(segment: string, options?: Work & AsOf): Promise<string>;
  /**
   * Why one customer, by key, is in a segment or is not, since when, and the nearest change that would flip it.
   *
   * @throws SatsumaError `RUN_CUSTOMER` when there is none
   */
  why(segment: string, customer: string, options?: Work & AsOf): Promise<Why>;
  /**
   * Holds membership against what `why` comes to: every segment of every customer is worked out once more from the customer's own data.
   * Nothing is written. Cost: far more than a run, and one customer at a time in memory.
   */
  audit(options?: Work & AsOf): Promise<Audit>;
  /**
   * Which tier of a set one customer, by key, is in, why, and what would take it to each other tier.
   *
   * @throws SatsumaError `RUN_SEGMENT` when there are no tiers of this name, `RUN_CUSTOMER` when there is no such customer
   */
  whyTiers(tiers: string, customer: string, options?: Work & AsOf): Promise<WhyTiers>;
  /** What a trait is (`churn.risk`, `clusters.kmeans.label`); fits nothing. @throws SatsumaError `RUN_TRAIT` when there is none */
  aboutTrait(trait: string, options?: Work & AsOf): Promise<AboutTrait>;
  /**
   * Why one customer, by key, has the value of a trait that it has; fits its method unless that has a model of this instant and data.
   *
   * @throws SatsumaError `RUN_TRAIT` or `RUN_CUSTOMER` when there is none, or one that names the plugin when it fails
   */
  whyTrait(trait: string, customer: string, options?: Work & AsOf): Promise<WhyTrait>;
  /**
   * The size of segments at many instants, with who came and went: of each segment that is named, of all tiers of a set or groups of a
   * split, or of an expression that is no segment yet. Every point is what a run as of it would say; publishes nothing.
   *
   * Takes less than a tenth of a run a point; methods that the rules use are fitted anew for each point without a model of then.
   *
   * @throws SatsumaError `RUN_SEGMENT` when nothing is called so, `HISTORY_SPAN` when there is no such span of time, or too many points
   */
  history(
    what: string | readonly string[],
    options?: Work & AsOf & HistoryOptions,
  ): Promise<History>;
  /**
   * When membership of a segment ends and begins without new events: exact, as every local day ahead is evaluated; up to 30 days unless
   * `within` says otherwise: `7d`, `3m`. `segment` may be an expression. Publishes nothing.
   *
   * @throws SatsumaError `RUN_SEGMENT` when nothing is called so, `HISTORY_SPAN` when there is no such span of time
   */
  expiry(segment: string, options?: Work & AsOf & ExpiryOptions): Promise<Expiry>;
  /** Writes the members whose membership ends to a file: `customer` and `leaves`, soonest first. @throws SatsumaError as `expiry` */
  exportExpiring(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options?: Work & AsOf & ExpiryOptions,
  ): Promise<void>;
  /**
   * Who moved from which state to which between two instants: tiers of a set, groups of a split, values of a trait that is one of a few
   * words (`rfm.segment`), or which of one to four segments a customer is in. Publishes nothing.
   *
   * @throws SatsumaError `MOVES_ORDER`, `MOVES_STATES`, or `RUN_SEGMENT` and `RUN_TRAIT` when nothing is called so
   */
  moves(what: string | readonly string[], options?: Work & AsOf & MovesOptions): Promise<Moves>;
  /**
   * What is typical of a segment: every attribute, trait and usual measure of behaviour against everyone else, or against another
   * segment, with effect sizes and 95% intervals; products, demand over time, a persona whose sentences name their figures, and how
   * alike the members are. Writes nothing. Figures about fewer customers than the config's `privacy.minimumGroup` are suppressed.
   * Attributes have no history: also as of a past date they are as stored.
   *
   * @param what a segment's name, or an expression
   * @throws RuleErrors when what is asked for has errors, SatsumaError `RUN_SEGMENT` when it is one name, of nothing
   */
  profile(what: string, options?: Work & AsOf & ProfileOptions): Promise<Profile>;
  /**
   * How many members a segment has, and how many of them are suppressed.
   *
   * @throws SatsumaError `RUN_SEGMENT` or `RUN_NOT_RUN` when there are none, `SEND_SUPPRESSED` when who is suppressed is not known
   */
  audience(segment: string, options?: Work & AudienceOptions): Promise<Audience>;
  /**
   * Keys of the members as the last run left them (column `customer`), in key order, in batches; without those whom the config suppresses.
   *
   * @throws SatsumaError as `audience`
   */
  members(segment: string, options?: Work & AudienceOptions): AsyncIterable<Frame>;
  /**
   * Some members as the last run left them, in key order or another, with traits and attributes; without those whom the config suppresses.
   *
   * @throws SatsumaError as `audience`, `SEND_COLUMN` when there is no such trait or attribute, `RUN_CHANGED` when pages of another run
   * are wanted
   */
  memberPage(
    segment: string,
    options?: Work & AudienceOptions & MemberPageOptions,
  ): Promise<MemberPage>;
  /**
   * As `memberPage`, of the customers whom a rule takes that need not be saved: an expression, or the name of a segment as the rules are
   * now. Attributes are as stored, traits those of the last run. Cost: the first page evaluates the rule, further ones read what it found.
   *
   * @throws RuleErrors or SatsumaError as `preview`; `SEND_SUPPRESSED` when who is suppressed is not known, `RUN_CHANGED` when rules, data or
   * the last run are others than those of `basis`
   */
  previewMembers(text: string, options?: Work & AsOf & RulePageOptions): Promise<RuleMemberPage>;
  /**
   * As `memberPage`, of all customers that the last run knows, also those whom the config suppresses: to find somebody.
   *
   * @throws SatsumaError `RUN_NOT_RUN` before the first run, `SEND_COLUMN` and `RUN_CHANGED` as `memberPage`
   */
  customers(options?: Work & MemberPageOptions): Promise<MemberPage>;
  /**
   * One customer, by key: all memberships and traits as the last run left them, and the attributes. Some milliseconds, whatever there is.
   *
   * @throws SatsumaError `RUN_NOT_RUN` before the first run, `RUN_CUSTOMER` when the run knows no such customer
   */
  customer(key: string, work?: Work): Promise<CustomerState>;
  /** Every customer's traits as the last run left them: `customer` and a column a trait (`rfm.segment`), in key order, in batches. */
  traits(options?: Work): AsyncIterable<Frame>;
  /**
   * Writes the members to a file: `customer`, and the columns that are chosen; without those whom the config suppresses.
   *
   * @throws SatsumaError as `audience`, `SEND_COLUMN` when there is no such trait or attribute
   */
  exportMembers(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options?: Work & AudienceOptions & ExportOptions,
  ): Promise<void>;
  /**
   * Who entered and left segments with the last run, or another, or one customer in all runs; counted by cause, and one by one.
   *
   * @throws SatsumaError `RUN_NOT_RUN` before the first run; `RUN_SEGMENT`, `RUN_CUSTOMER` or `CHANGES_RUN` when there is none
   */
  changes(options?: Work & ChangesOptions): Promise<Changes>;
  list(work?: Work): Promise<readonly ListedSegment[]>;
  /** The settings of the config that name some segments: `suppress`, the scorecard's expressions, what plugins are set up with. */
  settingsNaming(segments: readonly string[], work?: Work): Promise<readonly NamingSetting[]>;
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
  /**
   * Hands the members of a segment, as the last run left them and without those whom the config suppresses, to a sink: `files` or
   * `files.folder`. A sink of changes gets who came and went since it got the segment last.
   *
   * @throws SatsumaError `SEND_…`, or what the sink fails with
   */
  send(segment: string, sink: string, options?: Work & SendOptions): Promise<SendResult>;
  /**
   * The first half of `send`: keeps the audience as it is now, in the place of one to the same sink that waits still. Nothing is sent
   * before `deliver` is called, however often until it succeeds: the sink gets the same content under the same key each time.
   */
  prepareSend(
    segment: string,
    sink: string,
    options?: Work & SendOptions,
  ): Promise<PreparedDelivery>;
  /**
   * The second half: `delivery` is the id of a prepared one.
   *
   * @throws SatsumaError `SEND_DELIVERY` where it was carried out already, `SEND_REPLACED` where a later one took its place
   */
  deliver(delivery: string, options?: Work): Promise<SendResult>;
  /** The sinks that audiences can be sent to. */
  sinks(work?: Work): Promise<readonly SinkReport[]>;
  /**
   * How segments overlap, exactly: every two of them, the largest combinations, and who is in none. All that are run unless some are
   * named; tiers and splits by their own name, for all of their parts. Publishes nothing. Cost: one evaluation where the last run is of
   * another day, data or rules, then one pass over its result.
   *
   * @throws SatsumaError `RUN_SEGMENT` when there is none of a name, `RUN_NOT_RUN` when it is archived or has expired
   */
  overlap(options?: Work & AsOf & ChosenSegments): Promise<Overlap>;
  /**
   * Holds segments against each other: size, growth, value, margin, reach, stability, distinctness and fit with a stated capacity, ranked,
   * with reasons. What each is worked out from is in the config (`scorecard`), or guessed from the data. Publishes nothing. Cost: an
   * evaluation, one more of the same segments a quarter ago, and a sort of the customers for each usual variable.
   *
   * @throws SatsumaError as `overlap`, `SCORE_WEIGHT` for weights that make no sense, `CONFIG_SCORECARD` for an expression of another kind
   * @throws RuleErrors for an expression of the config with mistakes
   */
  scorecard(options?: Work & AsOf & ChosenSegments & ScorecardOptions): Promise<Scorecard>;
  /**
   * Segments side by side, by the criteria of `scorecard` and with their overlap; or two segmentations: a cross-table, how far they agree
   * (adjusted Rand index) and how much each explains of what customers are worth (eta squared). A segmentation is the name of tiers or of a
   * split, a trait (`rfm.segment`), or another value of customers in the rule language. Publishes nothing.
   *
   * @throws SatsumaError `COMPARE_NAMES` when they cannot be compared, and as `scorecard`
   */
  compare(names: readonly string[], options?: Work & AsOf): Promise<Comparison>;
  /**
   * What could be mended in the segments: empty ones and those that everybody is in, duplicates, what drifts, expires, was not run, stands
   * on weak data, or is not used; each with what to do. Publishes nothing. Cost: as `overlap`, and where there are fewer than three
   * earlier runs the sizes of eight weeks.
   */
  health(options?: Work & AsOf): Promise<Health>;
  /**
   * Erases customers, by key, from all that is kept: data, membership, change log, deliveries, and models that name them; wholly or not at
   * all. From then on every import leaves their rows out, by a keyed hash of the key. Numbers about many stay, such as the sizes of
   * earlier runs. With `isDryRun` it only counts what there is. Cost: one pass over what was imported, and arranging it anew.
   *
   * @throws SatsumaError `ERASE_CUSTOMER` when nothing is kept of one of them, and never was erased: then nobody is erased
   */
  erase(customers: readonly string[], options?: Work & EraseOptions): Promise<Erasure>;
  /** How many customers were erased, and what the sources still had of them when they were last read. */
  erased(work?: Work): Promise<ErasedReport>;
  /** Lets customers come back who were erased: what sources have of them is taken in again when the data is next needed. */
  allowAgain(customers: readonly string[], work?: Work): Promise<AllowedAgain>;
  close(): Promise<void>;
}
