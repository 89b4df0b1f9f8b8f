import type { PluginUse, TableFrom } from "@satsuma/plugin";
import type { WeekStart } from "@satsuma/model";

/** What `satsuma.config.ts` says. */
export interface ProjectConfig {
  /** IANA zone whose midnights cut days, weeks and months: `Europe/London`. */
  readonly timezone: string;
  /** ISO 4217 code of amounts: `GBP`. */
  readonly currency: string;
  /** `monday` unless said otherwise. */
  readonly weekStart?: WeekStart;
  /** `duckdb`, embedded, unless said otherwise. */
  readonly warehouse?: "duckdb";
  /** As-of when a command names none: for data that no longer grows. Otherwise the last midnight. */
  readonly asOf?: string;
  /** The customers. Left out, they are the distinct customer keys of the events. */
  readonly customers?: CustomersConfig;
  /** Event tables by the name rules use. */
  readonly events: Readonly<Record<string, EventsConfig>>;
  readonly plugins?: readonly PluginUse[];
  /** How good the data must be, and whether a run is refused when it is not. */
  readonly quality?: QualityConfig;
  /** What segments are compared by. */
  readonly scorecard?: ScorecardConfig;
  /** Segments whose members no list, file or delivery of another segment holds, unless it is asked for with them. */
  readonly suppress?: readonly string[];
  readonly privacy?: {
    /** Figures about fewer customers than this are not told; 10 unless given. */
    readonly minimumGroup: number;
  };
}

/** How good data must be. Shares are 0 to 1. */
export interface QualityConfig {
  /** Least share of rows in which a column is known. */
  readonly coverage?: number;
  /** How old the latest event of a table may be: `7 days`. */
  readonly freshness?: string;
  /** Largest share of rows that could not be read. */
  readonly rejected?: number;
  /** Largest share of rows that have the key of another. */
  readonly duplicates?: number;
  /** Largest share of events whose customer is not in the customer table. */
  readonly orphans?: number;
  /** `refuse`: nothing is published while data is not as good as this. `warn` unless said otherwise. */
  readonly onFailure?: "warn" | "refuse";
  /** What is other for single columns, by `country` or `orders.amount`. */
  readonly columns?: Readonly<Record<string, ColumnQuality>>;
}

export interface ColumnQuality {
  readonly coverage?: number;
  /** Which values are possible: a condition of the rule language over the row: `age between 0 and 120`. */
  readonly possible?: string;
  /** True for a column that nobody needs to be told about. */
  readonly ignore?: boolean;
}

/** What segments are compared by, as expressions of the rule language over a customer. */
export interface ScorecardConfig {
  /** What a customer is worth: the amount of orders in the last 12 months unless given. */
  readonly value?: string;
  /** What of it is left: `sum of orders.margin in last 12 months`. */
  readonly margin?: string;
  /** Who may and can be contacted: `email_opt_in and email is known`. */
  readonly reach?: string;
  /** How many customers can be served. */
  readonly capacity?: number;
  /** What each criterion counts; those left out count 1. */
  readonly weights?: Readonly<Partial<Record<ScorecardCriterion, number>>>;
}

export type ScorecardCriterion =
  | "size"
  | "growth"
  | "value"
  | "margin"
  | "reach"
  | "stability"
  | "distinctness"
  | "capacity";

/** What customer and event tables have in common. */
export interface TableConfig {
  readonly from: TableFrom;
  /**
   * Renamed and derived columns, by the name rules use: an expression of the rule language over the columns of the file, or that
   * and more. All other columns keep their names.
   */
  readonly fields?: Readonly<Record<string, string | FieldConfig | PointConfig>>;
  /** Which rows to keep: a condition over the file's columns. The others are counted at every import. */
  readonly where?: string;
  /** Zone of times written without one: `{ local: "Europe/London" }`; the project's zone unless said otherwise. */
  readonly timeIs?: "utc" | { readonly local: string };
}

export interface CustomersConfig extends TableConfig {
  /** Column that tells customers apart. */
  readonly key: string;
}

export interface EventsConfig extends TableConfig {
  /** Column that holds the customer's key. */
  readonly customer: string;
  /** Column that says when it happened. */
  readonly time: string;
  /** Column that tells events apart. */
  readonly key?: string;
  /** With a key: keep all rows of one key (`keep`, the default), or only the latest. */
  readonly duplicates?: "keep" | "latest";
  /** How one event is called; worked out from the name otherwise: `orders` → `order`. */
  readonly singular?: string;
}

/** More to say about a column. */
export interface FieldConfig {
  /** Expression over the file's columns; the column of the same name unless given. */
  readonly is?: string;
  /** A date whose year does not count: a birthday. The expression is a date. */
  readonly type?: "annual date";
  /** An amount of money: `true` for the project's currency, or an ISO 4217 code. */
  readonly money?: true | string;
  readonly label?: string;
  readonly description?: string;
  readonly unit?: string;
  /** Closed list: anything else in a rule is an error. */
  readonly values?: readonly string[];
  /** True for personal data. */
  readonly personal?: boolean;
}

/** A place on the map, from two numbers in degrees; unknown where either is, or is out of range. */
export interface PointConfig {
  readonly type: "point";
  /** Expression over the file's columns, north positive: usually the name of a column. */
  readonly latitude: string;
  /** Likewise, east positive. */
  readonly longitude: string;
  readonly label?: string;
  readonly description?: string;
  /** True for personal data. */
  readonly personal?: boolean;
}

/** Types a project's config. */
export const defineProject = (config: ProjectConfig): ProjectConfig => config;
