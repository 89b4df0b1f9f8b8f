import type { Reads } from "./reads.ts";
import type { Due } from "./who-is-due.ts";

/** A segment that is carried over: whom time may have moved in it, and what it follows from, as of the last run and as of now. */
export interface Carried {
  readonly due: Due;
  readonly reads: Reads;
}
