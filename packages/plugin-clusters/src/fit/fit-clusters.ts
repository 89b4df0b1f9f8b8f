import type { FitInput, Fitted, Run } from "@satsuma/plugin";
import type { ClustersParams } from "../config.ts";
import { hierarchicalGroups, linkageGrouping } from "../hierarchy/hierarchical-groups.ts";
import { judge } from "../judge/judge.ts";
import type { Grouping } from "../judge/grouping.ts";
import type { ClusterModel, ClustersModel, FeatureModel } from "../model.ts";
import { nameClusters } from "../names/name-clusters.ts";
import type { Group } from "../names/name-clusters.ts";
import { qualityOf } from "../quality.ts";
import { warningsOf } from "../warnings.ts";
import { distilled } from "./distill.ts";
import { kmeansGroups, kmeansGrouping } from "./kmeans-groups.ts";
import type { FoundGroups } from "./kmeans-groups.ts";
import { nearestGroups } from "./nearest.ts";
import { profilesOf } from "./profile.ts";
import type { Profiles } from "./profile.ts";
import { sampled } from "./sampled.ts";
import type { Fitting, Sampled } from "./sampled.ts";
import { scatterOf } from "./scatter.ts";
import { baseOf } from "./base.ts";

/** Customers that clusters are judged on: k-means is quick on many, a hierarchy costs the square of them. */
const JUDGED = { kmeans: 2000, hierarchical: 400 } as const;

/** Fits k-means. */
export async function fitKmeans(
  input: FitInput,
  run: Run<ClustersParams, ClustersModel>,
): Promise<Fitted<ClustersModel>> {
  const fitting = { input, run };
  const sample = await sampled(fitting);
  const found = await kmeansGroups(fitting, sample);
  const grouping = kmeansGrouping(sample.kernel, run.signal);
  return finished(fitting, sample, { method: "kmeans", found, grouping });
}

/** Fits a hierarchy. */
export async function fitHierarchical(
  input: FitInput,
  run: Run<ClustersParams, ClustersModel>,
): Promise<Fitted<ClustersModel>> {
  const fitting = { input, run };
  const sample = await sampled(fitting);
  const { hierarchy, ...found } = await hierarchicalGroups(fitting, sample);
  const grouping = linkageGrouping(run.params.linkage, run.signal);
  return finished(fitting, sample, {
    method: "hierarchical",
    found,
    grouping,
    more: hierarchy && { hierarchy },
  });
}

interface Finding {
  readonly method: ClustersModel["method"];
  readonly found: FoundGroups & { readonly agreement?: number };
  readonly grouping: Grouping;
  readonly more?: Pick<ClustersModel, "hierarchy"> | undefined;
}

/** Describes, names, judges and distils the groups that were found. */
async function finished(
  fitting: Fitting,
  sample: Sampled,
  { method, found, grouping, more }: Finding,
): Promise<Fitted<ClustersModel>> {
  const { params, signal, progress } = fitting.run;
  progress(0.6, "describing clusters");
  const profiles = await profilesOf(fitting.input, sample.features, found.anchors);
  const { features, clusters } = described(fitting, sample, { found, profiles });
  const labels = labelsOf(sample, clusters);
  const judgement = await judge(fitting, sample, { clusters, grouping, rows: JUDGED[method] });
  progress(0.9, "writing rules");
  const tree = await distilled(sample, labels, { clusters: clusters.length, signal });
  const scatter = scatterOf(sample, labels, clusters);
  const model: ClustersModel = {
    method,
    customers: sample.customers,
    features,
    scaling: params.scaling,
    unknown: params.unknown,
    clusters,
    ...(found.evidence && { evidence: found.evidence }),
    ...(tree && { tree }),
    ...(scatter && { scatter }),
    ...more,
  };
  progress(1);
  return {
    model,
    quality: qualityOf(model, judgement, found),
    warnings: warningsOf(model, judgement, found, params),
  };
}

/** The features and clusters of the model, with what is known of all customers. */
function described(
  { run }: Fitting,
  sample: Sampled,
  { found, profiles }: { readonly found: FoundGroups; readonly profiles: Profiles },
): { readonly features: readonly FeatureModel[]; readonly clusters: readonly ClusterModel[] } {
  const groups = found.anchors.flatMap((anchors, j): Group[] => {
    const profile = profiles.groups[j];
    return profile === undefined ? [] : [{ ...profile, anchors }];
  });
  const features = sample.features.map((feature, i) => overall(feature, i, groups, profiles));
  const base = baseOf(sample.points);
  const clusters = nameClusters(groups, { features, base, previous: run.previous });
  return { features, clusters };
}

/** A feature with its mean, or the share of each category, over all who have a cluster. */
function overall(
  feature: FeatureModel,
  i: number,
  groups: readonly Group[],
  profiles: Profiles,
): FeatureModel {
  const unknown = profiles.unknown[i]!;
  const all = groups.reduce((sum, { size }) => sum + size, 0);
  const mean = (of: (group: Group) => number) =>
    all === 0 ? 0 : groups.reduce((sum, group) => sum + group.size * of(group), 0) / all;
  if (feature.kind === "numbers") {
    return { ...feature, unknown, mean: mean(({ means }) => Number(means[i])) };
  }
  const shares = feature.categories.map((_, c) =>
    mean(({ means }) => {
      const own = means[i]!;
      return typeof own === "number" ? 0 : own[c]!;
    }),
  );
  return { ...feature, unknown, shares };
}

const labelsOf = ({ points, kernel }: Sampled, clusters: readonly ClusterModel[]): Int32Array =>
  points.rows === 0
    ? new Int32Array(0)
    : nearestGroups(
        points,
        clusters.map(({ anchors }) => anchors),
        kernel,
      );
