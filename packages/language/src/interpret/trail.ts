import type { Step } from "@satsuma/ir";
import type { FoundEvent } from "./found-event.ts";

/** How far a customer's events follow the steps of a sequence. */
export interface Trail {
  /** A leg for each step, up to the first that nothing reaches. */
  readonly legs: readonly Leg[];
  /** Where all steps are met: the events that do, the latest possible ones, in the order they happened. */
  readonly example?: readonly FoundEvent[];
}

/** What is left after a step. */
export interface Leg {
  readonly step: Step;
  /** Events that the steps up to this one lead to; after a step that must not happen, those it leaves. */
  readonly count: number;
  /** The latest of them; absent when there are none. */
  readonly last?: FoundEvent;
  /** Of a step that must not happen: events it took away only because its time is not over. */
  readonly open: number;
}
