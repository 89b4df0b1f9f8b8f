import type { Column } from "@satsuma/model";

/** What is known of a project's data, for a plugin to say what it could do with it. Counts are exact. */
export interface DataFacts {
  readonly customers: number;
  /** ISO instant that analyses would be as of. */
  readonly asOf: string;
  readonly currency: string;
  readonly attributes: readonly ColumnFacts[];
  readonly events: readonly EventTableFacts[];
  /** Names of the project's segments that check. */
  readonly segments: readonly string[];
  /** A name as a rule must write it. */
  readonly nameInRule: (name: string) => string;
}

export interface ColumnFacts {
  readonly name: string;
  readonly column: Column;
  /** How many rows have a known value. */
  readonly known: number;
  /** How many different known values there are, up to 1,000 (a larger number stands for all above). */
  readonly distinct: number;
}

export interface EventTableFacts {
  readonly name: string;
  /** Field that says when. */
  readonly time: string;
  /** Field that tells events apart. */
  readonly key?: string;
  readonly rows: number;
  /** How many customers have any. */
  readonly customers: number;
  /** First and last event as ISO instants; absent when there are none. */
  readonly first?: string;
  readonly last?: string;
  readonly fields: readonly ColumnFacts[];
}

/** What a method could do with a project's data. */
export interface Advice {
  /** Name of the method. */
  readonly method: string;
  /** What one would want it for, in words people use: `find groups of customers who are alike`. */
  readonly goal: string;
  /** Words that name the goal: `groups`, `clusters`, `personas`. */
  readonly words: readonly string[];
  /** `not`: something is missing. */
  readonly fit: "well" | "fairly" | "not";
  /** Why, from the data: `4,338 customers with 12 months of orders`. One sentence. */
  readonly because: string;
  /** What would have to be there, a sentence each. */
  readonly missing: readonly string[];
  /** A config of the plugin that suits this data; absent when it does not fit. */
  readonly config?: unknown;
}
