import type { Fact, Facts } from "@satsuma/ir";

/** A customer as the interpreter knows one. Columns that are absent are unknown; tables that are absent have no events. */
export interface Subject {
  /** Written as the values of literals are: a number as decimal text. */
  readonly key: string;
  readonly attributes: Facts;
  /** Rows of event tables in any order. Points are `"lat,lon"`. */
  readonly events: Readonly<Record<string, readonly Facts[]>>;
  /** What `trait` nodes stand for, by the namespace and column a rule names (`rfm.segment`); methods with parameters are told apart by nothing else. */
  readonly traits?: Facts;
  /** What `stored` nodes stand for: by table, then column. */
  readonly stored?: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
}
