import type { TreeColumn } from "../class-tree.ts";
import { binCategories } from "./bin-categories.ts";
import { binByQuantiles } from "./bin-by-quantiles.ts";
import { binByValue } from "./bin-by-value.ts";
import type { BinnedColumn } from "./binned-column.ts";
import { BucketRoom } from "./count-buckets.ts";

/**
 * Each column with its values in at most 255 bins. Numbers have a bin for each value while these suffice, and otherwise share
 * bins of about equal size. The order of rows makes no difference.
 *
 * @param categories most categories of a column that have a bin of their own
 * @yields how many steps of `inTurns` a column took
 */
export function* binColumns(
  columns: readonly TreeColumn[],
  categories: number,
): Generator<number, BinnedColumn[]> {
  const room = new BucketRoom();
  const binned: BinnedColumn[] = [];
  for (const column of columns) {
    binned.push(binOne(column, categories, room));
    yield STEPS_A_VALUE * binned.at(-1)!.bins.length;
  }
  return binned;
}

const STEPS_A_VALUE = 10;

function binOne(column: TreeColumn, categories: number, room: BucketRoom): BinnedColumn {
  if (column.kind === "codes") return binCategories(column, categories);
  return binByValue(column.values) ?? binByQuantiles(column.values, room);
}
