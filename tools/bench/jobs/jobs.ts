import type { Cost } from "../cost.ts";
import type { News } from "../shop/earlier-shop.ts";

/** What each job is given and gives, by the name of its file. */
export interface Jobs {
  /** Makes a shop and writes it as Parquet. */
  readonly "make-shop": Job<ShopFolder & { readonly customers: number }, { readonly rows: number }>;
  /** Takes a shop in: reads, checks, numbers the customers and sorts the events by them. */
  readonly "take-in": Job<ShopFolder, { readonly events: number }>;
  /** Evaluates all rules in one statement that reads each table once. Gives the sizes, as the others do. */
  readonly "shared-pass": Job<RulesOverShop, Sizes>;
  /** Evaluates each rule in a query of its own, as good a one as the shared pass is for all. */
  readonly "one-by-one": Job<RulesOverShop, Sizes>;
  /** Evaluates each rule in a query of its own, with a subquery for each aggregate. */
  readonly naive: Job<RulesOverShop, Sizes>;
  /** Reads the shop's files into tables as other systems have them. */
  readonly "plain-tables": Job<ShopFolder, Record<string, never>>;
  /** Evaluates each rule in a query of its own, written by hand, over those tables. */
  readonly "each-by-hand": Job<RulesOverShop, Sizes>;
  /** Evaluates all rules in one statement written by hand, over the tables the shared pass reads. */
  readonly "by-hand": Job<RulesOverShop, Sizes>;
  /** All of a run: checks the rules, evaluates them, compares with the last run, if there is one, and publishes. */
  readonly run: Job<RulesOverShop & RunOf, RunAgain>;
  /** Writes a shop that lacks what is new in another. */
  readonly "earlier-shop": Job<EarlierShop, Record<string, never>>;
  /** Scores all customers by recency, frequency and money, and publishes it. */
  readonly rfm: Job<ShopFolder, RfmResult>;
  /** The same quintiles in one statement written by hand. */
  readonly "rfm-by-hand": Job<ShopFolder, RfmResult>;
  /** Scores so many customers by a tree and by k-means, in one statement over features that are kept. */
  readonly "score-inside": Job<{ readonly customers: number }, RfmResult>;
  /** Reads the same features and scores them in this process. */
  readonly "score-streamed": Job<{ readonly customers: number }, RfmResult>;
  /** Writes rules in a project of so many segments as a person at an editor would. */
  readonly editor: Job<{ readonly segments: number }, EditorResult>;
  /** Writes rows to learn a churn tree from. */
  readonly "churn-rows": Job<ChurnRows & { readonly seed: string }, { readonly bytes: number }>;
  /** Grows a tree on some rows, and judges it by others. */
  readonly "churn-tree": Job<
    { readonly learnt: ChurnRows; readonly judged: ChurnRows; readonly depth: number },
    ChurnTreeResult
  >;
  /** Writes rows of doubles. */
  readonly "clusters-rows": Job<
    { readonly file: string; readonly rows: number; readonly columns: number },
    Record<string, never>
  >;
  /** Iterations of k-means, after a few that are not measured. */
  readonly "clusters-kmeans": Job<ClustersKmeans, ClustersResult>;
  /** Merges rows one by one. */
  readonly "clusters-linkage": Job<
    { readonly file: string; readonly columns: number; readonly method: "ward" | "average" },
    ClustersResult
  >;
  /** Counts twenty segments of Online Retail at 52 weekly dates, after a first run of them. */
  readonly "retail-history": Job<Record<string, never>, RetailHistory>;
}

export type JobName = keyof Jobs;

interface Job<Input, Result> {
  readonly input: Input;
  readonly result: Result;
}

export interface ShopFolder {
  /** Absolute. */
  readonly folder: string;
}

export interface RulesOverShop extends ShopFolder {
  /** How many of the benchmark's rules. */
  readonly rules: number;
}

export interface ChurnRows {
  /** Absolute: columns of doubles one after the other, then a byte a row for its label. */
  readonly file: string;
  readonly rows: number;
}

/** How well a tree tells, 0 to 1. */
export interface ChurnTreeResult {
  readonly auc: number;
  readonly accuracy: number;
}

export interface ClustersKmeans {
  readonly file: string;
  readonly columns: number;
  readonly clusters: number;
  readonly warmUp: number;
  readonly iterations: number;
}

/** The sum of all centres, or of all heights: equal for equal results. */
export interface ClustersResult {
  readonly checksum: number;
}

/** How a run is asked for. */
export interface RunOf {
  /** The shop's own instant unless given. */
  readonly asOf?: string;
  /** Whether everyone is evaluated, also where it need not be. */
  readonly full?: boolean;
}

/** What a run found, and how. */
export interface RunAgain extends Sizes {
  readonly mode: "full" | "incremental";
  /** Customers who were looked at. */
  readonly evaluated: number;
}

interface EarlierShop extends ShopFolder {
  /** Absolute: the folder of the shop that it is to be an earlier state of. */
  readonly shop: string;
  readonly news: News;
}

export interface Sizes {
  /** Members of each segment, in the order of the rules. */
  readonly sizes: readonly number[];
}

/** A history, with the last sizes, and what the run before it took and found. */
export interface RetailHistory extends Sizes {
  readonly points: number;
  readonly run: Sizes & { readonly cost: Cost };
}

export interface RfmResult {
  /** Customers who have scores. */
  readonly scored: number;
}

/** What something takes: CPU in the middle and at the 95th percentile, and what a person waits at the 95th. */
export interface Milliseconds {
  readonly median: number;
  readonly high: number;
  readonly waited: number;
}

export interface EditorResult {
  readonly keystrokes: number;
  /** Taking a keystroke in and telling what is wrong with the file. */
  readonly check: Milliseconds;
  readonly completion: Milliseconds;
  /** Checking all files from nothing. */
  readonly whole: Milliseconds;
  /** Telling what is wrong with all files after a definition changed that half of the segments use. */
  readonly shared: Milliseconds;
}
