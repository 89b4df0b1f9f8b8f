import type { Difference } from "../differences/difference-result.ts";
import type { ScorecardCriterion } from "../config/project-config.ts";
import type { SegmentResult } from "../run/run-result.ts";

/** Segments held against each other by the same criteria. Shares are 0 to 1; what is not known is null and says why. */
export interface Scorecard {
  readonly asOf: string;
  /** The instant that growth and stability look back to: three months before, in the project's zone. */
  readonly before: string;
  /** All customers. */
  readonly customers: number;
  /** Segments of fewer members are not ranked, and nothing but their size is told. */
  readonly minimumGroup: number;
  /** What counts, in a fixed order. */
  readonly criteria: readonly ScorecardMeasure[];
  /** What does not, as there is no data for it. */
  readonly leftOut: readonly { readonly criterion: ScorecardCriterion; readonly why: string }[];
  /** Best first; those without a rank last. Equal totals share a rank. */
  readonly segments: readonly ScoredSegment[];
}

/** A criterion, and how it becomes a number of 0 to 1. */
export interface ScorecardMeasure {
  readonly criterion: ScorecardCriterion;
  /** As it was given; 1 unless it was. */
  readonly weight: number;
  /** What it measures, in one sentence. */
  readonly doc: string;
  /** How it is scaled, in one sentence. */
  readonly scale: string;
  /** `customers`, `share`, a currency, `times`, or empty for a bare number. */
  readonly unit: string;
  /** In the rule language, where it is a value of customers. */
  readonly expression?: string;
  /** The same of all customers, in the unit; null where it says nothing. */
  readonly base: number | null;
}

export interface ScoredSegment extends Pick<SegmentResult, "name" | "title" | "tier" | "group"> {
  readonly size: number;
  /** 0 to 1 of all customers; 0 when there are none. */
  readonly share: number;
  /** From 1; null when it is not ranked. */
  readonly rank: number | null;
  /** 0 to 1: the sum of the contributions; null when it is not ranked. */
  readonly total: number | null;
  /** Why it has no rank. */
  readonly unranked?: string;
  /** An entry a criterion of the card, in its order. */
  readonly scores: readonly CriterionScore[];
  /** Sentences that lift it above the average segment of the card, strongest first; at most three. */
  readonly pros: readonly string[];
  /** Sentences that pull it below, strongest first; at most three. */
  readonly cons: readonly string[];
  /** What sets its members apart most, strongest first; at most three. */
  readonly differs: readonly Difference[];
}

export interface CriterionScore {
  readonly criterion: ScorecardCriterion;
  /** In the criterion's unit; null where it is not known. */
  readonly value: number | null;
  /** Of 95 %, taking the members for a sample of such customers; absent for what is counted and no mean or share. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** 0 to 1; null where it is not known. */
  readonly scaled: number | null;
  /** `scaled` times its part of the weights of what is known of this segment. */
  readonly contribution: number | null;
  /** With its figures; or why it is not known. */
  readonly sentence: string;
}
