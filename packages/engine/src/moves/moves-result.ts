import type { KnownPast } from "../history/history-result.ts";

/** Who moved from where to where between two instants. */
export interface Moves {
  /** What the states are: tiers of a set, groups of a split, values of a trait, or which of some segments a customer is in. */
  readonly kind: "tiers" | "split" | "trait" | "segments";
  /** What was asked for: `loyalty`, `rfm.segment`, the names of segments. */
  readonly of: readonly string[];
  readonly from: MovesInstant;
  readonly to: MovesInstant;
  /** Zone of the dates. */
  readonly timezone: string;
  /** All customers: the sum of the whole matrix. */
  readonly customers: number;
  /** In an order of their own; states in which nobody is are there too where they have a name in the rules. */
  readonly states: readonly MovesState[];
  /** How many customers: [state at `from`][state at `to`]. */
  readonly matrix: readonly (readonly number[])[];
  readonly known: KnownPast;
}

export interface MovesInstant {
  /** In UTC. */
  readonly instant: string;
  /** Local date. */
  readonly date: string;
}

export interface MovesState {
  /** A tier's own name, a value, names of segments joined by ` + `, or a phrase such as `no tier`. */
  readonly name: string;
  readonly title?: string;
  /**
   * `named`: a tier, a group, a value, or segments. `none`: in no tier, value unknown, in none of the segments. `not seen`: without any
   * event before the instant, where customers are known by their events only; whatever the rules say of them.
   */
  readonly kind: "named" | "none" | "not seen";
  readonly from: MovesSize;
  readonly to: MovesSize;
}

/** How many are in a state at one of the instants. */
export interface MovesSize {
  /** The sum of the row, or of the column. */
  readonly size: number;
  /** Customers who are not seen yet and whom the rules would put here: a run counts them in. 0 for `not seen` itself. */
  readonly notSeen: number;
}
