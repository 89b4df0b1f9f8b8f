import { seededRandom } from "@satsuma/stats";
import { silhouettes } from "@satsuma/stats/clustering";
import type { Sampled, Fitting } from "../fit/sampled.ts";
import { nearestGroups } from "../fit/nearest.ts";
import { someRows } from "../fit/some-rows.ts";
import type { ClusterModel } from "../model.ts";
import { starts } from "../space/coordinates.ts";
import type { Grouping } from "./grouping.ts";
import { stabilities } from "./stability.ts";
import type { Stability } from "./stability.ts";
import { structureOf } from "./structure.ts";
import type { Structure } from "./structure.ts";

/** How good clusters are, from a sample. */
export interface Judgement {
  /** Mean silhouette and its standard error; absent with fewer than two clusters. */
  readonly silhouette?: { readonly mean: number; readonly error: number };
  readonly structure: Structure | undefined;
  /** By cluster. */
  readonly stabilities: readonly (Stability | undefined)[];
}

/** Judges clusters by how well the customers of a sample fit, by shuffled features and by resamples. */
export async function judge(
  { run: { params, signal, progress } }: Fitting,
  { points, kernel, features }: Sampled,
  {
    clusters,
    grouping,
    rows,
  }: {
    readonly clusters: readonly ClusterModel[];
    readonly grouping: Grouping;
    /** Most customers that are looked at. */
    readonly rows: number;
  },
): Promise<Judgement> {
  const random = seededRandom(params.seed).split("judging");
  const some = someRows(points, rows, random);
  if (some.rows === 0) return { structure: undefined, stabilities: [] };
  const labels = nearestGroups(
    some,
    clusters.map(({ anchors }) => anchors),
    kernel,
  );
  const judging = { points: some, grouping, kernel, signal };
  progress(0.7, "comparing with shuffled features");
  const structure = await structureOf(
    { ...judging, random: random.split("structure") },
    clusters.length,
    starts(features),
  );
  progress(0.8, "drawing customers anew");
  const stable = await stabilities({ ...judging, random: random.split("stability") }, labels, {
    clusters: clusters.length,
    resamples: clusters.length < 2 ? 0 : params.resamples,
  });
  const silhouette = clusters.length < 2 ? {} : { silhouette: meanOf(silhouettes(some, labels)) };
  return { ...silhouette, structure, stabilities: stable };
}

function meanOf(values: Float64Array): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, error: Math.sqrt(square / values.length) };
}
