import type { LearningRows } from "../data/learning-rows.ts";
import type { TreeColumn } from "@satsuma/stats/tree";

/** Some of the rows. */
export function part(rows: LearningRows, which: Int32Array): LearningRows {
  const { columns, labels, classes } = rows.tree;
  return {
    ...rows,
    tree: {
      rows: which.length,
      classes,
      labels: Uint8Array.from(which, (row) => labels[row]!),
      columns: columns.map((column) => partOf(column, which)),
    },
    keys: Array.from(which, (row) => rows.keys[row]!),
    cutOffs: Int32Array.from(which, (row) => rows.cutOffs[row]!),
  };
}

function partOf(column: TreeColumn, which: Int32Array): TreeColumn {
  if (column.kind === "numbers") {
    return { kind: "numbers", values: Float64Array.from(which, (row) => column.values[row]!) };
  }
  const codes = Int32Array.from(which, (row) => column.codes[row]!);
  return { kind: "codes", codes, categories: column.categories };
}
