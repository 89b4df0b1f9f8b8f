import type { Overlap } from "../overlap/overlap-result.ts";
import type { Scorecard } from "../scorecard/scorecard-result.ts";

/** Segments side by side, or two ways of splitting all customers held against each other. */
export type Comparison = SegmentComparison | SegmentationComparison;

export interface SegmentComparison {
  readonly kind: "segments";
  readonly scorecard: Scorecard;
  readonly overlap: Overlap;
  /** Who is in all of them. */
  readonly inAll: number;
}

/** Two segmentations: tiers, splits, or values of customers such as traits and attributes. */
export interface SegmentationComparison {
  readonly kind: "segmentations";
  readonly asOf: string;
  readonly customers: number;
  readonly one: Segmentation;
  readonly other: Segmentation;
  /** `counts[i][j]`: who is in part `i` of the one and part `j` of the other; all of them add up to all customers. */
  readonly counts: readonly (readonly number[])[];
  /** 1 when both split customers alike, about 0 when they have nothing to do with each other; null with fewer than two customers. */
  readonly adjustedRandIndex: number | null;
  /** What customers are worth, and how much of its differences each explains; absent when no events say what was paid. */
  readonly value?: ExplainedValue;
}

export interface Segmentation {
  /** As it was asked for: `loyalty`, `rfm.segment`. */
  readonly name: string;
  readonly title?: string;
  /** Tiers in their order, other values by what they are. */
  readonly parts: readonly SegmentationPart[];
}

export interface SegmentationPart {
  /** Null for customers in no part: of no tier, or of unknown value. */
  readonly label: string | null;
  readonly size: number;
  /** 0 to 1 of all customers. */
  readonly share: number;
}

export interface ExplainedValue {
  /** In the rule language. */
  readonly expression: string;
  /** A currency, or empty. */
  readonly unit: string;
  /** Shares of the variance, 0 to 1 (eta squared): of the one, of the other, and of both together. Null when all are worth the same. */
  readonly one: number | null;
  readonly other: number | null;
  readonly both: number | null;
  /** Mean value of each part, in the order of the parts; null where it is known of fewer than the minimum group. */
  readonly oneMeans: readonly (number | null)[];
  readonly otherMeans: readonly (number | null)[];
}
