import type { ChurnConfig } from "@satsuma/plugin-churn";
import { seededRandom } from "@satsuma/stats";
import { fitTree, leafOfRows } from "@satsuma/stats/tree";
import { DecisionTreeClassifier } from "ml-cart";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { fitAndScore } from "./fit-and-score.ts";
import { shopRows } from "./shop.ts";

describe("the histogram tree", () => {
  test.each(["a", "b", "c", "d", "e", "f"])(
    "gives each row the shares that ml-cart gives it, on data without ties: %s",
    (seed) => {
      const { columns, labels } = withoutTies(seed, 120);
      const tree = fitTree(
        {
          rows: 120,
          columns: columns.map((values) => ({ kind: "numbers", values })),
          labels: Uint8Array.from(labels),
          classes: 2,
        },
        { depth: 3 },
      );
      const leaves = leafOfRows(
        tree,
        columns.map((values) => ({ kind: "numbers", values })),
        120,
      );
      const ours = Array.from(leaves, (leaf) => {
        const [zero = 0, one = 0] = tree.nodes[leaf]!.counts;
        return one / (zero + one);
      });
      const library = new DecisionTreeClassifier({
        gainFunction: "gini",
        maxDepth: 3,
        minNumSamples: 1,
        gainThreshold: 0,
      });
      const rows = labels.map((_, row) => columns.map((values) => values[row]!));
      library.train(new Matrix(rows), [...labels]);
      expect(impurityOf(ours, labels)).toBeCloseTo(
        impurityOf(sharesOf(library.toJSON().root, rows, labels), labels),
        12,
      );
      expect(ours).toEqual(sharesOf(library.toJSON().root, rows, labels));
    },
  );
});

describe('algorithm: "ml-cart"', () => {
  const rows = shopRows({ customers: 200 }).map((row) => ({
    ...row,
    recency: row["recency"] ?? 50,
    country: row["country"] ?? "other",
  }));
  const config: Partial<ChurnConfig> = {
    features: ["recency", "orders", "country"],
    minimumLeaf: 10,
  };

  test("finds a tree that tells as much as ours", async () => {
    const ours = await fitAndScore({ ...config, pruning: "none" }, rows);
    const theirs = await fitAndScore({ ...config, pruning: "none", algorithm: "ml-cart" }, rows);
    const difference = ours.fitted.quality["auc"]!.value - theirs.fitted.quality["auc"]!.value;
    expect(Math.abs(difference)).toBeLessThan(0.1);
    expect(theirs.model.nodes[0]?.split?.feature).toBe(ours.model.nodes[0]?.split?.feature);
  });

  test("refuses values that are not known, which it would take for numbers", async () => {
    await expect(fitAndScore({ algorithm: "ml-cart" }, shopRows())).rejects.toMatchObject({
      code: "CHURN_CART_UNKNOWN",
      message: expect.stringContaining("recency, country, newsletter"),
    });
  });
});

/** Columns in which every row has a value of its own, and labels that two of them have to do with. */
function withoutTies(seed: string, rows: number) {
  const random = seededRandom(seed);
  const columns = Array.from({ length: 4 }, () =>
    Float64Array.from({ length: rows }, () => random.uniform()),
  );
  const labels = Array.from({ length: rows }, (_, row) =>
    random.uniform() < 0.15 + 0.7 * Number(columns[0]![row]! + columns[1]![row]! > 1) ? 1 : 0,
  );
  return { columns, labels };
}

type CartNode = ReturnType<InstanceType<typeof DecisionTreeClassifier>["toJSON"]>["root"];

/** Each row's share of class 1 in the library's leaf. */
function sharesOf(root: CartNode, rows: readonly number[][], labels: readonly number[]): number[] {
  const leaves = rows.map((row) => leafFor(root, row));
  return leaves.map((leaf) => {
    const ofLeaf = labels.filter((_, i) => leaves[i] === leaf);
    return ofLeaf.reduce((sum, label) => sum + label, 0) / ofLeaf.length;
  });
}

function leafFor(node: CartNode, row: readonly number[]): CartNode {
  if (node.left === undefined || node.right === undefined) return node;
  const next = row[node.splitColumn!]! < node.splitValue! ? node.left : node.right;
  return leafFor(next, row);
}

const impurityOf = (shares: readonly number[], labels: readonly number[]): number =>
  shares.reduce((sum, share, row) => sum + (share - labels[row]!) ** 2, 0) / shares.length;
