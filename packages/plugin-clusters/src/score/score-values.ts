import { approx, choose, number } from "@satsuma/plugin";
import type { Given, Value } from "@satsuma/plugin";
import type { ClustersModel } from "../model.ts";
import type { TraitName } from "../traits.ts";
import { assignment, distanceOf, numberOf, textOf, typicalityOf, unknownText } from "./assign.ts";

/** Every trait as an expression over the features. */
export function scoreValues(
  model: ClustersModel,
  given: Given<string>,
): Readonly<Record<TraitName, Value>> {
  const { clusters, features } = model;
  if (clusters.length === 0) return nobody;
  const values = features.map(({ key }) => given.features[key]!);
  const found = assignment(
    features,
    values,
    clusters.map(({ anchors }) => anchors),
  );
  return {
    label: textOf(
      found,
      clusters.map(({ label }) => label),
    ),
    cluster: numberOf(
      found,
      clusters.map((cluster) => cluster.number),
    ),
    typicality: typicalityOf(
      found,
      clusters.map(({ spread }) => scaleOf(spread, clusters)),
    ),
    distance: distanceOf(found),
  };
}

/** Where all customers of a cluster are one point, the others say what is far. */
function scaleOf(spread: number, clusters: ClustersModel["clusters"]): number {
  if (spread > 0) return spread;
  const customers = clusters.reduce((sum, { size }) => sum + size, 0);
  const all = clusters.reduce((sum, cluster) => sum + cluster.size * cluster.spread, 0);
  return all > 0 ? all / customers : 1;
}

const never = { kind: "constant", value: false } as const;

const nobody: Readonly<Record<TraitName, Value>> = {
  label: unknownText,
  cluster: choose([{ when: never, value: number(0) }]),
  typicality: choose([{ when: never, value: approx(0) }]),
  distance: choose([{ when: never, value: approx(0) }]),
};
