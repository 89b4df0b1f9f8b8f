/** Rows to learn from, by column. */
export interface TreeData {
  readonly rows: number;
  readonly columns: readonly TreeColumn[];
  /** Class of each row, from 0. */
  readonly labels: Uint8Array | Int32Array;
  /** How many classes. */
  readonly classes: number;
}

/** A column of numbers (`NaN` is unknown), or of categories numbered from 0 (-1 is unknown). */
export type TreeColumn =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly kind: "codes"; readonly codes: Int32Array; readonly categories: number };

export interface TreeOptions {
  /** Most questions on a path; without a limit when absent. */
  readonly depth?: number;
  /** Fewest rows in a leaf; 1 unless given. */
  readonly minimumLeaf?: number;
  /** One a class: how much a row of it counts in choosing splits; 1 unless given. */
  readonly classWeights?: readonly number[];
  /** Cost of a leaf as a share of the root's impurity; branches that win less are cut. 0 unless given. */
  readonly complexity?: number;
  /** Most leaves of the tree, those that win least cut first. */
  readonly leaves?: number;
  /** Most categories of a column that are told apart, the rarest being together; 255, which is also the most, unless given. */
  readonly categories?: number;
  readonly signal?: AbortSignal;
}

/** A classification tree as plain data. Node 0 is the root; children come after their parent. */
export interface ClassTree {
  readonly classes: number;
  readonly nodes: readonly ClassNode[];
}

export interface ClassNode {
  /** Rows of each class, unweighted. */
  readonly counts: readonly number[];
  /** Absent for leaves. */
  readonly split?: Split;
}

/** The question of a node: rows for which it holds go left. */
export type Split = {
  /** Place of the column in `TreeData.columns`. */
  readonly column: number;
  /** Where rows go whose value is unknown. */
  readonly unknown: "left" | "right";
  /** Places of the children in `ClassTree.nodes`. */
  readonly left: number;
  readonly right: number;
  /** How much weighted impurity the split takes away, as a share of the root's: importance. */
  readonly gain: number;
} &
  /** `Number.MAX_VALUE` where all known numbers go left and the unknown right. */
  (
    | { readonly kind: "at most"; readonly threshold: number }
    /** No categories where only the unknown go left. */
    | { readonly kind: "one of"; readonly categories: readonly number[] }
  );
