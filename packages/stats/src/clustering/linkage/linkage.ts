import { clusteringKernel } from "../kernel/clustering-kernel.ts";
import type { ClusteringKernel } from "../kernel/kernel.ts";
import type { Points } from "../points.ts";
import { chainOnCentres } from "./chain-on-centres.ts";
import { chainOnDistances } from "./chain-on-distances.ts";
import type { Linkage, Merge } from "./merge.ts";
import { nearestLinks } from "./nearest-links.ts";
import type { Watch } from "./pause.ts";

export interface LinkageOptions extends Watch {
  /** How many rows each point stands for; 1 unless given. */
  readonly sizes?: Float64Array;
  /** Ward's method on more rows than this keeps centres and no distances; 2,000 unless given. */
  readonly distancesUpTo?: number;
  readonly kernel?: ClusteringKernel;
}

/**
 * Merges rows into ever larger groups, the two nearest first: one merge fewer than rows, none without rows. Distances are
 * Euclidean. Heights of `ward` are those of scipy and of `ward.D2` in R: the root of twice what a merge adds to the squares
 * within groups. Exact: time grows with the square of the rows; so does memory under `complete` and `average`, eight bytes a pair.
 *
 * @see Müllner, Modern Hierarchical, Agglomerative Clustering Algorithms, 2011
 */
export function linkage(
  points: Points,
  method: Linkage,
  options: LinkageOptions = {},
): Promise<Merge[]> {
  const sizes = options.sizes ?? new Float64Array(points.rows).fill(1);
  if (method === "single") return nearestLinks(points, sizes, options);
  const isLarge = points.rows > (options.distancesUpTo ?? 2000);
  // Distances of weighted points do not follow Ward's from those of single rows.
  const isWeighted = sizes.some((size) => size !== 1);
  const kernel = options.kernel ?? clusteringKernel();
  if (method === "ward" && (isLarge || isWeighted)) {
    return chainOnCentres(points, sizes, kernel, options);
  }
  return chainOnDistances(points, sizes, method, { ...options, kernel });
}
