import type { Convention, Dimension } from "./config.ts";
import type { SegmentName } from "./names/segment-name.ts";

/** What fitting found: cut-offs, and the names that go with the scores. Plain JSON. */
export interface RfmModel {
  readonly convention: Convention;
  /** How many scores there are, from 1 at worst. */
  readonly bins: number;
  /** How many customers it was fitted on. */
  readonly customers: number;
  readonly cuts: Cuts;
  readonly names: readonly SegmentName[];
  /** By name: how many customers. */
  readonly sizes: Readonly<Record<string, number>>;
  /** How many customers by recency score, then frequency score, from 1. */
  readonly grid: readonly (readonly number[])[];
}

/** What scoring needs of a model. */
export type Scoring = Omit<RfmModel, "sizes" | "grid">;

/** How each dimension is cut. */
export type Cuts = Readonly<Record<Dimension, Cut>>;

/** Where a dimension is cut; one cut-off fewer than there are scores, ascending. */
export type Cut = CutOffs | RankedCut | NestedCut | { readonly kind: "none" };

/** Cut-offs in the feature's unit; `at` says which bin a value on a cut-off belongs to. */
export interface CutOffs {
  readonly kind: "cut-offs";
  readonly at: "below" | "above";
  readonly cuts: readonly number[];
  /** True when the config gave them. */
  readonly pinned: boolean;
}

/** The last customer of each group but the last, when customers are sorted by value (recency: the longest ago first), then key. */
export interface RankedCut {
  readonly kind: "ranked";
  readonly ends: readonly RankedEnd[];
}

export interface RankedEnd {
  /** Exact numbers as decimal text; of recency the negative. */
  readonly value: string | number;
  readonly key: string | number;
}

/** Cut-offs of a group's own, for each group by the scores before: of frequency by recency, of money by both. */
export interface NestedCut {
  readonly kind: "nested";
  readonly groups: readonly { readonly of: readonly number[]; readonly cuts: readonly number[] }[];
  /** For groups that nobody was in: the cut-offs of all customers. */
  readonly others: readonly number[];
}
