import type { Dendrogram, ModelViewInput } from "@satsuma/plugin";
import type { ClustersModel } from "../model.ts";

/** How groups of customers were merged. */
export function dendrogram({ model }: ModelViewInput<ClustersModel>): Dendrogram | undefined {
  const { hierarchy, clusters } = model;
  if (hierarchy === undefined || hierarchy.items.length < 2) return undefined;
  const { items, merges, cut, linkage } = hierarchy;
  return {
    kind: "dendrogram",
    title: "How customers were merged",
    caption: `By ${linkage} linkage; the line is where the tree is cut into ${clusters.length} clusters. Numbers say how many customers stand below.`,
    height: { label: linkage === "ward" ? "Distance that a merge adds" : "Distance" },
    items: items.map((size) => String(size)),
    merges,
    cut,
  };
}
