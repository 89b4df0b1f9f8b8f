import { leafOfRows } from "@satsuma/stats/tree";
import type { ClassTree } from "@satsuma/stats/tree";
import type { Bound, Distilled } from "../model.ts";
import type { Drawn } from "./drawn.ts";
import { rowsWhere } from "./drawn.ts";
import { grownTree } from "./fit-scorer.ts";

const DEPTH = 4;
const LEAVES = 10;
const LEAF_SHARE = 0.005;

/**
 * The most alike of the others in few questions: a small tree that learns who they are, of which the leaves with mostly such
 * customers are kept. None when no leaf has.
 *
 * @see Craven & Shavlik, Extracting Tree-Structured Representations of Trained Networks, 1996
 */
export async function distilled(
  drawn: Drawn,
  likeness: Float64Array,
  share: number,
  { others, signal }: { readonly others: number; readonly signal: AbortSignal },
): Promise<Distilled | undefined> {
  const rest = rowsWhere(drawn, (row) => drawn.labels[row] === 0);
  const own = likeness.filter((_, row) => drawn.labels[row] === 0);
  const threshold = own.toSorted()[Math.ceil((1 - share) * own.length) - 1]!;
  const alike = Uint8Array.from(own, (value) => Number(value > threshold));
  if (!alike.includes(1) || !alike.includes(0)) return undefined;
  const minimumLeaf = Math.max(5, Math.ceil(LEAF_SHARE * rest.rows));
  const tree = await grownTree(rest, alike, {
    depth: DEPTH,
    leaves: LEAVES,
    minimumLeaf,
    signal,
  });
  const chosen = new Set(mostlyAlike(tree));
  if (chosen.size === 0) return undefined;
  const columns = rest.columns.map((values) => ({ kind: "numbers" as const, values }));
  const picked = Uint8Array.from(leafOfRows(tree, columns, rest.rows), (leaf) =>
    Number(chosen.has(leaf)),
  );
  const ways = pathsOf(tree);
  return {
    share,
    paths: fewest(tree.nodes, chosen).map((node) => ways[node]!),
    size: Math.round((count(picked, () => true) / rest.rows) * others),
    ...figures(picked, alike),
  };
}

/** The leaves with mostly such customers. */
const mostlyAlike = ({ nodes }: ClassTree): number[] =>
  [...nodes.keys()].filter((node) => {
    const { split, counts } = nodes[node]!;
    return split === undefined && node > 0 && counts[1]! > counts[0]!;
  });

/** The same customers by the fewest nodes: where both branches are chosen, the question between them is left out. */
function fewest(nodes: ClassTree["nodes"], chosen: ReadonlySet<number>, node = 0): number[] {
  const { split } = nodes[node]!;
  if (split === undefined) return chosen.has(node) ? [node] : [];
  const left = fewest(nodes, chosen, split.left);
  const right = fewest(nodes, chosen, split.right);
  return left[0] === split.left && right[0] === split.right ? [node] : [...left, ...right];
}

const count = (marks: Uint8Array, holds: (row: number) => boolean): number =>
  marks.reduce((sum, mark, row) => sum + (mark === 1 && holds(row) ? 1 : 0), 0);

function figures(picked: Uint8Array, alike: Uint8Array) {
  const both = count(picked, (row) => alike[row] === 1);
  const same = picked.reduce((sum, mark, row) => sum + Number(mark === alike[row]), 0);
  return {
    fidelity: same / picked.length,
    precision: both / count(picked, () => true),
    recall: both / count(alike, () => true),
  };
}

/** By node, what holds on the way to it: the tightest bounds of each column. */
function pathsOf({ nodes }: ClassTree): Bound[][] {
  const paths: Bound[][] = [[]];
  for (const [node, { split }] of nodes.entries()) {
    if (split?.kind !== "at most") continue;
    const { column, threshold } = split;
    paths[split.left] = narrowed(paths[node]!, { column, atMost: threshold });
    paths[split.right] = narrowed(paths[node]!, { column, above: threshold });
  }
  return paths;
}

/** A later question about a column is always the tighter one. */
function narrowed(path: readonly Bound[], bound: Bound): Bound[] {
  const before = path.find(({ column }) => column === bound.column);
  return [...path.filter((one) => one !== before), { ...before, ...bound }];
}
