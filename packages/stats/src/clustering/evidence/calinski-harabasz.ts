import { withinSquares } from "../kmeans/lloyd.ts";
import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";
import { groupMeans } from "./group-means.ts";
import { groupSizes } from "./silhouette.ts";

/**
 * Squares between groups over squares within, each by its degrees of freedom: the larger, the clearer the groups.
 *
 * @param labels groups from 0, none of them empty
 * @returns undefined unless there are at least two groups, fewer groups than rows, and rows that differ within groups
 * @see Caliński & Harabasz, A Dendrite Method for Cluster Analysis, 1974
 */
export function calinskiHarabasz(points: Points, labels: Int32Array): number | undefined {
  const sizes = groupSizes(labels);
  const centres = groupMeans(points, labels, sizes);
  const within = withinSquares(points, labels, centres);
  const free = points.rows - sizes.length;
  if (sizes.length < 2 || free < 1 || within === 0) return undefined;
  const { columns } = points;
  const middle = groupMeans(points, new Int32Array(points.rows), Float64Array.of(points.rows));
  const between = sizes.reduce(
    (sum, size, j) => sum + size * squaredDistance(centres, j * columns, middle, 0, columns),
    0,
  );
  return between / (sizes.length - 1) / (within / free);
}
