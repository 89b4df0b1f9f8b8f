import type { Aggregate, Bound, Cond, Node, Value } from "@satsuma/ir";
import type { FoldName } from "../dialect.ts";

/**
 * How to compute values of every customer, for any back end: passes over the event tables, level by level, and how their columns
 * are put together. All nodes are interned: equal ones are the same object.
 */
export interface Plan {
  readonly levels: readonly Level[];
  /** How each aggregate follows from the columns of passes. */
  readonly figures: ReadonlyMap<Aggregate, Figure>;
  /** The level that works a node out, from 1. */
  readonly levelOf: ReadonlyMap<Computed, number>;
  /**
   * Levels up to this one are about all customers, whomever the request is restricted to: rankings and percentiles need them, and
   * what these need. 0 where there are none.
   */
  readonly everyone: number;
  readonly outputs: readonly PlannedOutput[];
  readonly among?: Cond;
  /** What rules call a node, where they name it. */
  readonly labels: (node: Node) => readonly string[];
}

/** What cannot be said of a customer's stored columns alone. */
export type Computed = Aggregate | Sequence | Rank | Percentile;
export type Sequence = Extract<Cond, { kind: "sequence" }>;
export type Rank = Extract<Cond, { kind: "rank" }>;
export type Percentile = Extract<Value, { kind: "percentile" }>;

/** What is worked out at once: all of it needs what earlier levels give and nothing else. */
export interface Level {
  readonly passes: readonly Pass[];
  /** At most one of each event table. */
  readonly readings: readonly Reading[];
  readonly chains: readonly Chain[];
  readonly rankings: readonly Ranking[];
  readonly quantiles: readonly Quantile[];
}

/** One column of the result. */
export interface PlannedOutput {
  readonly name: string;
  readonly node: Cond | Value;
}

/** One reading of an event table, folded by customer. */
export interface Pass {
  readonly event: string;
  /** Only events in this stretch are read. */
  readonly stretch: Stretch;
  /** Only events that satisfy it are read. */
  readonly where?: Cond;
  /** True when a tally needs values of the customer. */
  readonly joined: boolean;
  /** Set where the tallies all count distinct values of this one: they are told apart once for all. */
  readonly distinct?: Value;
  readonly tallies: readonly Tally[];
}

/** From a microsecond since 1970 (absent: since ever) to before another. */
export interface Stretch {
  readonly from?: bigint;
  readonly to: bigint;
}

/** One column of a pass: a fold over the events of a customer. */
export interface Tally {
  readonly fold: FoldName;
  readonly value?: Value;
  /** Only events for which it holds count. */
  readonly when?: Cond;
  /** Only events in this stretch count, where it is narrower than that of the pass. */
  readonly within?: Stretch;
  /** Only events in the window count; ends that differ by customer. */
  readonly low?: Bound;
  readonly high?: Bound;
}

/** An aggregate as columns of passes; the columns of a list cover stretches that follow each other. */
export type Figure =
  /** Known without reading events: a count or sum of nothing, or unknown. */
  | { readonly kind: "constant"; readonly value: "0" | undefined }
  | { readonly kind: "single"; readonly tally: Tally }
  /** Added up; 0 where all are unknown. */
  | { readonly kind: "total"; readonly tallies: readonly Tally[]; readonly millionths: boolean }
  | { readonly kind: "least" | "greatest"; readonly tallies: readonly Tally[] }
  /** One total divided by another, in doubles; unknown by zero. */
  | { readonly kind: "ratio"; readonly over: Figure; readonly under: Figure };

/** One reading of an event table for all sequences of a level: the events in a stretch that some step looks for. */
export interface Reading {
  readonly event: string;
  readonly stretch: Stretch;
  /** Each once; every event is looked for where one is undefined. */
  readonly filters: readonly (Cond | undefined)[];
  /** Zones in which windows that differ by customer compare local dates. */
  readonly zones: readonly string[];
}

/** A sequence as steps over readings; without steps where no events can make it up. */
export interface Chain {
  readonly sequence: Sequence;
  readonly steps: readonly Link[];
  /** Ends of the first step's window that differ by customer. */
  readonly low?: Bound;
  readonly high?: Bound;
}

/** One step of a sequence. */
export interface Link {
  readonly event: string;
  readonly filter?: Cond;
  /** No event of it may follow the last step that is not absent. */
  readonly absent: boolean;
  /** Microseconds after the last step before it that is not absent. */
  readonly within?: bigint;
  /** Where its events can lie; for a step that absent ones follow, where their time is over by as-of. */
  readonly stretch: Stretch;
}

/** Customers in an order, in each group of `per`: those whose value is known and for whom `among` holds. */
export interface Ranking {
  readonly by: Value;
  readonly per?: Value;
  readonly among?: Cond;
  readonly end: "top" | "bottom";
  /** What it answers. */
  readonly ranks: readonly Rank[];
}

/** The known values of customers in an order, of those for whom `among` holds. */
export interface Quantile {
  readonly of: Value;
  readonly among?: Cond;
  /** What it answers. */
  readonly percentiles: readonly Percentile[];
}
