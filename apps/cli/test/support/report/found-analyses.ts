import type { Findings } from "../../../src/report/findings.ts";
import { nasty } from "./nasty.ts";

export const foundModels: Findings["otherModels"] = [
  {
    method: "clusters.kmeans",
    version: 1,
    asOf: "2026-06-30T22:00:00Z",
    quality: { silhouette: { value: 0.5, doc: "How far apart they are." } },
    warnings: [],
    isOfThisData: false,
  },
];

/** One that can be drawn, and one that cannot. */
export const foundViews: Findings["views"] = [
  {
    name: "rfm.groups",
    doc: nasty,
    figure: {
      kind: "bars",
      title: nasty,
      caption: nasty,
      value: { label: nasty },
      bars: [{ label: nasty, value: 1 }],
    },
  },
  {
    name: "rfm.broken",
    doc: "",
    figure: {
      kind: "distribution",
      title: "Broken",
      value: { label: "x" },
      count: { label: "y" },
      edges: [0, 1],
      groups: [{ counts: [] }],
    },
  },
];
