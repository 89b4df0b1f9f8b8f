import {
  complexityPath,
  crossValidatedComplexity,
  fitTree,
  pruneTree,
  roundThresholds,
  leafOfRows,
} from "@satsuma/stats/tree";
import type { ClassTree } from "@satsuma/stats/tree";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRows, manyRows, numbers, rowsOf } from "./rows.ts";

describe("pruning", () => {
  /** Gains .5, .1 and .02; the lower two on one side. */
  const tree: ClassTree = {
    classes: 2,
    nodes: [
      { counts: [50, 50], split: { ...split(1, 2, 0.5), column: 0 } },
      { counts: [45, 5] },
      { counts: [5, 45], split: { ...split(3, 6, 0.1), column: 1 } },
      { counts: [4, 6], split: { ...split(4, 5, 0.02), column: 2 } },
      { counts: [4, 2] },
      { counts: [0, 4] },
      { counts: [1, 39] },
    ],
  };

  test("cuts the weakest link first, by impurity for each leaf", () => {
    expect(complexityPath(tree)).toEqual([
      { complexity: 0, leaves: 4 },
      { complexity: 0.02, leaves: 3 },
      { complexity: 0.1, leaves: 2 },
      { complexity: 0.5, leaves: 1 },
    ]);
  });

  test("cuts two levels at once where the upper split alone is weak", () => {
    const weakAbove: ClassTree = {
      ...tree,
      nodes: tree.nodes.with(2, { counts: [5, 45], split: { ...split(3, 6, 0.01), column: 1 } }),
    };
    expect(complexityPath(weakAbove)).toEqual([
      { complexity: 0, leaves: 4 },
      { complexity: 0.015, leaves: 2 },
      { complexity: 0.5, leaves: 1 },
    ]);
  });

  test("keeps the nodes that are left, numbered anew", () => {
    const pruned = pruneTree(tree, 0.05);
    expect(pruned.nodes.map(({ counts }) => counts)).toEqual([
      [50, 50],
      [45, 5],
      [5, 45],
      [4, 6],
      [1, 39],
    ]);
    expect(pruned.nodes[2]?.split).toMatchObject({ left: 3, right: 4, column: 1 });
    expect(pruneTree(tree, 0)).toEqual(tree);
  });

  test("has a path of trees each within the one before, which pruneTree gives at each step", () => {
    fc.assert(
      fc.property(anyRows, (data) => {
        const whole = fitTree(data);
        const path = complexityPath(whole);
        expect(path.at(-1)?.leaves).toBe(1);
        let before = paths(whole);
        for (const [i, { complexity, leaves }] of path.entries()) {
          const pruned = pruneTree(whole, complexity);
          expect(pruned.nodes.filter((node) => node.split === undefined)).toHaveLength(leaves);
          expect(complexity).toBeGreaterThan(path[i - 1]?.complexity ?? -1);
          const now = paths(pruned);
          expect(now.every((each) => before.includes(each))).toBe(true);
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("leaves the least impurity with the cost of leaves added, as trying every pruned tree finds", () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0, max: 0.5, noNaN: true }), (data, complexity) => {
        const whole = fitTree(data, { depth: 3 });
        expect(worth(pruneTree(whole, complexity), complexity)).toBeCloseTo(
          bestWorth(whole, complexity),
          9,
        );
      }),
    );
  });

  test("is refused below no cost", () => {
    expect(() => pruneTree(tree, -0.1)).toThrow(RangeError);
    expect(() => pruneTree(tree, NaN)).toThrow(RangeError);
  });
});

describe("cross-validation", () => {
  const folds = (rows: number, count: number) =>
    Int32Array.from({ length: rows }, (_, row) => row % count);

  test("cuts a tree of noise down to its root, and keeps a pattern", async () => {
    const data = manyRows(1500);
    const noise = { ...data, columns: data.columns.slice(2) };
    const options = { minimumLeaf: 5 };
    const ofNoise = await crossValidatedComplexity(noise, options, folds(1500, 5));
    expect(pruneTree(fitTree(noise, options), ofNoise.complexity).nodes).toHaveLength(1);
    const ofPattern = await crossValidatedComplexity(data, options, folds(1500, 5));
    const kept = pruneTree(fitTree(data, options), ofPattern.complexity);
    const whole = fitTree(data, options);
    expect(kept.nodes.length).toBeGreaterThan(3);
    expect(kept.nodes.length).toBeLessThan(whole.nodes.length / 2);
  });

  test("costs of a tree that knows nothing what guessing would: a quarter where two classes are even", async () => {
    const labels = Array.from({ length: 400 }, (_, row) => row % 2);
    const data = rowsOf(labels, numbers(...labels.map(() => 1)));
    const { steps } = await crossValidatedComplexity(
      data,
      {},
      Int32Array.from(labels, (_, row) => Math.floor(row / 2) % 4),
    );
    // Half of (1/2)² + (1/2)².
    expect(steps).toEqual([{ complexity: 0, leaves: 1, error: 0.25, standardError: 0 }]);
  });

  test("prunes nothing where rows are in one fold, and says how far it is", async () => {
    const data = manyRows(200);
    const one = await crossValidatedComplexity(data, { depth: 3 }, new Int32Array(200));
    expect(one).toEqual({ complexity: 0, steps: [] });
    const done: number[] = [];
    await crossValidatedComplexity(data, { depth: 3 }, folds(200, 4), (share) => done.push(share));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBe(4);
  });

  test("stops when it is told to, and refuses folds of other rows", async () => {
    const stop = new AbortController();
    const data = manyRows(500);
    const stopped = crossValidatedComplexity(data, { signal: stop.signal }, folds(500, 5), () =>
      stop.abort(),
    );
    await expect(stopped).rejects.toThrow("aborted");
    await expect(crossValidatedComplexity(data, {}, folds(499, 5))).rejects.toThrow(RangeError);
  });
});

describe("rounded thresholds", () => {
  test("have as few digits as the gap allows, and are whole where values are", () => {
    const data = rowsOf([0, 0, 1, 1], numbers(17.123, 68.61, 68.67, 900));
    const [root] = roundThresholds(fitTree(data), data.columns).nodes;
    expect(root?.split).toMatchObject({ threshold: 68.64 });
    const counts = rowsOf([0, 0, 1, 1], numbers(1, 2, 3, null));
    const [whole] = roundThresholds(fitTree(counts), counts.columns).nodes;
    expect(whole?.split).toMatchObject({ threshold: 2 });
  });

  test("leave every row in its leaf", () => {
    fc.assert(
      fc.property(anyRows, (data) => {
        const tree = fitTree(data);
        const rounded = roundThresholds(tree, data.columns);
        expect(leafOfRows(rounded, data.columns, data.rows)).toEqual(
          leafOfRows(tree, data.columns, data.rows),
        );
      }),
    );
  });
});

function split(left: number, right: number, gain: number) {
  return { kind: "at most", threshold: 0.5, unknown: "left", left, right, gain } as const;
}

/** Each node as the way that leads to it. */
function paths({ nodes }: ClassTree, node = 0, way = "root"): string[] {
  const { split } = nodes[node]!;
  if (split === undefined) return [way];
  const tree = { classes: 2, nodes };
  return [way, ...paths(tree, split.left, `${way}<`), ...paths(tree, split.right, `${way}>`)];
}

/** Impurity taken away, less the cost of the leaves beyond the first. */
const worth = ({ nodes }: ClassTree, complexity: number): number =>
  nodes.reduce((sum, { split }) => sum + (split === undefined ? 0 : split.gain - complexity), 0);

/** The most that any pruned tree is worth. */
function bestWorth({ nodes }: ClassTree, complexity: number, node = 0): number {
  const { split } = nodes[node]!;
  if (split === undefined) return 0;
  const tree = { classes: 2, nodes };
  const below = bestWorth(tree, complexity, split.left) + bestWorth(tree, complexity, split.right);
  return Math.max(0, split.gain - complexity + below);
}
