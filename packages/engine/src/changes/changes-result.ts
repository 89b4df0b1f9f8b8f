import type { Scalar } from "@satsuma/model";
import type { ChangeCause } from "../run/change-cause.ts";

export interface ChangesOptions {
  readonly segment?: string;
  /** Key of a customer. */
  readonly customer?: string;
  /** Number of a run; the last one where neither this nor a customer is named. */
  readonly run?: number;
  /** How many changes are told one by one, at least 0; 20 unless given, `Infinity` for all. What is counted is always all. */
  readonly limit?: number;
}

/** Who entered and left segments, and why. */
export interface Changes {
  /** The run it is about; absent where it is about all of them. */
  readonly run?: ChangesRun;
  readonly total: number;
  /** The same changes by segment, direction and cause, most frequent first. They add up to `total`. */
  readonly counts: readonly ChangeCount[];
  /** Latest run first, then by segment and customer. Where they are fewer than all, some of each kind. */
  readonly changes: readonly Change[];
}

export interface ChangesRun {
  readonly run: number;
  /** ISO instant. */
  readonly asOf: string;
}

export interface ChangeCount {
  readonly segment: string;
  readonly change: "entered" | "left";
  /** Null of runs by a version of Satsuma that kept none. */
  readonly cause: ChangeCause | null;
  /** The condition as it was written then, where it is one. */
  readonly because: string | null;
  readonly count: number;
}

/** One customer entered or left one segment. */
export interface Change extends Omit<ChangeCount, "count"> {
  readonly run: number;
  /** ISO instant that the run described. */
  readonly asOf: string;
  readonly customer: Scalar;
}
