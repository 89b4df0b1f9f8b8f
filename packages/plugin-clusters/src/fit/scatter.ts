import type { Points } from "@satsuma/stats/clustering";
import type { ClusterModel, FeatureModel, ScatterModel } from "../model.ts";
import type { Sampled } from "./sampled.ts";

/** Most customers shown. */
const SHOWN = 600;

/**
 * Customers on the two numeric features that tell the clusters apart best, by the share of their variance between clusters.
 *
 * @returns undefined where there are fewer than two such features
 */
export function scatterOf(
  { features, columns, rows, points }: Sampled,
  labels: Int32Array,
  clusters: readonly ClusterModel[],
): ScatterModel | undefined {
  const [x, y] = features
    .map((feature, place) => ({
      feature,
      place,
      told: shareTold(feature, place, { features, points, clusters }),
    }))
    .filter(({ feature, told }) => feature.kind === "numbers" && feature.scale > 0 && told > 0)
    .toSorted((a, b) => b.told - a.told || a.place - b.place);
  if (x === undefined || y === undefined) return undefined;
  const step = Math.max(1, Math.ceil(rows.length / SHOWN));
  const shown: [number, number][][] = clusters.map(() => []);
  const value = (place: number, row: number) => {
    const column = columns[place]!;
    return column.kind === "numbers" ? column.values[row]! : NaN;
  };
  for (let i = 0; i < rows.length; i += step) {
    const point: [number, number] = [value(x.place, rows[i]!), value(y.place, rows[i]!)];
    if (point.every(Number.isFinite)) shown[labels[i]!]!.push(point);
  }
  const mean = (cluster: ClusterModel, place: number) => Number(cluster.profile[place]);
  return {
    axes: [x, y].map(({ feature }) => ({
      label: feature.name,
      isLog: feature.kind === "numbers" && feature.log,
    })),
    points: shown,
    centres: clusters.map((cluster) => [mean(cluster, x.place), mean(cluster, y.place)]),
  };
}

/** The share of the squares of a feature's one coordinate that lie between clusters. */
function shareTold(
  feature: FeatureModel,
  place: number,
  {
    features,
    points,
    clusters,
  }: {
    readonly features: readonly FeatureModel[];
    readonly points: Points;
    readonly clusters: readonly ClusterModel[];
  },
): number {
  if (feature.kind !== "numbers") return 0;
  const at = features
    .slice(0, place)
    .reduce((sum, each) => sum + (each.kind === "numbers" ? 1 : each.categories.length), 0);
  const customers = clusters.reduce((sum, { size }) => sum + size, 0);
  const mean = clusters.reduce((sum, { size, centre }) => sum + size * centre[at]!, 0) / customers;
  const between =
    clusters.reduce((sum, { size, centre }) => sum + size * (centre[at]! - mean) ** 2, 0) /
    customers;
  const all = varianceOf(points, at);
  return all > 0 ? between / all : 0;
}

function varianceOf({ rows, columns, values }: Points, at: number): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < rows; i++) sum += values[i * columns + at]!;
  const mean = sum / rows;
  for (let i = 0; i < rows; i++) squares += (values[i * columns + at]! - mean) ** 2;
  return squares / rows;
}
