import type { Curve, ModelViewInput } from "@satsuma/plugin";
import type { ClustersModel, EvidenceRow } from "../model.ts";

/** One criterion over the numbers of clusters. */
interface Line {
  readonly title: string;
  readonly caption: string;
  readonly label: string;
  readonly of: (row: EvidenceRow) => number | undefined;
}

const lines = {
  within: {
    title: "Squares within clusters by number of clusters",
    caption:
      "The squared distances of customers from their centres, all together: look for the bend.",
    label: "Squares within",
    of: ({ within }: EvidenceRow) => within,
  },
  silhouette: {
    title: "Silhouette by number of clusters",
    caption:
      "How much nearer customers are to their own cluster than to the next: the more the better.",
    label: "Silhouette",
    of: ({ silhouette }: EvidenceRow) => silhouette,
  },
  calinski_harabasz: {
    title: "Caliński–Harabasz by number of clusters",
    caption: "Squares between clusters over squares within: the more the better.",
    label: "Caliński–Harabasz",
    of: (row: EvidenceRow) => row.calinskiHarabasz,
  },
  davies_bouldin: {
    title: "Davies–Bouldin by number of clusters",
    caption: "How wide clusters are by how far they are apart: the less the better.",
    label: "Davies–Bouldin",
    of: (row: EvidenceRow) => row.daviesBouldin,
  },
  gap: {
    title: "Gap by number of clusters",
    caption:
      "How much closer together customers are than evenly spread ones: the first number that the next does not beat by more than its error.",
    label: "Gap",
    of: ({ gap }: EvidenceRow) => gap,
  },
} satisfies Record<string, Line>;

/** The pictures of evidence, by name. */
export const evidenceCurves = Object.entries<Line>(lines).map(([name, line]) => ({
  name,
  doc: line.caption,
  draw: (input: ModelViewInput<ClustersModel>) => draw(line, input),
}));

function draw(
  { title, caption, label, of }: Line,
  { model }: ModelViewInput<ClustersModel>,
): Curve | undefined {
  const rows = model.evidence?.rows.flatMap((row) => {
    const value = of(row);
    return value === undefined ? [] : [{ row, value }];
  });
  if (rows === undefined || rows.length < 2) return undefined;
  const isGap = rows.every(({ row }) => row.gapError !== undefined) && label === "Gap";
  return {
    kind: "curve",
    title,
    caption,
    x: { label: "Clusters" },
    y: { label },
    lines: [
      {
        label,
        points: rows.map(({ row, value }) => [row.k, value]),
        ...(isGap && {
          intervals: rows.map(({ row, value }) => ({
            low: value - (row.gapError ?? 0),
            high: value + (row.gapError ?? 0),
          })),
        }),
      },
    ],
    marks: [{ at: model.clusters.length, label: "chosen" }],
  };
}
