import { seededRandom } from "@satsuma/stats";
import { cutTree, kmeans, linkage, points as pointsOf, rowsAt } from "@satsuma/stats/clustering";
import type { Merge } from "@satsuma/stats/clustering";
import { SatsumaError } from "@satsuma/plugin";
import { EVIDENCE_ROWS } from "../fit/kmeans-groups.ts";
import type { FoundGroups } from "../fit/kmeans-groups.ts";
import { distinctRows } from "../fit/distinct-rows.ts";
import type { Fitting, Sampled } from "../fit/sampled.ts";
import { somePlaces } from "../fit/some-rows.ts";
import { chosenK, findEvidence } from "../judge/evidence.ts";
import type { Grouping } from "../judge/grouping.ts";
import type { Evidence, Hierarchy } from "../model.ts";
import { anchorsFor } from "./anchors.ts";
import { topOf } from "./top-of.ts";
import type { Weighted } from "./weighted.ts";

/** Most groups a hierarchy may be cut into. */
const MOST = 50;

/** Groups that a hierarchy was cut into. */
export interface HierarchicalGroups extends FoundGroups {
  readonly hierarchy?: Hierarchy;
  /** The share of the points that are nearest to an anchor of their own group. */
  readonly agreement: number;
}

/** Merges customers, or micro-clusters of them where there are many, and cuts the tree into groups. */
export async function hierarchicalGroups(
  fitting: Fitting,
  sample: Sampled,
): Promise<HierarchicalGroups> {
  const { params, signal, progress } = fitting.run;
  if (sample.points.rows === 0) return { anchors: [], isStable: true, agreement: 1 };
  const merged = microClusters(sample, fitting);
  progress(0.1, "merging");
  const merges = await linkage(merged.points, params.linkage, {
    sizes: merged.sizes,
    kernel: sample.kernel,
    signal,
    progress: (done) => progress(0.1 + 0.2 * done, "merging"),
  });
  const { k, evidence, tooMany } = await wantedGroups(fitting, sample, { ...merged, merges });
  const labels = cutTree(merges, merged.points.rows, { groups: k });
  const { anchors, agreement } = anchorsFor(merged, labels, {
    groups: k,
    kernel: sample.kernel,
    random: seededRandom(params.seed).split("anchors"),
  });
  return {
    anchors,
    agreement,
    isStable: true,
    hierarchy: topOf(merges, merged, { groups: k, linkage: params.linkage }),
    ...(evidence && { evidence }),
    ...(tooMany === undefined ? {} : { tooMany }),
  };
}

interface Merged extends Weighted {
  readonly merges: readonly Merge[];
  /** The point of each customer of the sample. */
  readonly labels: Int32Array;
}

/** The customers themselves where they are few, else the centres of many small groups. */
function microClusters(
  { points, kernel, drawn, customers }: Sampled,
  { run: { params, signal } }: Fitting,
): Omit<Merged, "merges"> {
  if (points.rows <= params.exact && drawn === customers) {
    const labels = Int32Array.from({ length: points.rows }, (_, i) => i);
    return { points, sizes: new Float64Array(points.rows).fill(1), labels };
  }
  const count = distinctRows(points, Math.min(params.exact, MICRO)).length;
  const options = { seed: `${params.seed} micro`, starts: 1, iterations: 20, kernel, signal };
  const found = kmeans(points, count, options);
  const held = Array.from(found.sizes.keys()).filter((j) => found.sizes[j]! > 0);
  const placeOf = new Map(held.map((j, place) => [j, place]));
  return {
    points: rowsAt(pointsOf(found.centres, points.columns), held),
    sizes: Float64Array.from(held, (j) => found.sizes[j]!),
    labels: found.labels.map((label) => placeOf.get(label)!),
  };
}

/** How many small groups stand for many customers. */
const MICRO = 500;

interface Wanted {
  readonly k: number;
  readonly evidence?: Evidence;
  readonly tooMany?: number;
}

async function wantedGroups(
  { run }: Fitting,
  sample: Sampled,
  { points, merges, labels }: Merged,
): Promise<Wanted> {
  const { params, signal } = run;
  const { height } = params;
  if (height !== undefined) return { k: groupsAt(height, merges, points.rows) };
  const distinct = distinctRows(points, MOST).length;
  if (params.k !== "auto") {
    const k = Math.min(params.k, distinct);
    return { k, ...(k < params.k ? { tooMany: params.k } : {}) };
  }
  run.progress(0.3, "looking how many groups there are");
  const random = seededRandom(params.seed).split("evidence");
  const places = somePlaces(sample.points.rows, EVIDENCE_ROWS, random);
  const judged = rowsAt(sample.points, places);
  const cut: Grouping = async (rows, k, own) =>
    rows === judged
      ? compact(
          Int32Array.from(
            places,
            (place) => cutTree(merges, points.rows, { groups: k })[labels[place]!]!,
          ),
        )
      : linkageGrouping(params.linkage, signal)(rows, k, own);
  const judging = { points: judged, grouping: cut, random, kernel: sample.kernel, signal };
  const most = Math.min(params.most, distinct);
  const evidence = await findEvidence(judging, { most, chosenBy: params.evidence });
  return { k: chosenK(evidence), evidence };
}

function groupsAt(height: number, merges: readonly Merge[], rows: number): number {
  const groups = rows - merges.filter((merge) => merge.height <= height).length;
  if (groups <= MOST) return groups;
  throw new SatsumaError(
    "CLUSTERS_TOO_MANY_GROUPS",
    `cut at the height ${height} there are ${groups} groups, and at most ${MOST} can be told apart`,
    { help: `cut higher: the highest merge is at ${merges.at(-1)?.height ?? 0}` },
  );
}

/** Groups numbered from 0 without gaps. */
function compact(labels: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

/** Merges rows and cuts the tree. Costs the square of the rows. */
export const linkageGrouping =
  (method: Parameters<typeof linkage>[1], signal: AbortSignal): Grouping =>
  async (points, k) =>
    cutTree(await linkage(points, method, { signal }), points.rows, { groups: k });
