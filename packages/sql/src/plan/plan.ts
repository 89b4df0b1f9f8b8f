import type { Aggregate, Bound, Cond, Node, Value } from "@satsuma/ir";
import type { FoldName } from "../dialect.ts";

/**
 * How to compute values of every customer, for any back end: passes over the event tables, level by level, and how their columns
 * are put together. All nodes are interned: equal ones are the same object.
 */
export interface Plan {
  /** The passes of a level need figures of earlier levels only. */
  readonly levels: readonly (readonly Pass[])[];
  /** How each aggregate follows from the columns of passes. */
  readonly figures: ReadonlyMap<Aggregate, Figure>;
  /** The level whose passes complete an aggregate, from 1; one without passes is known at level 0. */
  readonly levelOf: ReadonlyMap<Aggregate, number>;
  readonly outputs: readonly PlannedOutput[];
  readonly among?: Cond;
  /** What rules call a node, where they name it. */
  readonly labels: (node: Node) => readonly string[];
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
