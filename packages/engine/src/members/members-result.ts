import type { Scalar } from "@satsuma/model";

/** Which customers of a list are wanted, and what of them. */
export interface PageOptions {
  /** The key that the page before ended with; from the first customer unless given. */
  readonly after?: string;
  /** Place of the first one in the order, from 0: where any row of a long list is wanted. Not with `after`. */
  readonly offset?: number;
  /** An attribute, a trait or `customer`, the key: unknown last, equal ones by key. By key unless given. Not with `after`. */
  readonly order?: string;
  /** From the largest to the smallest; from the smallest unless given. */
  readonly direction?: "rising" | "falling";
  /** Only those whose key, or a text among the columns, contains this, in upper or lower case. */
  readonly filter?: string;
  /** At least 1; 100 unless given. */
  readonly limit?: number;
  /** Traits of the last run (`rfm.segment`) and attributes beside the key, each once. */
  readonly columns?: readonly string[];
}

export interface MemberPageOptions extends PageOptions {
  /** The run that pages before were of: rows do not shift between pages. */
  readonly run?: number;
}

export interface RulePageOptions extends PageOptions {
  /** What the page before said: further pages describe the same instant, and are refused where anything else has changed since. */
  readonly basis?: string;
}

export interface ExportOptions extends Pick<
  PageOptions,
  "columns" | "order" | "direction" | "filter"
> {
  /** True for a file that people open: a text that a spreadsheet would take for a formula begins with an apostrophe. */
  readonly forSpreadsheet?: boolean;
}

/** Some members of a segment as the last run left them. */
export interface MemberPage {
  /** ISO instant. */
  readonly asOf: string;
  /** Number of the run. */
  readonly run: number;
  /** All that are listed page by page; those whom the config suppresses are not. */
  readonly size: number;
  /** How many of them contain the filter; absent where there is none. */
  readonly matching?: number;
  /** `customer`, the key, and the columns; null where unknown, numbers as doubles. */
  readonly members: readonly Readonly<Record<string, Scalar>>[];
  /** What the next page comes after; absent on the last one, and where pages are asked for by `order` or `offset`. */
  readonly next?: string;
}

/** Some of the customers whom a rule takes that need not be saved. */
export interface RuleMemberPage extends Pick<MemberPage, "asOf" | "members" | "matching" | "next"> {
  /** What the pages are of, for the next ones: instant, rules, data and run, as text that says nothing else. */
  readonly basis: string;
  /** The run whose traits the columns have; null where nothing was run yet, and there are none. */
  readonly run: number | null;
  /** All that are listed page by page; those whom the config suppresses are not. */
  readonly size: number;
  /** How many more the rule takes, who are suppressed. */
  readonly suppressed: number;
}

/** One customer: all memberships and traits as the last run left them. */
export interface CustomerState {
  readonly customer: Scalar;
  /** ISO instant that the run described. */
  readonly asOf: string;
  /** Number of the run. */
  readonly run: number;
  /** In the order of the rules. */
  readonly segments: readonly string[];
  /** Trait → value; null where unknown, numbers as doubles. */
  readonly traits: Readonly<Record<string, Scalar>>;
  /** Likewise, as the data holds them now; a point is its latitude and longitude. */
  readonly attributes: Readonly<Record<string, Scalar>>;
}
