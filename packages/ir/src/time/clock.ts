import type { WeekStart } from "@satsuma/model";

/** What "now" is: the instant a result describes, and where its midnights and weeks are. */
export interface Clock {
  /** ISO 8601 in UTC with `Z`. */
  readonly asOf: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly weekStart: WeekStart;
}
