import { cheapestPairs } from "@satsuma/stats/clustering";
import type { ClusterModel, ClustersModel, FeatureModel } from "../model.ts";
import { coordinate, inCategory, starts } from "../space/coordinates.ts";
import { signedExp } from "../space/signed-log.ts";

/** A cluster of the model before that goes on. */
export type Kept = Pick<ClusterModel, "number" | "label">;

/**
 * Which cluster of the model before each cluster goes on: pairs that are nearest in all, as long as the old centre is no farther
 * from the new one than the old cluster is wide.
 *
 * @returns one a centre; undefined for clusters that are new
 */
export function keptClusters(
  centres: readonly (readonly number[])[],
  features: readonly FeatureModel[],
  previous: ClustersModel | undefined,
): (Kept | undefined)[] {
  const before = previous === undefined ? [] : oldClusters(previous, features);
  if (before.length === 0) return centres.map(() => undefined);
  const costs = centres.map((centre) => before.map((old) => square(centre, old.centre)));
  const none = Array.from({ length: centres.length }, () => FAR);
  // So many strangers that every centre may stay without a match.
  const pairs = cheapestPairs(
    costs.map((row, i) => [
      ...row.map((cost, j) => (cost <= before[j]!.reach ? cost : FAR)),
      ...none.map((far, j) => (i === j ? far / 2 : far)),
    ]),
  );
  return pairs.map((column) => before[column]);
}

/** More than any two centres of customers are apart. */
const FAR = 1e12;

interface OldCluster extends Kept {
  /** In the coordinates of the new features. */
  readonly centre: readonly number[];
  /** The squared distance up to which a new centre may be the same cluster. */
  readonly reach: number;
}

function oldClusters(previous: ClustersModel, features: readonly FeatureModel[]): OldCluster[] {
  const isSame = features.every((feature, i) => {
    const old = previous.features[i];
    return old?.key === feature.key && old.kind === feature.kind && old.name === feature.name;
  });
  if (!isSame || previous.features.length !== features.length) return [];
  const places = starts(previous.features);
  const { clusters } = previous;
  const reach = Math.max(...clusters.map(({ spread }) => spread), 1e-6);
  return clusters.map(({ number, label, centre }) => ({
    number,
    label,
    reach,
    centre: features.flatMap((feature, i) =>
      moved(previous.features[i]!, feature, centre.slice(places[i], places[i + 1])),
    ),
  }));
}

/** Coordinates of a feature of the old model in those of the new one. */
function moved(old: FeatureModel, now: FeatureModel, centre: readonly number[]): number[] {
  if (old.kind === "numbers" && now.kind === "numbers") {
    const counted = old.centre + ((centre[0] ?? 0) * old.scale) / old.weight;
    return [coordinate(now, old.log ? signedExp(counted) : counted)];
  }
  if (old.kind === "categories" && now.kind === "categories") {
    return now.categories.map((category) => {
      const at = old.categories.indexOf(category);
      return at === -1 ? 0 : ((centre[at] ?? 0) / inCategory(old)) * inCategory(now);
    });
  }
  return [];
}

const square = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);
