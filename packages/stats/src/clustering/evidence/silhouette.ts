import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";

/**
 * How much nearer each row is to its own group than to the next one: 1 when surely, 0 on the border, −1 when it belongs elsewhere;
 * 0 for a row that is a group of its own. Euclidean distances. Time grows with the square of the rows: for samples.
 *
 * @param labels groups from 0
 * @returns one a row; all 0 where there are fewer than two groups
 * @see Rousseeuw, Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster Analysis, 1987
 */
export function silhouettes(points: Points, labels: Int32Array): Float64Array {
  const sizes = groupSizes(labels);
  if (sizes.filter((size) => size > 0).length < 2) return new Float64Array(points.rows);
  const sums = distanceSums(points, labels, sizes.length);
  return Float64Array.from({ length: points.rows }, (_, i) =>
    silhouetteOf(sums.subarray(i * sizes.length, (i + 1) * sizes.length), sizes, labels[i]!),
  );
}

function silhouetteOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own] === 1) return 0;
  const inside = sums[own]! / (sizes[own]! - 1);
  let outside = Infinity;
  for (let j = 0; j < sizes.length; j++) {
    if (j !== own && sizes[j]! > 0) outside = Math.min(outside, sums[j]! / sizes[j]!);
  }
  const larger = Math.max(inside, outside);
  return larger === 0 ? 0 : (outside - inside) / larger;
}

/** For each row the sums of its distances to the rows of each group. */
function distanceSums(
  { rows, columns, values }: Points,
  labels: Int32Array,
  groups: number,
): Float64Array {
  const sums = new Float64Array(rows * groups);
  for (let i = 0; i < rows; i++) {
    for (let j = i + 1; j < rows; j++) {
      const distance = Math.sqrt(
        squaredDistance(values, i * columns, values, j * columns, columns),
      );
      sums[i * groups + labels[j]!]! += distance;
      sums[j * groups + labels[i]!]! += distance;
    }
  }
  return sums;
}

/** How many rows each group has. */
export function groupSizes(labels: Int32Array): Float64Array {
  const sizes = new Float64Array(labels.reduce((most, label) => Math.max(most, label + 1), 0));
  for (const label of labels) sizes[label]! += 1;
  return sizes;
}
