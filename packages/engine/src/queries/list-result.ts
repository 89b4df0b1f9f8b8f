import type { AsOfPolicy, Schedule, Segment } from "@satsuma/ir";

/** A segment as the last run left it. */
export interface ListedSegment {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly tags: readonly string[];
  readonly status: string;
  readonly file: string;
  /** Which instant it describes when it is run at some moment, and the zone that is in. */
  readonly policy: AsOfPolicy;
  readonly timezone: string;
  readonly schedule?: Schedule;
  /** When it is due next, as an ISO instant; absent without a schedule, and when it is not run any more. */
  readonly due?: string;
  /** Last local date on which it is run, and whether that is over. */
  readonly expires?: string;
  readonly isExpired: boolean;
  readonly tier?: Segment["tier"];
  readonly group?: Segment["group"];
  /** Traits of methods that its rule stands on, also through other segments: `rfm.score`. */
  readonly traits: readonly string[];
  /** Absent when it has not been run. */
  readonly size?: number;
  readonly share?: number;
  readonly asOf?: string;
}
