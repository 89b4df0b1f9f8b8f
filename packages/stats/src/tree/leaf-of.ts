import type { ClassTree, Split, TreeColumn } from "./class-tree.ts";

/**
 * The leaf that a row falls into: its place in `nodes`.
 *
 * @param valueOf the row's value in a column: a number (`NaN` is unknown) or the number of a category (-1 is unknown)
 */
export function leafOf(tree: ClassTree, valueOf: (column: number) => number): number {
  let node = 0;
  for (let { split } = tree.nodes[node]!; split !== undefined; { split } = tree.nodes[node]!) {
    node = goesLeft(split, valueOf(split.column)) ? split.left : split.right;
  }
  return node;
}

/** The leaf of each row. */
export function leafOfRows(
  tree: ClassTree,
  columns: readonly TreeColumn[],
  rows: number,
): Int32Array {
  const values = columns.map((column) =>
    column.kind === "numbers" ? column.values : column.codes,
  );
  const leaves = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    leaves[row] = leafOf(tree, (column) => values[column]![row]!);
  }
  return leaves;
}

function goesLeft(split: Split, value: number): boolean {
  if (split.kind === "at most") {
    return Number.isNaN(value) ? split.unknown === "left" : value <= split.threshold;
  }
  return value < 0 ? split.unknown === "left" : split.categories.includes(value);
}
