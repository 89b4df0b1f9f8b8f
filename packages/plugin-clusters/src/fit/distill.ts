import {
  complexityPath,
  fitTreeInTurns,
  leafOfRows,
  pruneTree,
  roundThresholds,
} from "@satsuma/stats/tree";
import type { ClassNode, ClassTree, TreeColumn } from "@satsuma/stats/tree";
import type { DistilledTree } from "../model.ts";
import type { Sampled } from "./sampled.ts";

/** Most questions on a path: what a person can read. */
const DEPTH = 5;

/** A tree that puts so many where the model does is good enough, however short. */
const ENOUGH = 0.95;

/**
 * A small tree over the features as they are that tells the clusters apart.
 *
 * @param labels the place of the cluster of each row that has coordinates
 */
export async function distilled(
  { columns, rows }: Pick<Sampled, "columns" | "rows">,
  labels: Int32Array,
  { clusters, signal }: { readonly clusters: number; readonly signal: AbortSignal },
): Promise<DistilledTree | undefined> {
  if (rows.length === 0 || clusters === 0) return undefined;
  const treeColumns = columns.map((column) => treeColumn(column, rows));
  const data = {
    rows: rows.length,
    columns: treeColumns.map(({ data: own }) => own),
    labels,
    classes: clusters,
  };
  const grown = await fitTreeInTurns(data, {
    depth: DEPTH,
    leaves: Math.max(3 * clusters, 2),
    minimumLeaf: Math.max(1, Math.floor(rows.length / 500)),
    signal,
  });
  const tree = roundThresholds(shortest(grown), data.columns);
  const found = leafOfRows(tree, data.columns, rows.length).map((leaf) =>
    classOf(tree.nodes[leaf]!),
  );
  return {
    tree,
    categories: treeColumns.map(({ categories }) => categories),
    customers: rows.length,
    fidelity: share(labels, (label, i) => label === found[i]),
    clusters: fidelities(labels, found, clusters),
  };
}

/** The smallest part of a tree that is good enough and has a leaf for every class; all of it where none is. */
function shortest(grown: ClassTree): ClassTree {
  const parts = complexityPath(grown)
    .toReversed()
    .map(({ complexity }) => pruneTree(grown, complexity));
  const classes = (tree: ClassTree) => new Set(leaves(tree).map(classOf)).size;
  const most = classes(grown);
  return parts.find((tree) => rightly(tree) >= ENOUGH && classes(tree) === most) ?? grown;
}

const leaves = ({ nodes }: ClassTree): ClassNode[] =>
  nodes.filter(({ split }) => split === undefined);

/** The share of rows whose leaf is mostly of their class. */
function rightly(tree: ClassTree): number {
  const right = leaves(tree).reduce((sum, { counts }) => sum + Math.max(...counts), 0);
  return right / tree.nodes[0]!.counts.reduce((sum, count) => sum + count, 0);
}

/** The class that most rows of a leaf have; of several the first. */
const classOf = ({ counts }: ClassNode): number =>
  counts.reduce((best, count, i) => (count > counts[best]! ? i : best), 0);

/** The places of the leaves of a class. */
export const leavesOf = ({ nodes }: ClassTree, of: number): number[] =>
  nodes.flatMap((node, place) => (node.split === undefined && classOf(node) === of ? [place] : []));

interface Prepared {
  readonly data: TreeColumn;
  readonly categories: readonly string[] | null;
}

function treeColumn(column: Sampled["columns"][number], rows: Int32Array): Prepared {
  if (column.kind === "numbers") {
    const values = Float64Array.from(rows, (row) => column.values[row]!);
    return { data: { kind: "numbers", values }, categories: null };
  }
  const texts = Array.from(rows, (row) => column.values[row] ?? null);
  const categories = [...new Set(texts.filter((text) => text !== null))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  const codeOf = new Map(categories.map((category, code) => [category, code]));
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : codeOf.get(text)!));
  return { data: { kind: "codes", codes, categories: categories.length }, categories };
}

function fidelities(labels: Int32Array, found: Int32Array, clusters: number) {
  return Array.from({ length: clusters }, (_, j) => {
    const both = labels.reduce((sum, label, i) => sum + Number(label === j && found[i] === j), 0);
    const own = labels.reduce((sum, label) => sum + Number(label === j), 0);
    const put = found.reduce((sum, label) => sum + Number(label === j), 0);
    return { precision: put === 0 ? 0 : both / put, recall: own === 0 ? 0 : both / own };
  });
}

const share = (labels: Int32Array, holds: (label: number, i: number) => boolean): number =>
  labels.reduce((sum, label, i) => sum + Number(holds(label, i)), 0) / labels.length;
