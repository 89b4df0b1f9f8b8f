import type { TraitColumns } from "@satsuma/plugin";
import type { ClustersParams } from "./config.ts";

/** The traits of a customer. */
export type TraitName = "label" | "cluster" | "typicality" | "distance";

/** The traits with their types; all are unknown for customers who have no cluster. */
export const traits = ({ scaling }: ClustersParams): TraitColumns<TraitName> => ({
  label: {
    type: { kind: "text" },
    nullable: true,
    description: "The name of the customer's cluster, kept from one fit to the next.",
  },
  cluster: {
    type: { kind: "number" },
    nullable: true,
    scale: 0,
    description: "The number of the customer's cluster, from 1, kept from one fit to the next.",
  },
  typicality: {
    type: { kind: "approx" },
    nullable: true,
    range: { low: "0", high: "1" },
    description:
      "1 at the centre of the cluster, 0.5 as far from it as its customers are on average, towards 0 far away.",
  },
  distance: {
    type: { kind: "approx" },
    nullable: true,
    ...(scaling === "standard" ? { unit: "standard deviations" } : {}),
    description:
      "How far the customer is from the centre of the cluster, or the nearest of its centres, over all features.",
  },
});
