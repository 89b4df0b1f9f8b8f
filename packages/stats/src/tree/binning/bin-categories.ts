import type { TreeColumn } from "../class-tree.ts";
import { MOST_BINS } from "./binned-column.ts";
import type { BinnedColumn } from "./binned-column.ts";

/**
 * A bin for each category that occurs, in the order of their numbers. Of more than `most` the commonest have their own, and
 * the others are together in the last.
 */
export function binCategories(
  column: Extract<TreeColumn, { readonly kind: "codes" }>,
  most: number,
): BinnedColumn {
  const counts = countsOf(column);
  const occurring = [...counts.keys()].filter((category) => counts[category]! > 0);
  const isWide = occurring.length > Math.min(most, MOST_BINS);
  const common = isWide ? commonest(occurring, counts, Math.min(most, MOST_BINS) - 1) : occurring;
  const count = common.length + (isWide ? 1 : 0);
  const binOf = new Uint8Array(column.categories).fill(common.length);
  for (const [bin, category] of common.entries()) binOf[category] = bin;
  const bins = Uint8Array.from(column.codes, (code) => (code < 0 ? count : binOf[code]!));
  const rest = isWide ? { rest: common.length } : {};
  return { bins, count, contents: { kind: "codes", categories: common, ...rest } };
}

function countsOf({ codes, categories }: { codes: Int32Array; categories: number }): Uint32Array {
  const counts = new Uint32Array(categories);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) counts[codes[row]!]!++;
  return counts;
}

/** Of equally common ones those that are numbered first. */
const commonest = (occurring: readonly number[], counts: Uint32Array, most: number): number[] =>
  occurring
    .toSorted((one, other) => counts[other]! - counts[one]! || one - other)
    .slice(0, most)
    .toSorted((one, other) => one - other);
