import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import type { ClustersParams } from "./config.ts";
import type { FoundGroups } from "./fit/kmeans-groups.ts";
import type { Judgement } from "./judge/judge.ts";
import type { ClustersModel } from "./model.ts";

/** Clusters found again to a lesser share than this are not to be trusted. */
const STABLE = 0.6;

/** Above this, shuffled features do as well. */
const CHANCE = 0.05;

/** Below this, the nearest group is too often another than the hierarchy's. */
const AGREEMENT = 0.9;

/** What a reader should know before trusting the clusters. */
export function warningsOf(
  model: ClustersModel,
  judgement: Judgement,
  found: FoundGroups & { readonly agreement?: number },
  params: ClustersParams,
): Diagnostic[] {
  if (model.clusters.length === 0) return [nobody(model)];
  return [
    ...structureWarnings(model, judgement),
    ...(found.tooMany === undefined ? [] : [fewDistinct(model, found.tooMany)]),
    ...featureWarnings(model),
    ...unstable(model, judgement),
    ...(found.isStable ? [] : [notSettled()]),
    ...((found.agreement ?? 1) < AGREEMENT ? [notNearest(found.agreement!, params)] : []),
    ...notDistilled(model),
  ];
}

const nobody = ({ customers }: ClustersModel): Diagnostic =>
  warning(
    "CLUSTERS_NO_CUSTOMERS",
    customers === 0
      ? "There are no customers to group: all traits are unknown."
      : `None of ${customers} customers has all features known: all traits are unknown.`,
    customers === 0
      ? "look at the condition `among` and at what was read"
      : 'leave out the features that are not known, or set unknown to "impute"',
  );

function structureWarnings({ clusters }: ClustersModel, { structure }: Judgement): Diagnostic[] {
  if (clusters.length === 1) {
    const found = "All customers are one cluster: nothing tells groups of them apart.";
    return [warning("CLUSTERS_ONE", found, "choose features in which customers differ")];
  }
  if (structure === undefined || structure.chance <= CHANCE) return [];
  const found = `No structure: clusters explain ${percent(structure.explained)} of the differences between customers, and ${percent(structure.shuffled)} where each feature was shuffled among them.`;
  const advice = "do not take these clusters for kinds of customers; choose other features";
  return [warning("CLUSTERS_NO_STRUCTURE", found, advice)];
}

const fewDistinct = ({ clusters }: ClustersModel, wanted: number): Diagnostic =>
  warning(
    "CLUSTERS_FEW_DISTINCT",
    `There are only ${clusters.length} different customers for the ${wanted} clusters asked for.`,
    "ask for fewer clusters, or add features in which customers differ",
  );

function featureWarnings({ features, customers, unknown }: ClustersModel): Diagnostic[] {
  return features.flatMap((feature) => {
    const warnings: Diagnostic[] = [];
    if (feature.kind === "numbers" ? feature.scale === 0 : feature.categories.length < 2) {
      const found = `All customers have one value of ${feature.name}: it does not count.`;
      warnings.push(warning("CLUSTERS_CONSTANT_FEATURE", found, "leave it out"));
    }
    if (feature.unknown > 0) {
      const what =
        unknown === "refuse" ? "they get no cluster" : `${standIn(feature.standIn)} stands in`;
      const found = `${feature.name} is not known of ${feature.unknown} of ${customers} customers: ${what}.`;
      const advice =
        unknown === "refuse"
          ? 'leave the feature out, say a default in it, or set unknown to "impute"'
          : "leave the feature out, or say a default in it, if that is not what you mean";
      warnings.push(warning("CLUSTERS_UNKNOWN_VALUES", found, advice));
    }
    return warnings;
  });
}

const standIn = (value: number | string | undefined): string =>
  typeof value === "number" ? `the median ${value}` : `the most frequent value ${value ?? ""}`;

function unstable({ clusters }: ClustersModel, { stabilities }: Judgement): Diagnostic[] {
  const names = clusters
    .filter((_, j) => (stabilities[j]?.mean ?? 1) < STABLE)
    .map(({ label }) => label);
  if (names.length === 0) return [];
  const found = `Not found again when customers are drawn anew: ${names.join("; ")}.`;
  return [warning("CLUSTERS_UNSTABLE", found, "ask for another number of clusters (k)")];
}

const notSettled = (): Diagnostic =>
  warning(
    "CLUSTERS_NOT_SETTLED",
    "Centres still moved a little when the passes over all customers were used up.",
    "take a larger sample, or another number of clusters (k)",
  );

const notNearest = (agreement: number, { linkage }: ClustersParams): Diagnostic =>
  warning(
    "CLUSTERS_NOT_NEAREST",
    `Only ${percent(agreement)} of customers are nearest to the group that ${linkage} linkage merged them into, and customers are put into the nearest.`,
    "use ward or average linkage, or k-means",
  );

function notDistilled({ clusters, tree }: ClustersModel): Diagnostic[] {
  const names = clusters
    .filter((_, j) => tree?.clusters[j]?.recall === 0)
    .map(({ label }) => label);
  if (names.length === 0) return [];
  const found = `No short rule tells these clusters from the others: ${names.join("; ")}.`;
  return [warning("CLUSTERS_NOT_DISTILLED", found, "use the trait `cluster` for them in rules")];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
