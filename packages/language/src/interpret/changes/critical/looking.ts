import type { Place } from "../calendar.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Person } from "../person.ts";

/** A stretch of time, in nanoseconds since 1970: later than `after`, and not later than `until`. */
export interface Stretch {
  readonly after: bigint;
  readonly until: bigint;
}

/** What is known while instants are looked for, and those that were found. */
export interface Looking {
  readonly evaluator: Evaluator;
  readonly person: Person;
  readonly at: bigint;
  readonly place: Place;
  /** Only instants in it matter. */
  readonly stretch: Stretch;
  readonly found: Set<bigint>;
}
