import { defineView } from "@satsuma/plugin";
import type { Curve, HeatMap, Scatter } from "@satsuma/plugin";
import type { StructureModel } from "../structure/model.ts";

type Kind = StructureModel["kind"];

const nouns: Readonly<Record<Kind, string>> = { components: "Component", factors: "Factor" };

/** Which features belong to which axis. */
export const loadingsView = (method: Kind) =>
  defineView<StructureModel>({
    kind: "model",
    name: `${method}_loadings`,
    doc: `How closely each feature goes with each of the ${method}.`,
    method,
    draw: ({ model }) => (model.axes.length === 0 ? undefined : loadings(model)),
  });

const loadings = ({ axes, features, kind }: StructureModel): HeatMap => ({
  kind: "heat map",
  title: `Features and ${kind}`,
  caption: "Correlations of features with what lies behind them, from −1 to 1.",
  value: { label: "Correlation" },
  rows: { label: "Feature", names: features.map(({ column }) => column.feature) },
  columns: { label: nouns[kind], names: axes.map((_, i) => `${nouns[kind]} ${i + 1}`) },
  cells: features.map((_, i) => axes.map(({ loadings: all }) => all[i]!)),
  scale: "diverging",
});

/** Why there are so many. */
export const screeView = (method: Kind) =>
  defineView<StructureModel>({
    kind: "model",
    name: `${method}_scree`,
    doc: "How much each component holds, and how much it would hold by chance.",
    method,
    draw: ({ model }) => scree(model),
  });

const scree = ({ eigenvalues, chance, axes, kind }: StructureModel): Curve => ({
  kind: "curve",
  title: `How many ${kind}`,
  caption:
    "Eigenvalues of the correlations, and the 95th percentile of those of unrelated features. What lies above chance is worth keeping.",
  x: { label: "Rank" },
  y: { label: "Eigenvalue" },
  lines: [
    { label: "found", points: eigenvalues.map((value, i) => [i + 1, value] as const) },
    {
      label: "chance",
      role: "reference",
      points: chance.map((value, i) => [i + 1, value] as const),
    },
  ],
  ...(axes.length > 0 && { marks: [{ at: axes.length, label: `${axes.length} ${kind}` }] }),
});

/** Customers on the first two axes. */
export const scoresView = (method: Kind) =>
  defineView<StructureModel>({
    kind: "model",
    name: `${method}_customers`,
    doc: `Where some customers stand on the first two ${method}.`,
    method,
    draw: ({ model }) => (model.points.length === 0 ? undefined : scatter(model)),
  });

const scatter = ({ points, kind }: StructureModel): Scatter => ({
  kind: "scatter",
  title: `Customers by ${kind}`,
  caption: `${points.length} customers drawn at random, in standard deviations from the average.`,
  x: { label: `${nouns[kind]} 1`, unit: "standard deviations" },
  y: { label: `${nouns[kind]} 2`, unit: "standard deviations" },
  groups: [{ label: "customers", points }],
});
