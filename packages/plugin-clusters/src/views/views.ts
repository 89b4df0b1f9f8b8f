import type { View } from "@satsuma/plugin";
import { defineView } from "@satsuma/plugin";
import type { ClustersModel } from "../model.ts";
import { dendrogram } from "./dendrogram.ts";
import { evidenceCurves } from "./evidence.ts";
import { means } from "./means.ts";
import { scatter } from "./scatter.ts";
import { sizes } from "./sizes.ts";

const pictures = [
  { name: "sizes", doc: "How many customers each cluster has.", draw: sizes },
  {
    name: "means",
    doc: "How each cluster differs from all customers, feature by feature.",
    draw: means,
  },
  {
    name: "scatter",
    doc: "Customers on the two features that tell the clusters apart best.",
    draw: scatter,
  },
  ...evidenceCurves,
] as const;

/** The pictures of a method. */
export function viewsOf(method: "kmeans" | "hierarchical"): View[] {
  const named = pictures.map(({ name, doc, draw }) =>
    defineView<ClustersModel>({ kind: "model", method, name: `${method}_${name}`, doc, draw }),
  );
  const tree = defineView<ClustersModel>({
    kind: "model",
    method,
    name: "hierarchical_dendrogram",
    doc: "How groups of customers were merged, and where the tree is cut.",
    draw: dendrogram,
  });
  return method === "kmeans" ? named : [...named, tree];
}
