import type { Reason, Scalar } from "@satsuma/plugin";
import type { ClusterModel, ClustersModel, FeatureModel } from "./model.ts";
import { coordinate, inCategory, starts } from "./space/coordinates.ts";
import { figure } from "./views/figure-text.ts";

/** Most features that are named. */
const NAMED = 4;

/** Why a customer is in a cluster: the nearest centre, and the features that speak most against the next one. */
export function explain(
  model: ClustersModel,
  customer: Readonly<Record<string, Scalar>>,
): readonly Reason[] {
  const place = coordinatesOf(model, customer);
  if (typeof place === "string") {
    return [{ text: `${place} is not known, so there is no cluster` }];
  }
  const near = model.clusters
    .map((cluster) => ({ cluster, square: squareTo(cluster, place) }))
    .toSorted((a, b) => a.square - b.square || a.cluster.number - b.cluster.number);
  const [own, next] = near;
  if (own === undefined) return [{ text: "there are no clusters" }];
  const nearest: Reason = {
    text: `nearest to ${own.cluster.label}: ${figure(Math.sqrt(own.square))} away${next === undefined ? "" : `, ${figure(Math.sqrt(next.square))} from ${next.cluster.label}`}`,
  };
  return [nearest, ...telling(model, customer, { place, own: own.cluster, next: next?.cluster })];
}

/** The coordinates, or the name of a feature that is not known. */
function coordinatesOf(
  { features }: ClustersModel,
  customer: Readonly<Record<string, Scalar>>,
): number[] | string {
  const place: number[] = [];
  for (const feature of features) {
    const value = valueOf(feature, customer);
    if (value === undefined) return feature.name;
    if (feature.kind === "numbers") place.push(coordinate(feature, Number(value)));
    else {
      const here = inCategory(feature);
      place.push(...feature.categories.map((category) => (category === value ? here : 0)));
    }
  }
  return place;
}

function valueOf(
  feature: FeatureModel,
  customer: Readonly<Record<string, Scalar>>,
): string | number | undefined {
  const scalar = customer[feature.key] ?? null;
  if (scalar === null) return feature.standIn;
  if (typeof scalar === "boolean") return scalar ? "yes" : "no";
  return feature.kind === "numbers" ? Number(scalar) : String(scalar);
}

const squareTo = ({ anchors }: ClusterModel, place: readonly number[]): number =>
  Math.min(
    ...anchors.map((anchor) => anchor.reduce((sum, value, i) => sum + (value - place[i]!) ** 2, 0)),
  );

/** The features by which the customer is nearer to its own centre than to the next. */
function telling(
  { features }: ClustersModel,
  customer: Readonly<Record<string, Scalar>>,
  {
    place,
    own,
    next,
  }: {
    readonly place: readonly number[];
    readonly own: ClusterModel;
    readonly next: ClusterModel | undefined;
  },
): Reason[] {
  const places = starts(features);
  const other = next?.centre ?? own.centre.map(() => 0);
  return features
    .map((feature, i) => {
      let gain = 0;
      for (let f = places[i]!; f < places[i + 1]!; f++) {
        gain += (place[f]! - other[f]!) ** 2 - (place[f]! - own.centre[f]!) ** 2;
      }
      return { feature, i, gain };
    })
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, NAMED)
    .map(({ feature, i }) => ({
      feature: feature.key,
      text: sentence(feature, valueOf(feature, customer)!, own.profile[i]!),
    }));
}

function sentence(
  feature: FeatureModel,
  value: string | number,
  profile: number | readonly number[],
): string {
  if (feature.kind === "numbers" && typeof profile === "number") {
    return `${feature.name} is ${figure(Number(value))}; ${figure(profile)} in the cluster on average, ${figure(feature.mean)} in all`;
  }
  const at = feature.kind === "categories" ? feature.categories.indexOf(String(value)) : -1;
  if (typeof profile === "number" || at === -1 || feature.kind === "numbers") {
    return `${feature.name} is ${value}`;
  }
  return `${feature.name} is ${value}, as of ${percent(profile[at]!)} in the cluster and ${percent(feature.shares[at]!)} in all`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
