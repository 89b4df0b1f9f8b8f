import { seededRandom } from "../../random/index.ts";
import { clusteringKernel } from "../kernel/clustering-kernel.ts";
import type { Points } from "../points.ts";
import { lloydOn } from "./lloyd.ts";
import type { LloydOptions, Partition } from "./lloyd.ts";
import { spreadCentres } from "./spread-centres.ts";

export interface KmeansOptions extends LloydOptions {
  /** Equal seeds give equal results. */
  readonly seed: string | number;
  /** How many times it begins anew; 10 unless given. */
  readonly starts?: number;
  /** More first centres to try, as `centres` of a partition. */
  readonly also?: readonly Float64Array[];
}

/**
 * The best of several runs of k-means, by the squares within groups; of equally good ones the first.
 *
 * @throws RangeError without rows, or when `k` is below 1
 */
export function kmeans(points: Points, k: number, options: KmeansOptions): Partition {
  const random = seededRandom(options.seed);
  const drawn = Array.from(
    { length: options.starts ?? 10 },
    (_, i) => () => spreadCentres(points, k, random.split(i)),
  );
  const given = (options.also ?? []).map((centres) => () => centres);
  const assigner = (options.kernel ?? clusteringKernel()).rowAssigner(points);
  let best: Partition | undefined;
  for (const start of [...given, ...drawn]) {
    const found = lloydOn(assigner, points, start(), options);
    if (best === undefined || found.within < best.within) best = found;
  }
  if (best === undefined) throw new RangeError("k-means needs at least one start");
  return best;
}
