import type { HealthKind } from "@satsuma/engine";

/** Each kind of finding as people say it. */
export const kinds: Readonly<Record<HealthKind, string>> = {
  empty: "empty",
  everybody: "everybody is in it",
  same: "the same members",
  "near-duplicate": "nearly the same members",
  "not-run": "not run",
  overdue: "overdue",
  outdated: "the last run is out of date",
  expired: "expired",
  expiring: "expires soon",
  "archived-used": "archived or expired, and in use",
  "draft-used": "a draft, and in use",
  drifting: "drifting",
  "weak-data": "on weak data",
  unused: "not used, as far as can be told",
};
