import type {
  Bars,
  Curve,
  Dendrogram,
  Distribution,
  Figure,
  HeatMap,
  Scatter,
  Sparkline,
  Tree,
} from "@satsuma/figure";

export const bars: Bars = {
  kind: "bars",
  title: "Customers by cluster",
  caption: "How many customers each cluster has, and the share who bought in the last year.",
  value: { label: "Share of all customers", unit: "share" },
  bars: [
    {
      label: "bargain hunters",
      value: 0.412,
      interval: { low: 0.39, high: 0.434 },
      note: "1,787 customers",
      reference: 0.35,
    },
    {
      label: "loyal",
      value: 0.305,
      interval: { low: 0.28, high: 0.33 },
      note: "1,323 customers",
      reference: 0.4,
    },
    { label: "new and curious", value: 0.18, note: "781 customers" },
    { label: "sleeping", value: 0.103, note: "447 customers", reference: 0.25 },
    { label: "of unknown kind", note: "too few to say" },
  ],
};

export const changes: Bars = {
  kind: "bars",
  title: "Difference from the average",
  value: { label: "Difference", unit: "EUR" },
  bars: [
    { label: "loyal", value: 1204.5, interval: { low: 1100, high: 1310 } },
    { label: "new", value: -88.25, interval: { low: -120, high: -60 } },
    { label: "sleeping", value: -640 },
  ],
};

export const distribution: Distribution = {
  kind: "distribution",
  title: "Days since the last order",
  caption: "Customers by how long ago they last ordered.",
  value: { label: "Recency", unit: "days" },
  count: { label: "Customers" },
  edges: [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360, 390],
  groups: [{ counts: [1620, 702, 401, 260, 174, 201, 150, 133, 160, 120, 108, 210, 99] }],
  marks: [
    { at: 51, label: "median" },
    { at: 141.5, label: "third quartile" },
  ],
};

export const distributions: Distribution = {
  ...distribution,
  title: "Days since the last order by cluster",
  groups: [
    { label: "loyal", counts: [900, 300, 90, 40, 20, 10, 5, 3, 0, 0, 0, 0, 0] },
    { label: "sleeping", counts: [20, 60, 80, 120, 130, 150, 140, 130, 160, 120, 108, 210, 99] },
    { label: "new", counts: [700, 342, 231, 100, 24, 41, 5, 0, 0, 0, 0, 0, 0] },
  ],
};

const cloud = (x: number, y: number, count: number, spread: number) =>
  Array.from({ length: count }, (_, i) => {
    const angle = i * 2.399963;
    const radius = spread * Math.sqrt((i + 0.5) / count);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });

export const scatter: Scatter = {
  kind: "scatter",
  title: "Income and spending score",
  caption: "Each point is a customer; its cluster has a marked centre.",
  x: { label: "Annual income", unit: "k$" },
  y: { label: "Spending score" },
  groups: [
    { label: "average", points: cloud(55, 50, 81, 12), centre: [55, 50] },
    { label: "target", points: cloud(86, 82, 39, 14), centre: [86, 82] },
    { label: "careful", points: cloud(88, 17, 35, 14), centre: [88, 17] },
    { label: "careless", points: cloud(26, 79, 22, 12), centre: [26, 79] },
    { label: "sensible", points: cloud(26, 21, 23, 12), centre: [26, 21] },
  ],
};

export const heatMap: HeatMap = {
  kind: "heat map",
  title: "RFM grid",
  caption: "Customers by recency and frequency score; 5 is best.",
  value: { label: "Customers" },
  rows: { label: "Recency score", names: ["5", "4", "3", "2", "1"] },
  columns: { label: "Frequency score", names: ["1", "2", "3", "4", "5"] },
  cells: [
    [90, 120, 140, 201, 432],
    [150, 180, 160, 190, 210],
    [201, 170, 152, 130, 90],
    [260, 201, 140, 60, 21],
    [432, 260, 90, 33, null],
  ],
};

const variables = ["orders", "spend", "returns", "age", "visits", "e-mails opened"];

export const correlations: HeatMap = {
  kind: "heat map",
  title: "Correlations",
  value: { label: "Correlation" },
  rows: { label: "variable", names: variables },
  columns: { label: "variable", names: variables },
  cells: variables.map((_, i) =>
    variables.map((_, j) => (i === j ? 1 : Math.round(Math.cos(i * 3 + j * 3) * 80) / 100)),
  ),
  scale: "diverging",
};

export const dendrogram: Dendrogram = {
  kind: "dendrogram",
  title: "How the groups were merged",
  height: { label: "Ward distance" },
  items: ["bargain hunters", "loyal", "new", "sleeping", "gift buyers", "business", "wholesale"],
  merges: [
    { left: 0, right: 3, height: 12 },
    { left: 5, right: 6, height: 18 },
    { left: 1, right: 4, height: 31 },
    { left: 7, right: 2, height: 44 },
    { left: 9, right: 8, height: 80 },
    { left: 10, right: 11, height: 121 },
  ],
  cut: 40,
};

export const tree: Tree = {
  kind: "tree",
  title: "Who leaves",
  caption: "Share of customers who left, by the questions that tell them apart best.",
  value: { label: "Churn", unit: "share" },
  root: {
    label: "all customers",
    note: "5,635 customers",
    value: 0.265,
    branches: [
      {
        answer: 'contract is "Month-to-month"',
        node: {
          label: "monthly",
          note: "3,102 customers",
          value: 0.427,
          branches: [
            {
              answer: 'internet is "Fiber optic"',
              node: {
                label: "fibre",
                note: "1,703 customers",
                value: 0.546,
                branches: [
                  {
                    answer: "tenure <= 12 months",
                    node: { label: "new_fibre", note: "802 customers", value: 0.698 },
                  },
                  {
                    answer: "tenure > 12 months",
                    node: { label: "old_fibre", note: "901 customers", value: 0.411 },
                  },
                ],
              },
            },
            {
              answer: 'internet is not "Fiber optic"',
              node: { label: "other_monthly", note: "1,399 customers", value: 0.281 },
            },
          ],
        },
      },
      {
        answer: 'contract is not "Month-to-month"',
        node: { label: "bound", note: "2,533 customers", value: 0.067 },
      },
    ],
  },
};

export const lift: Curve = {
  kind: "curve",
  title: "Lift by decile",
  caption: "How many times more of those who left are found than by chance.",
  x: { label: "Customers, riskiest first", unit: "share" },
  y: { label: "Lift" },
  lines: [
    {
      label: "model",
      points: Array.from(
        { length: 10 },
        (_, i) => [(i + 1) / 10, 2.9 - 1.9 * ((i + 1) / 10) ** 0.7] as const,
      ),
    },
    {
      label: "chance",
      role: "reference",
      points: [
        [0.1, 1],
        [1, 1],
      ],
    },
  ],
};

const calibration: Curve = {
  kind: "curve",
  title: "Calibration",
  x: { label: "Predicted risk", unit: "share" },
  y: { label: "Share who left", unit: "share" },
  lines: [
    {
      label: "hold-out",
      points: [
        [0.05, 0.06],
        [0.15, 0.13],
        [0.3, 0.33],
        [0.5, 0.47],
        [0.7, 0.74],
        [0.85, 0.8],
      ],
      intervals: [
        { low: 0.04, high: 0.08 },
        { low: 0.1, high: 0.17 },
        { low: 0.28, high: 0.38 },
        { low: 0.4, high: 0.54 },
        { low: 0.66, high: 0.82 },
        { low: 0.7, high: 0.9 },
      ],
    },
    {
      label: "training",
      points: [
        [0.05, 0.05],
        [0.15, 0.15],
        [0.3, 0.31],
        [0.5, 0.51],
        [0.7, 0.69],
        [0.85, 0.87],
      ],
    },
    {
      label: "perfect",
      role: "reference",
      points: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
};

export const silhouette: Curve = {
  kind: "curve",
  title: "Silhouette by number of clusters",
  x: { label: "Clusters" },
  y: { label: "Silhouette" },
  lines: [
    {
      label: "silhouette",
      points: [
        [2, 0.31],
        [3, 0.46],
        [4, 0.49],
        [5, 0.55],
        [6, 0.54],
        [7, 0.53],
        [8, 0.46],
      ],
    },
  ],
  marks: [{ at: 5, label: "chosen" }],
};

export const sparkline: Sparkline = {
  kind: "sparkline",
  title: "Members of win_back",
  values: [120, 131, 128, null, 140, 155, 149, 160, 171, 168, 190],
  unit: "customers",
};

/** A picture of every kind, and the main variations. */
export const figures: Readonly<Record<string, Figure>> = {
  bars,
  changes,
  distribution,
  distributions,
  scatter,
  heatMap,
  correlations,
  dendrogram,
  tree,
  lift,
  calibration,
  silhouette,
  sparkline,
};
