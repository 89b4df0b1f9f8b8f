import type { Random } from "@satsuma/stats";
import { kmeans, pause, rowsAt } from "@satsuma/stats/clustering";
import type { ClusteringKernel, Partition, Points } from "@satsuma/stats/clustering";
import { distinctRows } from "./distinct-rows.ts";
import { libraryStart } from "./library-starts.ts";

export interface PartitionOptions {
  readonly starts: number;
  readonly random: Random;
  readonly kernel: ClusteringKernel;
  readonly signal: AbortSignal;
  readonly progress?: (done: number) => void;
}

/**
 * The best partition that k-means finds: from starts of ml-kmeans, and one of our own over all rows.
 *
 * @param k no more than there are different rows
 */
export async function bestPartition(
  points: Points,
  k: number,
  { starts, random, kernel, signal, progress }: PartitionOptions,
): Promise<Partition> {
  const distinct = rowsAt(points, distinctRows(points, points.rows));
  const seed = random.split("own").bits();
  let best = kmeans(points, k, { seed, starts: 1, kernel, signal });
  for (let start = 0; start < starts; start++) {
    await pause({ signal, progress }, start / starts);
    const also = [libraryStart(distinct, k, random.split(start))];
    const found = kmeans(points, k, { seed, starts: 0, also, kernel, signal });
    if (found.within < best.within) best = found;
  }
  return best;
}
