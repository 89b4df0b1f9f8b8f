import type { HeatMap, ModelViewInput } from "@satsuma/plugin";
import type { ClusterModel, ClustersModel, FeatureModel } from "../model.ts";
import { starts } from "../space/coordinates.ts";

/** Most categories of a feature that have a column. */
const CATEGORIES = 3;

/** How far the mean of each cluster lies from that of all customers, feature by feature. */
export function means({ model }: ModelViewInput<ClustersModel>): HeatMap | undefined {
  const { clusters, features } = model;
  if (clusters.length === 0) return undefined;
  const places = starts(features);
  const columns = features.flatMap((feature, i) => columnsOf(feature, i, { places, clusters }));
  return {
    kind: "heat map",
    title: "Clusters by feature",
    caption:
      "How far each cluster's mean lies above or below that of all customers, in the units that distances are in; for categories, the difference of shares.",
    value: { label: "Difference from all" },
    scale: "diverging",
    rows: { label: "Cluster", names: clusters.map(({ label, number }) => `${number} ${label}`) },
    columns: { label: "Feature", names: columns.map(({ name }) => name) },
    cells: clusters.map((_, j) => columns.map(({ values }) => values[j]!)),
  };
}

interface FeatureColumn {
  readonly name: string;
  /** By cluster. */
  readonly values: readonly number[];
}

function columnsOf(
  feature: FeatureModel,
  i: number,
  {
    places,
    clusters,
  }: { readonly places: readonly number[]; readonly clusters: readonly ClusterModel[] },
): FeatureColumn[] {
  if (feature.kind === "numbers") {
    const all = clusters.reduce((sum, { size }) => sum + size, 0);
    const at = places[i]!;
    const mean = clusters.reduce((sum, { size, centre }) => sum + size * centre[at]!, 0) / all;
    return [{ name: feature.name, values: clusters.map(({ centre }) => centre[at]! - mean) }];
  }
  const shown = feature.isYesNo ? ["yes"] : feature.categories.slice(0, CATEGORIES);
  return shown.map((category) => {
    const c = feature.categories.indexOf(category);
    return {
      name: feature.isYesNo ? feature.name : `${feature.name}: ${category}`,
      values: clusters.map(({ profile }) => shareAt(profile[i]!, c) - (feature.shares[c] ?? 0)),
    };
  });
}

const shareAt = (profile: number | readonly number[], c: number): number =>
  typeof profile === "number" ? 0 : (profile[c] ?? 0);
