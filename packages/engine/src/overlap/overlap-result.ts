import type { SegmentResult } from "../run/run-result.ts";
import type { Difference } from "../differences/difference-result.ts";

/** How segments overlap, and whom they leave out. All counts are exact. */
export interface Overlap {
  readonly asOf: string;
  /** All customers. */
  readonly customers: number;
  /** In the order of the rules, parts of tiers and splits side by side. */
  readonly segments: readonly OverlapSegment[];
  /** `both[i][j]`: who is in segment `i` and in segment `j`, by their places in `segments`; the diagonal has the sizes. */
  readonly both: readonly (readonly number[])[];
  /** Every two segments that are not parts of the same tiers or split, those most alike first. */
  readonly pairs: readonly OverlapPair[];
  /** The largest groups of customers who are in exactly these segments, largest first; at most twenty. */
  readonly combinations: readonly SegmentCombination[];
  /** The combinations that are not listed: with those that are, they add up to all customers. */
  readonly otherCombinations: { readonly combinations: number; readonly size: number };
  /**
   * Segments that everybody is in, and tiers or splits that have a place for everybody. Unless there are no others, they do not count
   * for `only`, `memberships` and `none`: next to them nobody would ever be in one segment only, or in none.
   */
  readonly coverAll: readonly string[];
  /** At place `k`: who is in exactly `k` of the segments that count. Adds up to all customers. */
  readonly memberships: readonly number[];
  /** Who is in none of the segments that count. */
  readonly none: OverlapGap;
  /** Attributes that the rules read, as they are now: they have no history. Absent where there are none, or no later events than `asOf`. */
  readonly attributes?: readonly string[];
}

export interface OverlapSegment extends Pick<SegmentResult, "name" | "title" | "tier" | "group"> {
  readonly size: number;
  /** 0 to 1 of all customers; 0 when there are none. */
  readonly share: number;
  /** Who is in this one and in no other of the segments that count (see `coverAll`). */
  readonly only: number;
}

/** Two segments, the first as the earlier in the rules. */
export interface OverlapPair {
  readonly one: string;
  readonly other: string;
  /** Who is in both. */
  readonly both: number;
  /** Who is in at least one. */
  readonly either: number;
  /** `both / either`, 0 to 1; null when both are empty. */
  readonly jaccard: number | null;
  /** Share of the first that is in the second, 0 to 1; null when the first is empty. */
  readonly oneInOther: number | null;
  readonly otherInOne: number | null;
  /** How many times more are in both than if the two had nothing to do with each other; null when either is empty. */
  readonly lift: number | null;
  readonly relation: OverlapRelation;
}

/**
 * `same`: the same members. `near-duplicate`: a Jaccard index of at least 0.95. `within`: all of the first are in the second;
 * `around`: the reverse. `disjoint`: nobody is in both. `empty`: there is nothing to compare, as one has no members.
 */
export type OverlapRelation =
  | "same"
  | "near-duplicate"
  | "within"
  | "around"
  | "overlapping"
  | "disjoint"
  | "empty";

/** Customers who are in exactly these segments, of those that were looked at. */
export interface SegmentCombination {
  /** In the order of the rules; none for customers in no segment. */
  readonly segments: readonly string[];
  readonly size: number;
  /** 0 to 1 of all customers. */
  readonly share: number;
}

export interface OverlapGap {
  readonly size: number;
  /** 0 to 1 of all customers; 0 when there are none. */
  readonly share: number;
  /** What sets them apart from all others most, strongest first, at most three; absent where they or the others are too few to say. */
  readonly differs?: readonly Difference[];
}
