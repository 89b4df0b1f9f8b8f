import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";
import { groupMeans } from "./group-means.ts";
import { groupSizes } from "./silhouette.ts";

/**
 * How wide groups are by the distance of their centres, each with the neighbour it is least distinct from, on average: the
 * smaller, the clearer the groups.
 *
 * @param labels groups from 0, none of them empty
 * @returns undefined where there are fewer than two groups, or two groups have one centre
 * @see Davies & Bouldin, A Cluster Separation Measure, 1979
 */
export function daviesBouldin(points: Points, labels: Int32Array): number | undefined {
  const sizes = groupSizes(labels);
  if (sizes.length < 2) return undefined;
  const centres = groupMeans(points, labels, sizes);
  const widths = widthsOf(points, labels, centres, sizes);
  const worst = Array.from(widths, (width, i) =>
    Math.max(
      ...Array.from(widths, (other, j) =>
        i === j ? 0 : (width + other) / distance(centres, i, j, points.columns),
      ),
    ),
  );
  const index = worst.reduce((sum, ratio) => sum + ratio, 0) / sizes.length;
  return Number.isFinite(index) ? index : undefined;
}

const distance = (centres: Float64Array, i: number, j: number, columns: number): number =>
  Math.sqrt(squaredDistance(centres, i * columns, centres, j * columns, columns));

/** The mean distance of the rows of each group to its centre. */
function widthsOf(
  { rows, columns, values }: Points,
  labels: Int32Array,
  centres: Float64Array,
  sizes: Float64Array,
): Float64Array {
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < rows; i++) {
    const square = squaredDistance(values, i * columns, centres, labels[i]! * columns, columns);
    sums[labels[i]!]! += Math.sqrt(square);
  }
  return sums.map((sum, j) => sum / (sizes[j]! || 1));
}
