import type { DesignColumn } from "@satsuma/plugin/variables";

/** What tells members of a segment from others. Plain JSON. */
export interface ProspectsModel {
  /** The segment. */
  readonly like: string;
  /** How many customers are in it, and how many are not. */
  readonly members: number;
  readonly others: number;
  readonly columns: readonly DesignColumn[];
  readonly scorer: Scorer;
  /** Likeness that 10 %, 20 %, … 90 % of the others are at or below. */
  readonly deciles: readonly number[];
  /** Share of all customers and share of the members among them, most alike first, of customers not seen in learning. */
  readonly gains: readonly (readonly [customers: number, members: number])[];
  /** The others who are most alike, in few questions. */
  readonly distilled: readonly Distilled[];
}

export type Scorer = LogisticScorer | TreeScorer;

/** Log odds are the intercept and the sum of coefficient × column. Lists have one entry a column. */
export interface LogisticScorer {
  readonly kind: "logistic";
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** Ends of 95 % intervals. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Of the columns over all customers. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** A decision tree. Node 0 is the root. */
export interface TreeScorer {
  readonly kind: "tree";
  readonly nodes: readonly TreeScorerNode[];
  /** One a column: its share of what all questions tell. */
  readonly importance: readonly number[];
}

export interface TreeScorerNode {
  readonly likeness: number;
  readonly split?: ColumnSplit;
}

/** Customers whose column is at most the threshold go left. */
export interface ColumnSplit {
  readonly column: number;
  readonly threshold: number;
  readonly left: number;
  readonly right: number;
}

/** The most alike of the others, by few questions. */
export interface Distilled {
  /** Which share of the others they are: 0.1. */
  readonly share: number;
  /** Any of these hold for them, each with all of its bounds. */
  readonly paths: readonly (readonly Bound[])[];
  /** How many of the others the questions pick. */
  readonly size: number;
  /** Share of the others of whom questions and likeness say the same. */
  readonly fidelity: number;
  /** Share of those picked who are among the most alike. */
  readonly precision: number;
  /** Share of the most alike who are picked. */
  readonly recall: number;
}

/** Column above and at most so much. */
export interface Bound {
  readonly column: number;
  readonly above?: number;
  readonly atMost?: number;
}
