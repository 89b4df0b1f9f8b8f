/** The library has no types of its own: these are of what is used here. */
declare module "ml-cart" {
  import type { Matrix } from "ml-matrix";

  interface CartNode {
    /** Absent for leaves. */
    readonly left?: CartNode;
    readonly right?: CartNode;
    /** Rows below it go left. */
    readonly splitValue?: number;
    readonly splitColumn?: number;
  }

  export class DecisionTreeClassifier {
    constructor(options: {
      readonly gainFunction: "gini";
      readonly maxDepth: number;
      /** A node of so many rows, or fewer, is a leaf. */
      readonly minNumSamples: number;
      readonly gainThreshold: number;
    });
    train(rows: Matrix, labels: number[]): void;
    toJSON(): { readonly root: CartNode };
  }
}
