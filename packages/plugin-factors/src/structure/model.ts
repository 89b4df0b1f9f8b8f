import type { ValueColumn } from "@satsuma/plugin/variables";

/** Components or factors. Plain JSON. */
export interface StructureModel {
  readonly kind: "components" | "factors";
  /** How many traits there are: those beyond the axes are unknown. */
  readonly traits: number;
  /** How many customers it was fitted on. */
  readonly customers: number;
  /** The features that vary. */
  readonly features: readonly StructureFeature[];
  /** Of the correlation matrix, falling. */
  readonly eigenvalues: readonly number[];
  /** 95th percentiles of the eigenvalues of unrelated features, by rank: what eigenvalues must exceed. */
  readonly chance: readonly number[];
  /** One a component or factor, in the order of the traits; fewer than traits where the rest has nothing to say. */
  readonly axes: readonly Axis[];
  /** Of factors, one a feature: the share of its variance that no factor explains. */
  readonly uniquenesses?: readonly number[];
  /** Values of some customers on the first two axes, for a picture. */
  readonly points: readonly (readonly [number, number])[];
}

export interface StructureFeature {
  readonly column: ValueColumn;
  readonly mean: number;
  readonly deviation: number;
}

/** A component or factor; lists have one entry a feature. */
export interface Axis {
  /** Share of the variance of all features. */
  readonly share: number;
  /** Correlations of the features with it. */
  readonly loadings: readonly number[];
  /** A customer's value is the sum of weight × (feature − mean) ÷ deviation: of mean 0 and deviation 1. */
  readonly weights: readonly number[];
}
