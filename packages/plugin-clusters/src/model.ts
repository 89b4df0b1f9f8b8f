import type { ClassTree } from "@satsuma/stats/tree";
import type { ClustersParams, Criterion } from "./config.ts";

/** Clusters, and how customers are put into them: plain data. */
export interface ClustersModel {
  readonly method: "kmeans" | "hierarchical";
  /** How many customers it was fitted on, those without a cluster included. */
  readonly customers: number;
  readonly features: readonly FeatureModel[];
  readonly scaling: ClustersParams["scaling"];
  /** What is done where a feature is unknown. */
  readonly unknown: ClustersParams["unknown"];
  /** In the order of their numbers. */
  readonly clusters: readonly ClusterModel[];
  /** Where the number of clusters was chosen: what speaks for each. */
  readonly evidence?: Evidence;
  /** A small tree that tells the clusters apart; its classes are the places in `clusters`. Absent without clusters. */
  readonly tree?: DistilledTree;
  readonly hierarchy?: Hierarchy;
  readonly scatter?: ScatterModel;
}

interface AnyFeature {
  readonly key: string;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly weight: number;
  /** Of how many customers it is not known. */
  readonly unknown: number;
}

/** Its one coordinate is weight × (value − centre) ÷ scale, where value is the logarithm if `log`. */
export interface NumberFeature extends AnyFeature {
  readonly kind: "numbers";
  /** True when ln(1 + value) counts, with the sign of the value. */
  readonly log: boolean;
  readonly centre: number;
  /** 0 where all customers have the same value: then it does not count. */
  readonly scale: number;
  /** What stands for unknown: the median. Absent where unknown values are refused. */
  readonly standIn?: number;
  /** Over all customers who have a cluster. */
  readonly mean: number;
}

/** A coordinate for each category: weight ÷ √2 for customers in it, else 0. So two categories are `weight` apart. */
export interface CategoryFeature extends AnyFeature {
  readonly kind: "categories";
  /** The most frequent first; all others have 0 throughout. Of yes and no features `yes` and `no`. */
  readonly categories: readonly string[];
  readonly isYesNo: boolean;
  readonly standIn?: string;
  /** The share of each category over all customers who have a cluster. */
  readonly shares: readonly number[];
}

export type FeatureModel = NumberFeature | CategoryFeature;

export interface ClusterModel {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  /** How many customers. */
  readonly size: number;
  /** The mean of its customers in the coordinates of all features. */
  readonly centre: readonly number[];
  /** Points by which customers are put here: those who are nearest to one of them. The centre alone for k-means. */
  readonly anchors: readonly (readonly number[])[];
  /** By feature: the mean, or the share of each category. */
  readonly profile: readonly (number | readonly number[])[];
  /** The mean squared distance of its customers to the nearest anchor. */
  readonly spread: number;
}

/** What speaks for each number of clusters. */
export interface Evidence {
  readonly chosenBy: Criterion;
  readonly rows: readonly EvidenceRow[];
}

/** Figures are absent where they cannot be had. */
export interface EvidenceRow {
  readonly k: number;
  readonly within: number;
  readonly silhouette?: number;
  readonly calinskiHarabasz?: number;
  readonly daviesBouldin?: number;
  readonly gap?: number;
  readonly gapError?: number;
}

export interface DistilledTree {
  readonly tree: ClassTree;
  /** By column of the tree, which is by feature: the categories by code. */
  readonly categories: readonly (readonly string[] | null)[];
  /** The share of sampled customers whom the tree puts where the model does. */
  readonly fidelity: number;
  /** By cluster: the share of the tree's customers who belong there, and of those there whom the tree finds. */
  readonly clusters: readonly { readonly precision: number; readonly recall: number }[];
  readonly customers: number;
}

/** The top of the tree of merges. */
export interface Hierarchy {
  readonly linkage: ClustersParams["linkage"];
  /** How many points were merged: customers, or groups of near ones. */
  readonly points: number;
  /** How many customers each item of the top stands for. */
  readonly items: readonly number[];
  readonly merges: readonly {
    readonly left: number;
    readonly right: number;
    readonly height: number;
  }[];
  /** Between the last merge that was made and the first that was not. */
  readonly cut: number;
}

/** Some customers on the two features that tell the clusters apart best. */
export interface ScatterModel {
  /** Places in `features`, or principal axes with what they explain. */
  readonly axes: readonly ScatterAxis[];
  /** By cluster, in their order. */
  readonly points: readonly (readonly (readonly [number, number])[])[];
  readonly centres: readonly (readonly [number, number])[];
}

export interface ScatterAxis {
  readonly label: string;
  readonly isLog: boolean;
}
