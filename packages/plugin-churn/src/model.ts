import type { CalibrationBin, Decile } from "@satsuma/stats/evaluation";

/** What fitting keeps: a tree over named features, and how it did on customers it had not seen. */
export interface ChurnModel {
  readonly features: readonly ModelFeature[];
  /** Node 0 is the root; children come after their parent. */
  readonly nodes: readonly ModelNode[];
  /** One a leaf, those with the highest risk first. */
  readonly leaves: readonly Leaf[];
  /** The number that the next new leaf is called by. */
  readonly nextLeaf: number;
  /** By feature that has any, the largest first: its share of what all splits tell. */
  readonly importance: readonly { readonly feature: number; readonly share: number }[];
  /** Absent when nothing was held out. */
  readonly check?: Check;
}

/** A feature as the model uses it. */
export interface ModelFeature {
  readonly name: string;
  /** In a few words. */
  readonly label: string;
  readonly unit?: string;
  readonly kind: "numbers" | "yes/no" | "text";
  /** Whether it was unknown for any customer learnt from. */
  readonly hasUnknown: boolean;
}

/** Some customers, and the question that parts them; absent for leaves. */
export interface ModelNode {
  /** Rows learnt from. */
  readonly customers: number;
  /** How many of them left. */
  readonly churned: number;
  readonly split?: ModelSplit;
}

/** Customers for whom the question holds go left. */
export type ModelSplit = {
  /** Place in `features`. */
  readonly feature: number;
  readonly left: number;
  readonly right: number;
  /** Where those go whose value is unknown; absent where none was unknown: then their leaf is unknown as well. */
  readonly unknown?: "left" | "right";
} & (
  | {
      readonly kind: "at most";
      /** Absent where all known numbers go left. */
      readonly threshold?: number;
    }
  /** Texts, or `yes`; none where only the unknown go left. */
  | { readonly kind: "one of"; readonly values: readonly string[] }
);

/** A leaf as customers and rules know it. */
export interface Leaf {
  /** Place in `nodes`. */
  readonly node: number;
  /** `leaf 3`: kept while a refit finds a leaf of the same condition. */
  readonly name: string;
  /** Chance of leaving, 0 to 1, to four places. */
  readonly risk: number;
}

/** How a tree did on rows it was not grown from. */
export interface Check {
  readonly rows: number;
  readonly churned: number;
  readonly lift: readonly Decile[];
  readonly calibration: readonly CalibrationBin[];
}
