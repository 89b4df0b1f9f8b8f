import { fitTree, fitTreeInTurns, importance, leafOf, leafOfRows } from "@satsuma/stats/tree";
import type { ClassTree, TreeData, TreeOptions } from "@satsuma/stats/tree";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRows, codes, manyRows, numbers, reordered, rowsOf } from "./rows.ts";

describe("a tree", () => {
  test("parts numbers in the middle between the values that differ", () => {
    const tree = fitTree(rowsOf([0, 0, 1, 1], numbers(1, 2, 10, 11)));
    expect(tree.nodes).toEqual([
      {
        counts: [2, 2],
        split: {
          kind: "at most",
          column: 0,
          threshold: 6,
          unknown: "left",
          gain: 1,
          left: 1,
          right: 2,
        },
      },
      { counts: [2, 0] },
      { counts: [0, 2] },
    ]);
  });

  test("takes away what the definition says: with 10 of 40 misplaced on each side a quarter of the impurity", () => {
    const labels = [...times(30, 0), ...times(10, 1), ...times(10, 0), ...times(30, 1)];
    const sides = numbers(...times(40, 0), ...times(40, 1));
    // 1/2 at the root; 2 · 3/4 · 1/4 on both sides: 3/8.
    expect(fitTree(rowsOf(labels, sides)).nodes[0]?.split?.gain).toBeCloseTo(0.25, 12);
  });

  test("sends unknown values to the side that is better for them, at each split", () => {
    const likeHigh = fitTree(rowsOf([0, 0, 1, 1, 1], numbers(1, 2, 10, 11, null)));
    expect(likeHigh.nodes[0]?.split).toMatchObject({ threshold: 6, unknown: "right" });
    const likeLow = fitTree(rowsOf([0, 0, 1, 1, 0], numbers(1, 2, 10, 11, null)));
    expect(likeLow.nodes[0]?.split).toMatchObject({ threshold: 6, unknown: "left" });
  });

  test("parts what is known from what is not, when that tells most", () => {
    const tree = fitTree(rowsOf([0, 0, 0, 1, 1], numbers(1, 7, 3, null, null)));
    expect(tree.nodes[0]?.split).toMatchObject({ threshold: Number.MAX_VALUE, unknown: "right" });
    expect(tree.nodes).toHaveLength(3);
  });

  test("sends unknown values to the larger side where it has met none", () => {
    const tree = fitTree(rowsOf([0, 1, 1, 1], numbers(1, 10, 11, 12)));
    expect(tree.nodes[0]?.split).toMatchObject({ unknown: "right" });
  });

  test("groups categories by how often a class is among them, and names the fewer", () => {
    const labels = [0, 0, 1, 1, 0, 0, 1, 1, 0];
    const tree = fitTree(rowsOf(labels, codes(5, 0, 0, 1, 1, 2, 2, 3, 3, 4)));
    expect(tree.nodes[0]?.split).toMatchObject({ kind: "one of", categories: [1, 3], gain: 1 });
    // A category that never occurred is none of those named.
    expect(leafOf(tree, () => 9)).toBe(tree.nodes[0]?.split?.right);
  });

  test("takes unknown for one more category", () => {
    const tree = fitTree(rowsOf([0, 0, 1, 1], codes(2, 0, 1, null, null)));
    expect(tree.nodes[0]?.split).toMatchObject({ categories: [], unknown: "left" });
  });

  test("tells more than two classes apart, by numbers and by categories", () => {
    const labels = [0, 0, 1, 1, 2, 2];
    const byNumber = fitTree(rowsOf(labels, numbers(1, 1, 2, 2, 3, 3)));
    const byCategory = fitTree(rowsOf(labels, codes(3, 2, 2, 0, 0, 1, 1)));
    for (const tree of [byNumber, byCategory]) {
      const leaves = tree.nodes.filter(({ split }) => split === undefined);
      expect(leaves.map(({ counts }) => counts.filter((count) => count > 0))).toEqual([
        [2],
        [2],
        [2],
      ]);
    }
  });

  test("lets a rare class count for more, without changing what it counts", () => {
    const data = rowsOf(
      [...times(90, 0), ...times(10, 1)],
      numbers(...times(90, 1), ...times(10, 2)),
    );
    const noisy = {
      ...data,
      columns: [
        numbers(...times(70, 1), ...times(30, 2)),
        numbers(...times(95, 1), ...times(5, 2)),
      ],
    };
    const plain = fitTree(noisy, { depth: 1 });
    const weighted = fitTree(noisy, { depth: 1, classWeights: [1, 50] });
    expect(plain.nodes[0]?.split?.column).toBe(1);
    expect(weighted.nodes[0]?.split?.column).toBe(0);
    expect(weighted.nodes[0]?.counts).toEqual([90, 10]);
  });

  test("keeps to depth, to the smallest leaf and to the number of leaves", () => {
    const data = manyRows(2000);
    expect(depthOf(fitTree(data, { depth: 3 }))).toBe(3);
    const wide = leavesOf(fitTree(data, { minimumLeaf: 150 }));
    expect(Math.min(...wide.map(sizeOf))).toBeGreaterThanOrEqual(150);
    expect(leavesOf(fitTree(data, { leaves: 5 }))).toHaveLength(5);
    expect(leavesOf(fitTree(data, { leaves: 1 }))).toHaveLength(1);
  });

  test("tells apart the commonest categories only, as many as it is told to", () => {
    const labels = [...times(30, 0), ...times(30, 1), ...times(4, 1)];
    const kinds = codes(40, ...times(30, 0), ...times(30, 1), 10, 11, 12, 13);
    const { split } = fitTree(rowsOf(labels, kinds), { categories: 2 }).nodes[0]!;
    // Category 1 and the rare ones are together, and never named.
    expect(split).toMatchObject({ kind: "one of", categories: [0], gain: 1 });
  });

  test("is the same in turns, and stops between them when it is told to", async () => {
    const data = manyRows(3000);
    expect(await fitTreeInTurns(data, { depth: 6 })).toEqual(fitTree(data, { depth: 6 }));
    const stopped = AbortSignal.abort(new Error("enough"));
    await expect(fitTreeInTurns(data, { signal: stopped })).rejects.toThrow("enough");
  });
});

describe("data that tells nothing", () => {
  test.each<{ of: string; data: TreeData; counts: number[] }>([
    { of: "no rows", data: { ...rowsOf([], numbers()), classes: 2 }, counts: [0, 0] },
    { of: "one row", data: rowsOf([1], numbers(5)), counts: [0, 1] },
    { of: "no columns", data: rowsOf([0, 1, 1]), counts: [1, 2] },
    { of: "one class", data: rowsOf([1, 1, 1], numbers(1, 2, 3)), counts: [0, 3] },
    { of: "equal values", data: rowsOf([0, 1, 0], numbers(7, 7, 7)), counts: [2, 1] },
    { of: "nothing known", data: rowsOf([0, 1, 0], numbers(null, null, null)), counts: [2, 1] },
    { of: "no category", data: rowsOf([0, 1, 0], codes(0, null, null, null)), counts: [2, 1] },
  ])("gives one leaf: $of", ({ data, counts }) => {
    expect(fitTree(data).nodes).toEqual([{ counts }]);
  });

  test("parts neighbours among doubles, −0 not from 0, and the largest numbers there are", () => {
    const next = 1 + Number.EPSILON;
    expect(fitTree(rowsOf([0, 1], numbers(1, next))).nodes[0]?.split).toMatchObject({
      threshold: 1,
    });
    expect(fitTree(rowsOf([0, 1], numbers(-0, 0))).nodes).toHaveLength(1);
    const ends = numbers(-Number.MAX_VALUE, Number.MAX_VALUE);
    expect(fitTree(rowsOf([0, 1], ends)).nodes[0]?.split).toMatchObject({ threshold: 0 });
  });

  test.each<{ of: string; data?: Partial<TreeData>; options?: TreeOptions; says: string }>([
    { of: "labels too few", data: { rows: 3 }, says: "labels must be 3, one a row, got 2" },
    {
      of: "a label too large",
      data: { labels: Uint8Array.of(0, 2) },
      says: "labels must be from 0 to 1, got 2",
    },
    {
      of: "a column too short",
      data: { columns: [numbers(1)] },
      says: "column 0 must have 2 values",
    },
    { of: "an infinite number", data: { columns: [numbers(1, Infinity)] }, says: "got Infinity" },
    { of: "a category too large", data: { columns: [codes(2, 0, 2)] }, says: "got 2" },
    { of: "no class", data: { classes: 0 }, says: "classes must be a whole number of at least 1" },
    { of: "half a depth", options: { depth: 0.5 }, says: "depth must be a whole number" },
    {
      of: "an empty leaf",
      options: { minimumLeaf: 0 },
      says: "minimumLeaf must be a whole number of at least 1",
    },
    { of: "a weight of none", options: { classWeights: [1, 0] }, says: "classWeights must be 2" },
    { of: "a negative cost", options: { complexity: -1 }, says: "complexity must be at least 0" },
    {
      of: "one category",
      options: { categories: 1 },
      says: "categories must be a whole number of at least 2",
    },
  ])("is refused: $of", ({ data = {}, options = {}, says }) => {
    const fit = () => fitTree({ ...rowsOf([0, 1], numbers(1, 2)), ...data }, options);
    expect(fit).toThrow(RangeError);
    expect(fit).toThrow(says);
  });
});

describe("any tree", () => {
  test("has counts that add up, children after parents, and gains that are shares", () => {
    fc.assert(
      fc.property(anyRows, ({ ...data }) => {
        const { nodes } = fitTree(data);
        for (const [place, { counts, split }] of nodes.entries()) {
          if (split === undefined) continue;
          expect(split.left).toBeGreaterThan(place);
          expect(split.right).toBeGreaterThan(place);
          const [left, right] = [nodes[split.left]!.counts, nodes[split.right]!.counts];
          expect(counts.map((_, k) => left[k]! + right[k]!)).toEqual(counts);
          expect(split.gain).toBeGreaterThan(0);
          expect(split.gain).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test("sends each row to the leaf that counted it, so a rule of thresholds is exact", () => {
    fc.assert(
      fc.property(anyRows, (data) => {
        const tree = fitTree(data, { depth: 4 });
        expect(countsByLeaf(tree, data)).toEqual(
          new Map(
            tree.nodes.flatMap((node, i) =>
              node.split || data.rows === 0 ? [] : [[i, node.counts]],
            ),
          ),
        );
      }),
    );
  });

  test("is the same in whatever order rows come", () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (data, seed) => {
        const order = Array.from({ length: data.rows }, (_, row) => row).toSorted(
          (a, b) => scattered(a, seed) - scattered(b, seed) || a - b,
        );
        expect(fitTree(reordered(data, order))).toEqual(fitTree(data));
      }),
    );
    const many = manyRows(5000);
    const backwards = Array.from({ length: many.rows }, (_, row) => many.rows - 1 - row);
    expect(fitTree(reordered(many, backwards), { depth: 8 })).toEqual(fitTree(many, { depth: 8 }));
  });

  test("has the split of most gain at its root, as trying every threshold and side finds", () => {
    fc.assert(
      fc.property(anyRows, ({ columns, ...data }) => {
        const onlyNumbers = { ...data, columns: columns.slice(0, 2) };
        const found = fitTree(onlyNumbers, { depth: 1 }).nodes[0]?.split?.gain ?? 0;
        expect(found).toBeCloseTo(bestGain(onlyNumbers), 9);
      }),
    );
  });

  test("of two classes has the best grouping of categories, as trying every grouping finds", () => {
    const labelled = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 4 })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(labelled, (rows) => {
        const data = {
          ...rowsOf(
            rows.map(([label]) => label),
            codes(5, ...rows.map(([, code]) => code)),
          ),
          classes: 2,
        };
        const gains = Array.from({ length: 31 }, (_, set) =>
          gainOf(data, (row) => ((set >> rows[row]![1]) & 1) === 1),
        );
        const found = fitTree(data, { depth: 1 }).nodes[0]?.split?.gain ?? 0;
        expect(found).toBeCloseTo(Math.max(0, ...gains), 9);
      }),
    );
  });
});

describe("more values than bins", () => {
  test("are put into bins of about equal size, a common value in one of its own", () => {
    // Half of the rows are 0, the others all different: splits at any hundredth of them are found to a 255th.
    const values = Array.from({ length: 10_000 }, (_, i) => (i < 5000 ? 0 : i));
    const data = rowsOf(
      values.map((value) => (value > 7300 ? 1 : 0)),
      numbers(...values),
    );
    const { split } = fitTree(data, { depth: 1 }).nodes[0]!;
    expect(split).toMatchObject({ kind: "at most" });
    expect(Math.abs((split?.kind === "at most" ? split.threshold : 0) - 7300)).toBeLessThanOrEqual(
      5000 / 254 + 1,
    );
    const zeros = rowsOf(
      values.map((value) => (value > 0 ? 1 : 0)),
      numbers(...values),
    );
    expect(fitTree(zeros, { depth: 1 }).nodes[0]?.split).toMatchObject({
      threshold: 2500,
      gain: 1,
    });
  });

  test("may lie on any scale, and far from 0", () => {
    for (const place of [
      (u: number) => 1.7e12 + u * 1e10,
      (u: number) => u * 1e-300,
      (u: number) => 10 ** (u * 300 - 150),
    ]) {
      const values = Array.from({ length: 4000 }, (_, i) => place(i / 4000));
      const data = rowsOf(
        values.map((_, i) => (i >= 2000 ? 1 : 0)),
        numbers(...values),
      );
      expect(fitTree(data, { depth: 1 }).nodes[0]?.split?.gain).toBeGreaterThan(0.98);
    }
  });
});

test("importance is each column's share of what splits tell, and none without splits", () => {
  const tree = fitTree(manyRows(3000), { depth: 4 });
  const shares = importance(tree, 4);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(shares[0]! + shares[1]!).toBeGreaterThan(0.9);
  expect([...importance(fitTree(rowsOf([0, 1], numbers(1, 1))), 1)]).toEqual([0]);
});

const times = (count: number, value: number): number[] =>
  Array.from({ length: count }, () => value);

const sizeOf = ({ counts }: { readonly counts: readonly number[] }) =>
  counts.reduce((sum, count) => sum + count, 0);

const leavesOf = ({ nodes }: ClassTree) => nodes.filter(({ split }) => split === undefined);

function depthOf({ nodes }: ClassTree, node = 0): number {
  const { split } = nodes[node]!;
  if (split === undefined) return 0;
  return (
    1 +
    Math.max(
      depthOf({ classes: 2, nodes }, split.left),
      depthOf({ classes: 2, nodes }, split.right),
    )
  );
}

function countsByLeaf(tree: ClassTree, data: TreeData): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [row, leaf] of leafOfRows(tree, data.columns, data.rows).entries()) {
    const counts = found.get(leaf) ?? times(data.classes, 0);
    counts[data.labels[row]!]! += 1;
    found.set(leaf, counts);
  }
  return new Map([...found].toSorted(([a], [b]) => a - b));
}

/** Any order that hangs on the seed. */
const scattered = (row: number, seed: number): number => Math.imul(row + 1, seed | 1) >>> 0;

/** Tries every threshold of every column of numbers, unknown values on either side. */
function bestGain(data: TreeData): number {
  const gains = data.columns.flatMap((column) => {
    if (column.kind === "codes") return [];
    const at = (row: number) => column.values[row]!;
    return [...new Set(column.values)].flatMap((cut) => [
      gainOf(data, (row) => at(row) <= cut),
      gainOf(data, (row) => Number.isNaN(at(row)) || at(row) <= cut),
    ]);
  });
  return Math.max(0, ...gains);
}

/** How much impurity parting the rows takes away, by its definition. */
function gainOf(data: TreeData, isLeft: (row: number) => boolean): number {
  const rows = [...data.labels.keys()];
  const gini = (part: readonly number[]) => {
    const counts = times(data.classes, 0);
    for (const row of part) counts[data.labels[row]!]! += 1;
    return (
      part.length - counts.reduce((sum, count) => sum + count ** 2, 0) / Math.max(1, part.length)
    );
  };
  const [left, right] = [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
  const whole = gini(rows);
  if (whole === 0 || left.length === 0 || right.length === 0) return 0;
  return (whole - gini(left) - gini(right)) / whole;
}
