import type { BinnedData } from "../binned-data.ts";
import type { ClassNode, ClassTree, Split, TreeOptions } from "../class-tree.ts";
import { bestSplit } from "./best-split.ts";
import type { Candidate } from "./candidate.ts";
import { countRows, layoutOf, subtract } from "./histogram.ts";
import type { Histogram, HistogramLayout } from "./histogram.ts";
import { impurity } from "./impurity.ts";
import { partition } from "./partition.ts";

/**
 * Grows a tree from the root down.
 *
 * @yields after every split how many rows times columns were counted: steps of `inTurns`
 * @param rows which rows of the data it learns from; put into the order of leaves
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984
 * @see Ke et al., LightGBM: A Highly Efficient Gradient Boosting Decision Tree, 2017 (histograms and their subtraction)
 */
export function* grow(
  data: BinnedData,
  rows: Int32Array,
  options: TreeOptions,
): Generator<number, ClassTree> {
  const growth = growthOf(data, rows, options);
  const open: Task[] = [growth.root];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    options.signal?.throwIfAborted();
    const place = growth.nodes.length;
    growth.nodes.push({ counts: [...task.counts] });
    task.link(place);
    const found = task.histogram && bestSplit({ ...growth, ...task, histogram: task.histogram });
    if (found === undefined) continue;
    const [left, right] = divide(growth, task, found, place);
    open.push(right, left);
    yield Math.min(left.rows.length, right.rows.length) * data.columns.length;
  }
  return { classes: data.classes, nodes: growth.nodes };
}

/** What all nodes of a tree that grows have in common. */
interface Growth {
  readonly data: BinnedData;
  readonly layout: HistogramLayout;
  readonly weights: readonly number[];
  readonly depth: number;
  readonly minimumLeaf: number;
  /** The root's. */
  readonly impurity: number;
  readonly spare: Int32Array;
  readonly nodes: GrowingNode[];
  readonly root: Task;
}

type GrowingNode = { -readonly [K in keyof ClassNode]: ClassNode[K] };

/** A node that is still to be looked at. */
interface Task {
  readonly rows: Int32Array;
  readonly counts: Int32Array;
  readonly depth: number;
  /** Absent when it is a leaf by its size, its depth or its purity. */
  readonly histogram: Histogram | undefined;
  /** Tells the parent where it is. */
  readonly link: (place: number) => void;
}

function growthOf(data: BinnedData, rows: Int32Array, options: TreeOptions): Growth {
  const weights = options.classWeights ?? Array.from({ length: data.classes }, () => 1);
  const counts = new Int32Array(data.classes);
  for (const row of rows) counts[data.labels[row]!]!++;
  const shape = {
    depth: options.depth ?? Infinity,
    minimumLeaf: options.minimumLeaf ?? 1,
    layout: layoutOf(data),
    data,
  };
  const canSplit = isSplittable(shape, counts, 0);
  const histogram = canSplit ? histogramOf(data, shape.layout, rows) : undefined;
  const root = { rows, counts, depth: 0, histogram, link: () => {} };
  const spare = new Int32Array(rows.length);
  return { ...shape, weights, impurity: impurity(counts, weights), spare, nodes: [], root };
}

function isSplittable(
  { depth: most, minimumLeaf }: { readonly depth: number; readonly minimumLeaf: number },
  counts: Int32Array,
  depth: number,
): boolean {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const isPure = counts.some((count) => count === rows);
  return depth < most && rows >= 2 * minimumLeaf && !isPure;
}

function histogramOf(data: BinnedData, layout: HistogramLayout, rows: Int32Array): Histogram {
  const histogram = new Int32Array(layout.length);
  countRows(data, layout, rows, histogram);
  return histogram;
}

/** The children of a node that is split. */
function divide(growth: Growth, task: Task, found: Candidate, place: number): [Task, Task] {
  const { bins, count } = growth.data.columns[found.column]!;
  const middle = partition(task.rows, bins, found.goesLeft, growth.spare);
  const split = {
    column: found.column,
    unknown: found.goesLeft[count] === 1 ? ("left" as const) : ("right" as const),
    gain: found.gain / growth.impurity,
    left: 0,
    right: 0,
    ...found.question,
  } satisfies Split;
  growth.nodes[place]!.split = split;
  const depth = task.depth + 1;
  const left = {
    rows: task.rows.subarray(0, middle),
    counts: found.left,
    depth,
    link: (child: number) => void (split.left = child),
  };
  const right = {
    rows: task.rows.subarray(middle),
    counts: task.counts.map((all, k) => all - found.left[k]!),
    depth,
    link: (child: number) => void (split.right = child),
  };
  return withHistograms(growth, task, left, right);
}

type Child = Omit<Task, "histogram">;

/** Counts the smaller child's rows; the other's counts are the parent's without them. */
function withHistograms(growth: Growth, parent: Task, left: Child, right: Child): [Task, Task] {
  const [small, large] = left.rows.length <= right.rows.length ? [left, right] : [right, left];
  const isNeeded = (child: Child) => isSplittable(growth, child.counts, child.depth);
  const [smallNeeds, largeNeeds] = [isNeeded(small), isNeeded(large)];
  const counted =
    smallNeeds || largeNeeds ? histogramOf(growth.data, growth.layout, small.rows) : undefined;
  if (largeNeeds && counted !== undefined) subtract(parent.histogram!, counted);
  const smallTask = { ...small, histogram: smallNeeds ? counted : undefined };
  const largeTask = { ...large, histogram: largeNeeds ? parent.histogram : undefined };
  return small === left ? [smallTask, largeTask] : [largeTask, smallTask];
}
