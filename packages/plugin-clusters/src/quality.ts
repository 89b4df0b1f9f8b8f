import type { Measure } from "@satsuma/plugin";
import type { FoundGroups } from "./fit/kmeans-groups.ts";
import type { Judgement } from "./judge/judge.ts";
import type { ClustersModel } from "./model.ts";

/** Figures about a model: how clear, how stable and how large its clusters are, and how well rules tell them. */
export function qualityOf(
  model: ClustersModel,
  judgement: Judgement,
  found: FoundGroups & { readonly agreement?: number },
): Record<string, Measure> {
  const { clusters } = model;
  const clustered = clusters.reduce((sum, { size }) => sum + size, 0);
  return {
    customers: { value: clustered, unit: "customers", doc: "Customers who have a cluster." },
    clusters: { value: clusters.length, unit: "clusters", doc: "How many clusters there are." },
    ...clarity(judgement),
    ...(found.passes === undefined
      ? {}
      : {
          passes: {
            value: found.passes,
            unit: "passes",
            doc: "Passes over all customers after the sample until centres stayed.",
          },
        }),
    ...(found.agreement === undefined
      ? {}
      : {
          agreement: {
            value: found.agreement,
            unit: "share",
            doc: "Share of those merged who are nearest to their own group, which is how customers are put there.",
          },
        }),
    ...(model.tree && {
      fidelity: {
        value: model.tree.fidelity,
        unit: "share",
        doc: "Share of the sample whom the rules put into the cluster that the model does.",
      },
    }),
    ...perCluster(model, judgement, clustered),
  };
}

function clarity({ silhouette, structure }: Judgement): Record<string, Measure> {
  return {
    ...(silhouette && {
      silhouette: {
        value: silhouette.mean,
        interval: {
          low: silhouette.mean - 1.96 * silhouette.error,
          high: silhouette.mean + 1.96 * silhouette.error,
          level: 0.95,
        },
        doc: "How much nearer customers are to their own cluster than to the next, on average: 1 at best, 0 on the border.",
      },
    }),
    ...(structure && {
      explained: {
        value: structure.explained,
        unit: "share",
        doc: `Share of the differences between customers that clusters explain; ${percent(structure.shuffled)} where features were shuffled.`,
      },
      "chance of no structure": {
        value: structure.chance,
        unit: "share",
        doc: "How often as many clusters explain as much where each feature was shuffled: above 5% there is no structure to speak of.",
      },
    }),
  };
}

function perCluster(
  { clusters }: ClustersModel,
  { stabilities }: Judgement,
  clustered: number,
): Record<string, Measure> {
  return Object.fromEntries(
    clusters.flatMap(({ label, size, spread }, j): [string, Measure][] => {
      const stable = stabilities[j];
      return [
        [
          `share of ${label}`,
          {
            value: size / clustered,
            unit: "share",
            doc: `Share of those with a cluster who are in this one.`,
          },
        ],
        [
          `spread of ${label}`,
          {
            value: Math.sqrt(spread),
            doc: `How far its customers are from its centre, as the root of the mean square.`,
          },
        ],
        ...(stable === undefined
          ? []
          : [
              [
                `stability of ${label}`,
                {
                  value: stable.mean,
                  interval: { low: stable.low, high: stable.high, level: 0.9 },
                  doc: "How much of the cluster is found again when customers are drawn anew (Jaccard): above 0.75 it holds, below 0.6 it does not.",
                },
              ] satisfies [string, Measure],
            ]),
      ];
    }),
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
