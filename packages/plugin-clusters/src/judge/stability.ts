import { bestJaccards, groupSizes, rowsAt } from "@satsuma/stats/clustering";
import { drawInteger } from "@satsuma/stats";
import { distinctRows } from "../fit/distinct-rows.ts";
import type { Judging } from "./grouping.ts";

/** How surely a cluster is found again when customers are drawn anew. */
export interface Stability {
  /** The mean share of its customers, and of those who were put with them, that both have in common: 0 to 1. */
  readonly mean: number;
  /** Where nine of ten resamples lie. */
  readonly low: number;
  readonly high: number;
}

/**
 * Draws rows with replacement, groups them anew and looks how well each cluster is found again.
 *
 * @param labels the cluster of each row, from 0
 * @returns one a cluster; undefined for a cluster that no resample had rows of
 * @see Hennig, Cluster-wise Assessment of Cluster Stability, 2007
 */
export async function stabilities(
  judging: Judging,
  labels: Int32Array,
  { clusters, resamples }: { readonly clusters: number; readonly resamples: number },
): Promise<(Stability | undefined)[]> {
  const found: number[][] = Array.from({ length: clusters }, () => []);
  for (let i = 0; i < resamples; i++) {
    const jaccards = await resampled(judging, labels, { clusters, resample: i });
    jaccards.forEach((jaccard, j) => {
      if (!Number.isNaN(jaccard)) found[j]!.push(jaccard);
    });
  }
  return found.map(summary);
}

async function resampled(
  { points, grouping, random }: Judging,
  labels: Int32Array,
  { clusters, resample }: { readonly clusters: number; readonly resample: number },
): Promise<Float64Array> {
  const own = random.split(resample);
  const places = Int32Array.from({ length: points.rows }, () =>
    drawInteger(own, 0, points.rows - 1),
  ).sort();
  const drawn = rowsAt(points, places);
  const k = Math.min(clusters, distinctRows(drawn, clusters).length);
  const others = await grouping(drawn, k, own);
  const before = Int32Array.from(places, (place) => labels[place]!);
  return bestJaccards(before, others, clusters, groupSizes(others).length);
}

function summary(jaccards: readonly number[]): Stability | undefined {
  if (jaccards.length === 0) return undefined;
  const sorted = jaccards.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, jaccard) => sum + jaccard, 0) / sorted.length;
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { mean, low: Math.min(at(0.05), mean), high: Math.max(at(0.95), mean) };
}
