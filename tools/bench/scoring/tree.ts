import { approx, choose, compare, known } from "@satsuma/plugin";
import type { Value } from "@satsuma/plugin";
import { featureCount, storedFeature } from "./customers.ts";

/** A tree of rates: a split by a feature, or a leaf. */
export type RateTree =
  | { readonly rate: number }
  | {
      readonly feature: number;
      readonly most: number;
      readonly left: RateTree;
      readonly right: RateTree;
    };

/** A tree with 2 to the power of its depth leaves. */
export function rateTree(depth: number, place = 1): RateTree {
  if (depth === 0) return { rate: ((place * 37) % 100) / 100 };
  return {
    feature: (place * 5) % featureCount,
    most: 3 + ((place * 7) % 40) / 10,
    left: rateTree(depth - 1, 2 * place),
    right: rateTree(depth - 1, 2 * place + 1),
  };
}

/** The tree as a method writes it. */
export function treeValue(tree: RateTree): Value {
  if ("rate" in tree) return approx(tree.rate);
  const feature = storedFeature(tree.feature);
  return choose([
    { when: compare(feature, "le", approx(tree.most)), value: treeValue(tree.left) },
    { when: known(feature), value: treeValue(tree.right) },
  ]);
}

/** The same of one row. */
export function treeRate(tree: RateTree, row: (feature: number) => number): number {
  if ("rate" in tree) return tree.rate;
  return treeRate(row(tree.feature) <= tree.most ? tree.left : tree.right, row);
}
