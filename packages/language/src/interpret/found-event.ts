import type { Fact } from "@satsuma/ir";

/** One event that was found. */
export interface FoundEvent {
  /** ISO 8601 in UTC with `Z`. */
  readonly time: string;
  /** Absent when the table has no key, or the event's is unknown. */
  readonly key?: Fact;
}
