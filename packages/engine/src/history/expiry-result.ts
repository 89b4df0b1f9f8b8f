import type { Scalar } from "@satsuma/model";
import type { KnownPast } from "./history-result.ts";

/** When membership of a segment ends, and begins, if nothing new happens. */
export interface Expiry {
  /** Its name, or the expression. */
  readonly segment: string;
  /** In UTC: no event from then on is counted. */
  readonly asOf: string;
  /** Zone of the days. */
  readonly timezone: string;
  /** The last local day that was looked at: `2026-03-31`. */
  readonly until: string;
  readonly customers: number;
  /** Members as of `asOf`. */
  readonly size: number;
  /** Every local day up to `until`, in order. */
  readonly days: readonly ExpiryDay[];
  /** Members whose membership ends by `until`, soonest first, then by key. */
  readonly leaving: readonly Expiring[];
  /** Others who come in by then, likewise. */
  readonly entering: readonly Expiring[];
  readonly known: KnownPast;
}

export interface ExpiryDay {
  /** Local date. */
  readonly date: string;
  /** Members as of `asOf` who are out for the first time as of the start of that day. */
  readonly leave: number;
  /** The others who are in for the first time. */
  readonly enter: number;
}

/** A customer whose membership ends or begins. */
export interface Expiring {
  readonly customer: Scalar;
  /** The first local day as of whose start it is so. */
  readonly day: string;
}
