import type { Cond, Fact, Value } from "@satsuma/ir";
import type { FoundEvent } from "./found-event.ts";
import type { Trail } from "./trail.ts";

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
  /** For a sequence: how far the customer's events follow its steps. */
  readonly trail?: Trail;
  /** For a sample: the customer's lot, in ten-thousandths. */
  readonly lot?: number;
}

/** What a value came to. */
export interface Finding {
  readonly value: Value;
  /** Absent when unknown. */
  readonly fact?: Fact;
  /** For a value from events: those it was made from, by time. */
  readonly events?: { readonly count: number; readonly last?: FoundEvent };
}
