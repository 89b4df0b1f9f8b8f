import type { Random } from "@satsuma/stats";
import { kmeans, rowsAt } from "@satsuma/stats/clustering";
import type { ClusteringKernel } from "@satsuma/stats/clustering";
import type { Anchors } from "../score/assign.ts";
import { distinctRows } from "../fit/distinct-rows.ts";
import { nearestGroups } from "../fit/nearest.ts";
import type { Weighted } from "./weighted.ts";

/** How many anchors a group may have: tried from the left until nearly all points are nearest to one of their own group. */
const TRIED = [1, 2, 3, 5, 8];
const ENOUGH = 0.98;

/** Most anchors in all: each is a sum over all features for every customer. */
const MOST = 100;

/**
 * Points that stand for each group, so that the nearest of them says where a customer belongs: centres, or several points for
 * groups that are no balls.
 *
 * @param labels the group of each point, from 0
 */
export function anchorsFor(
  { points, sizes }: Weighted,
  labels: Int32Array,
  {
    groups,
    kernel,
    random,
  }: { readonly groups: number; readonly kernel: ClusteringKernel; readonly random: Random },
): { readonly anchors: Anchors; readonly agreement: number } {
  const members = Array.from({ length: groups }, (_, j) =>
    Array.from(labels.keys()).filter((i) => labels[i] === j),
  );
  let best: { readonly anchors: Anchors; readonly agreement: number } | undefined;
  for (const count of TRIED) {
    if (count > 1 && (count * groups > MOST || (best?.agreement ?? 0) >= ENOUGH)) break;
    const anchors = members.map((places, j) =>
      count === 1
        ? [meanOf({ points, sizes }, places)]
        : partsOf(points, places, { count, kernel, random: random.split(j) }),
    );
    const agreement = agreementOf(
      { points, sizes },
      labels,
      nearestGroups(points, anchors, kernel),
    );
    if (best === undefined || agreement > best.agreement) best = { anchors, agreement };
  }
  return best ?? { anchors: [], agreement: 1 };
}

type Weights = Pick<Weighted, "points" | "sizes">;

function meanOf({ points, sizes }: Weights, places: readonly number[]): number[] {
  const { columns, values } = points;
  const all = places.reduce((sum, place) => sum + sizes[place]!, 0);
  return Array.from({ length: columns }, (_, f) =>
    places.reduce((sum, place) => sum + (sizes[place]! / all) * values[place * columns + f]!, 0),
  );
}

function partsOf(
  points: Weights["points"],
  places: readonly number[],
  {
    count,
    kernel,
    random,
  }: { readonly count: number; readonly kernel: ClusteringKernel; readonly random: Random },
): number[][] {
  const own = rowsAt(points, places);
  const parts = Math.min(count, distinctRows(own, count).length);
  const { centres } = kmeans(own, parts, { seed: random.bits(), starts: 3, kernel });
  return Array.from({ length: parts }, (_, j) =>
    Array.from(centres.subarray(j * points.columns, (j + 1) * points.columns)),
  );
}

/** The share of customers whose point is put into its own group. */
function agreementOf({ sizes }: Weights, labels: Int32Array, found: Int32Array): number {
  let [same, all] = [0, 0];
  sizes.forEach((size, i) => {
    all += size;
    if (labels[i] === found[i]) same += size;
  });
  return same / all;
}
