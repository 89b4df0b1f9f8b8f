import type { Points } from "../points.ts";

/** The mean of each group, one after the other; of an empty group zeros. */
export function groupMeans(
  { rows, columns, values }: Points,
  labels: Int32Array,
  sizes: Float64Array,
): Float64Array {
  const sums = new Float64Array(sizes.length * columns);
  for (let i = 0; i < rows; i++) {
    const to = labels[i]! * columns;
    for (let f = 0; f < columns; f++) sums[to + f]! += values[i * columns + f]!;
  }
  return sums.map((sum, at) => sum / (sizes[Math.floor(at / columns)]! || 1));
}
