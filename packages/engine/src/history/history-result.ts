import type { HistoryUnit } from "./local-days.ts";

/** Segments over time: what a run as of each instant would have said, or, ahead, what runs will say if nothing new happens. */
export interface History {
  /** The instant that past and future meet at, in UTC. */
  readonly asOf: string;
  /** Zone of the dates. */
  readonly timezone: string;
  /** How far apart the points up to `asOf` are; those after it are a day apart. */
  readonly every: HistoryUnit;
  readonly points: readonly HistoryPoint[];
  /** All customers: the same at every point, as they are not known to come and go. */
  readonly customers: number;
  readonly series: readonly HistorySeries[];
  readonly known: KnownPast;
  readonly cost: HistoryCost;
}

export interface HistoryPoint {
  /** In UTC. */
  readonly instant: string;
  /** Local date: `2026-03-01`. */
  readonly date: string;
  /** Later than `asOf`: no event after `asOf` is counted. */
  readonly isAhead: boolean;
  /** Customers with any event before it. Absent where there is a table of customers, which does not say since when each is one. */
  readonly arrived?: number;
}

/**
 * One segment: an entry a point in each list. Null once the segment has expired, as it is not run any more, and where a method that
 * it needs could not be fitted on what was known then.
 */
export interface HistorySeries {
  /** Its name, or the expression. */
  readonly name: string;
  readonly title?: string;
  /** The tiers or split it belongs to. */
  readonly of?: string;
  readonly isArchived: boolean;
  readonly sizes: readonly (number | null)[];
  /** Of all customers, 0 to 1. */
  readonly shares: readonly (number | null)[];
  /** In it, and not at the point before; null at the first. */
  readonly entered: readonly (number | null)[];
  /** Not in it, though at the point before; null at the first. */
  readonly left: readonly (number | null)[];
}

/** How sure the past is. */
export interface KnownPast {
  /** The models that traits came from, a method and a point. */
  readonly models: readonly UsedModel[];
  /** Methods that could not be fitted on what was known at a past point. */
  readonly unfitted: readonly UnfittedMethod[];
  /** Attributes that the rules read: as they are stored now, at every point. */
  readonly attributes: readonly string[];
  /** Instant of the first event of all tables that the rules read; null when they read no events. */
  readonly firstEvent: string | null;
  /** How many points are at or before it: nothing had happened yet. */
  readonly pointsBefore: number;
}

export interface HistoryCost {
  /** Statements that read the event tables. */
  readonly statements: number;
  /** Points times rules. */
  readonly conditions: number;
}

/** A model that traits of one instant came from. */
export interface UsedModel {
  /** `rfm.score`. */
  readonly method: string;
  /** The instant it is about. */
  readonly asOf: string;
  /** `kept`: a run of that time left it. `refitted`: there was none, so that it was fitted on what was known then. */
  readonly is: "kept" | "refitted";
  /** Of a kept one. */
  readonly version?: number;
}

/** A method that could not be fitted as of an instant. */
export interface UnfittedMethod {
  /** `churn.tree`. */
  readonly method: string;
  readonly asOf: string;
  readonly code: string;
  readonly message: string;
}

/** What a history is about. */
export interface HistoryOptions {
  /** How far apart the points are: a week unless given. */
  readonly every?: HistoryUnit;
  /** How far back from the as-of it goes: `1y`, `6m`, `12w`, `90d`. A year unless it is said, or only what is ahead is asked for. */
  readonly for?: string;
  /** Where it begins instead of `for`: a date or an instant. */
  readonly from?: string;
  /** Where it ends: a date or an instant; the as-of unless given. */
  readonly to?: string;
  /** Days ahead, without new events: `7d`. */
  readonly next?: string;
}
