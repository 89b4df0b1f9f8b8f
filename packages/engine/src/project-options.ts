import type { AudienceOptions } from "./audience/audience-result.ts";
import type { MethodFailure } from "./methods/score-result.ts";

/** Options that every longer work takes. */
export interface Work {
  readonly signal?: AbortSignal;
  /** Told what is going on: a stage, how much is done of how much, if that is known. */
  readonly progress?: (progress: Progress) => void;
  /** Rule files as they would be, laid over those that are saved. Runs, scores and sendings refuse them: `RUN_DRAFTS`. */
  readonly drafts?: Drafts;
}

/** Text of a rule file by its path (`segments/vip.seg`); null for one that would be gone. */
export type Drafts = Readonly<Record<string, string | null>>;

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

export interface ScorecardOptions {
  /** What each criterion counts: `{ value: 2, size: 0 }`; before those of the config. */
  readonly weights?: Readonly<Record<string, number>>;
}

export interface ChosenSegments {
  /** Names; those of tiers and splits stand for all of their parts. All that are run unless given. */
  readonly segments?: readonly string[];
}

export interface Refit {
  /** Fits methods anew, also where a model of the same instant, data and parameters is kept; the new one is the next version. */
  readonly refit?: boolean;
}

export interface RunOptions {
  /** Evaluates every customer anew, also where the last run could be carried over; the result is the same. */
  readonly full?: boolean;
}

export interface DiffOptions {
  /** Names of segments, or of tiers and splits as a whole; all unless given. */
  readonly segments?: readonly string[];
}

export interface EraseOptions {
  /** Tells what is kept, and erases nothing. */
  readonly isDryRun?: boolean;
}

export interface ExpiryOptions {
  /** How far ahead: `7d`, `3m`; 30 days unless given. */
  readonly within?: string;
}

export interface MovesOptions {
  /** A date or an instant; a month before `to` unless given. */
  readonly from?: string;
  /** Likewise; the as-of unless given. */
  readonly to?: string;
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

export interface ProfileOptions {
  /** The segment, or an expression, to compare with; everyone else unless given. */
  readonly against?: string;
  /** Whether typical and fringe members are named by key; not unless asked for. */
  readonly members?: boolean;
}

export interface ViewOptions {
  /** Told of each view whose plugin failed, and of what: the others are drawn all the same. */
  readonly failed?: (failure: MethodFailure) => void;
}

export interface SendOptions extends AudienceOptions {
  /** What the sink asks for. */
  readonly options?: unknown;
  /** Traits and attributes that go with each member, besides the key: `email`, or `tier=rfm.segment` to call it otherwise. */
  readonly columns?: readonly string[];
  readonly isDryRun?: boolean;
}
