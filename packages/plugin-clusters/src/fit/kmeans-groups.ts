import { seededRandom } from "@satsuma/stats";
import { kmeans, pause } from "@satsuma/stats/clustering";
import type { ClusteringKernel } from "@satsuma/stats/clustering";
import { chosenK, findEvidence } from "../judge/evidence.ts";
import type { Grouping } from "../judge/grouping.ts";
import type { Evidence } from "../model.ts";
import type { Anchors } from "../score/assign.ts";
import { distinctRows } from "./distinct-rows.ts";
import { bestPartition } from "./partition.ts";
import { refine } from "./refine.ts";
import type { Fitting, Sampled } from "./sampled.ts";
import { someRows } from "./some-rows.ts";

/** Groups as a method found them. */
export interface FoundGroups {
  readonly anchors: Anchors;
  readonly evidence?: Evidence;
  /** How many groups were asked for and could not be had, as fewer customers differ. */
  readonly tooMany?: number;
  /** Passes over all customers until centres stayed; absent where all were in the sample. */
  readonly passes?: number;
  readonly isStable: boolean;
}

/** Rows that evidence is found on: all pairs of them are compared. */
export const EVIDENCE_ROWS = 2000;

/** Finds groups by k-means on the sample, then over all customers where the sample is not all of them. */
export async function kmeansGroups(fitting: Fitting, sample: Sampled): Promise<FoundGroups> {
  const { points, kernel } = sample;
  const { params, signal, progress } = fitting.run;
  if (points.rows === 0) return { anchors: [], isStable: true };
  const random = seededRandom(params.seed);
  const evidence = params.k === "auto" ? await kmeansEvidence(fitting, sample) : undefined;
  const wanted = params.k === "auto" ? chosenK(evidence!) : params.k;
  const k = Math.min(wanted, distinctRows(points, wanted).length);
  const best = await bestPartition(points, k, {
    starts: params.starts,
    random: random.split("starts"),
    kernel,
    signal,
    progress: (done) => progress(0.3 + 0.1 * done, `grouping into ${k}`),
  });
  const centres = Array.from({ length: k }, (_, j) =>
    Array.from(best.centres.subarray(j * points.columns, (j + 1) * points.columns)),
  );
  const found = {
    ...(evidence && { evidence }),
    ...(k < wanted ? { tooMany: wanted } : {}),
  };
  if (sample.drawn === sample.customers) {
    return { anchors: centres.map((centre) => [centre]), isStable: best.isStable, ...found };
  }
  const refined = await refine(fitting, sample.features, centres);
  return {
    anchors: refined.centres.map((centre) => [centre]),
    passes: refined.passes,
    isStable: refined.isStable,
    ...found,
  };
}

function kmeansEvidence({ run }: Fitting, { points, kernel }: Sampled): Promise<Evidence> {
  const { params, signal } = run;
  const random = seededRandom(params.seed).split("evidence");
  run.progress(0.1, "looking how many groups there are");
  const judging = {
    points: someRows(points, EVIDENCE_ROWS, random),
    grouping: kmeansGrouping(kernel, signal),
    random,
    kernel,
    signal,
  };
  return findEvidence(judging, { most: params.most, chosenBy: params.evidence });
}

/** K-means from a few starts. */
export const kmeansGrouping =
  (kernel: ClusteringKernel, signal: AbortSignal): Grouping =>
  async (points, k, random) => {
    await pause({ signal }, 0);
    return kmeans(points, k, { seed: random.split("grouping").bits(), starts: 4, kernel, signal })
      .labels;
  };
