import type { Cond, Fact, Value } from "@satsuma/ir";

/**
 * Why a condition holds or does not, and no more than needed: of an `and` that holds all parts, of one that fails those that fail;
 * of an `or` that holds the first part that does, of one that fails all; likewise of the other connectives.
 */
export interface Proof {
  readonly cond: Cond;
  readonly holds: boolean;
  /** The parts that decided it; empty for a test of values. */
  readonly of: readonly Proof[];
  /** For a test of values: what was found. */
  readonly found: readonly Finding[];
  /** For a ranking: where the customer stands; absent when it was not ranked. */
  readonly standing?: { readonly place: number; readonly of: number };
}

/** What a value came to. */
export interface Finding {
  readonly value: Value;
  /** Absent when unknown. */
  readonly fact?: Fact;
  /** For a value from events: those it was made from, by time. */
  readonly events?: { readonly count: number; readonly last?: FoundEvent };
}

/** One event that was found. */
export interface FoundEvent {
  /** ISO 8601 in UTC with `Z`. */
  readonly time: string;
  /** Absent when the table has no key, or the event's is unknown. */
  readonly key?: Fact;
}
