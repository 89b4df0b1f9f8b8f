import type { Discovery, DrawnView } from "@satsuma/engine";
import type { Finding } from "../../src/screens/findings/finding.ts";

/** A tree with two leaves, one of which is parted again. */
export const treeView: DrawnView = {
  name: "churn.tree",
  doc: "Who leaves.",
  figure: {
    kind: "tree",
    title: "Who leaves",
    value: { label: "Churn rate", unit: "share" },
    root: {
      label: "all customers",
      note: "1,000 customers, 40% left",
      value: 0.4,
      branches: [
        {
          answer: "orders ≤ 2",
          node: { label: "leaf 1", note: "300 customers, 80% left", value: 0.8 },
        },
        {
          answer: "orders > 2",
          node: {
            label: "23%",
            note: "700 customers, 23% left",
            value: 0.23,
            branches: [
              {
                answer: "visits ≤ 1",
                node: { label: "leaf 2", note: "200 customers, 50% left", value: 0.5 },
              },
              {
                answer: "visits > 1",
                node: { label: "leaf 3", note: "500 customers, 12% left", value: 0.12 },
              },
            ],
          },
        },
      ],
    },
  },
};

/** Two clusters, and how they differ. */
export const clusterViews: readonly DrawnView[] = [
  {
    name: "clusters.kmeans_sizes",
    doc: "Sizes.",
    figure: {
      kind: "bars",
      title: "Customers by cluster",
      value: { label: "Customers" },
      bars: [
        { label: "2 many orders", value: 750 },
        { label: "1 lapsed, few orders", value: 250 },
      ],
    },
  },
  {
    name: "clusters.kmeans_means",
    doc: "Means.",
    figure: {
      kind: "heat map",
      title: "Clusters by feature",
      value: { label: "Difference" },
      scale: "diverging",
      rows: { label: "Cluster", names: ["1 lapsed, few orders", "2 many orders"] },
      columns: { label: "Feature", names: ["recency", "orders"] },
      cells: [
        [0.4, -1.234],
        [-0.1, null],
      ],
    },
  },
];

/** A discovery of two segments, with these pictures. */
export const discoveryOf = (method: string, views: readonly DrawnView[]): Discovery => ({
  result: {
    method,
    parameters: { k: 2 },
    asOf: "2026-07-01T00:00:00.000Z",
    version: 3,
    isNew: true,
    model: {},
    quality: { auc: { value: 0.75, doc: "How well it ranks." } },
    warnings: [{ code: "CHURN_FEW", severity: "warning", message: "few have left" }],
    traits: {},
  },
  isConfigured: false,
  plugin: { name: "@satsuma/plugin-any", namespace: method.split(".")[0] ?? "", config: {} },
  rules: {
    text: "# Found\nsegment churn_leaf_1 where has orders ever\n",
    segments: [
      {
        name: "churn_leaf_1",
        title: "Likelier to leave: 80% left (leaf 1)",
        doc: "80% of 300 customers like this left: orders is at most 2.",
        where: "count of orders ever <= 2",
        size: 120,
        share: 0.12,
        measures: { lift: { value: 2, doc: "Lift." } },
      },
      {
        name: "cluster_1_lapsed",
        title: "Lapsed, few orders",
        doc: "Cluster 1.",
        where: "has no orders in last 90 days",
        size: 240,
        share: 0.24,
        measures: {
          precision: { value: 0.9, unit: "share", doc: "" },
          recall: { value: 0.95, unit: "share", doc: "" },
        },
      },
    ],
  },
  views: [...views],
  failures: [],
});

/** The same as found by the config, and as discovered. */
export const configured = (method: string, views: readonly DrawnView[]): Finding => ({
  method,
  views,
});

export const discovered = (method: string, views: readonly DrawnView[]): Finding => ({
  method,
  views,
  discovery: discoveryOf(method, views),
});
