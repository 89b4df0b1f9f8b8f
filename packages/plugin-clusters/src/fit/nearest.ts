import { clusteringKernel } from "@satsuma/stats/clustering";
import type { ClusteringKernel, Points } from "@satsuma/stats/clustering";
import type { Anchors } from "../score/assign.ts";

/** The place of the group with the nearest anchor, for each row: as scores say, but for the last bit on a border. */
export function nearestGroups(
  points: Points,
  anchors: Anchors,
  kernel: ClusteringKernel = clusteringKernel(),
): Int32Array {
  const groupOf = anchors.flatMap((group, j) => group.map(() => j));
  const centres = Float64Array.from(anchors.flat(2));
  const { labels } = kernel.rowAssigner(points).assign(centres);
  return labels.map((anchor) => groupOf[anchor]!);
}
