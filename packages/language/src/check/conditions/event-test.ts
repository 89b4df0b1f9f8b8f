import type { Cond, Window } from "@satsuma/ir";

/** Events that are asked for, and what holds when they lie in a window. */
export interface EventTest {
  /** The table that the window cuts. */
  readonly event: string;
  readonly within: (window: Window) => Cond;
}
