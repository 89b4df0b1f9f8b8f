import type { Dendrogram, Distribution, Figure, HeatMap, TreeNode } from "@satsuma/figure";
import { jsonFaults } from "./canonical.ts";

/** What is wrong with a figure: what is no plain data, no known kind, or does not fit together. */
export function figureFaults(figure: Figure): string[] {
  const faults = jsonFaults(figure, "the figure");
  if (faults.length > 0) return faults;
  if (!(figure.kind in captions)) return [`${JSON.stringify(figure.kind)} is no kind of figure`];
  const titled = /\S/u.test(figure.title) ? [] : ["it has no title"];
  return [...titled, ...partFaults(figure)];
}

/** A complete list, so that a new kind does not go unknown. */
const captions: Readonly<Record<Figure["kind"], true>> = {
  bars: true,
  distribution: true,
  scatter: true,
  "heat map": true,
  dendrogram: true,
  tree: true,
  curve: true,
  sparkline: true,
};

function partFaults(figure: Figure): string[] {
  switch (figure.kind) {
    case "bars":
      return figure.bars.flatMap(({ label }) => labelFaults("a bar", label));
    case "distribution":
      return distributionFaults(figure);
    case "scatter":
      return figure.groups.flatMap((group) => [
        ...labelFaults("a group", group.label),
        ...pointFaults(group.label, group.points),
      ]);
    case "heat map":
      return heatMapFaults(figure);
    case "dendrogram":
      return dendrogramFaults(figure);
    case "tree":
      return nodeFaults(figure.root);
    case "curve":
      return figure.lines.flatMap(({ label, points }) => [
        ...labelFaults("a line", label),
        ...pointFaults(label, points),
        ...(isRising(points.map(([x]) => x)) ? [] : [`the x of line ${label} do not rise`]),
      ]);
    case "sparkline":
      return figure.values.every((value) => value === null || isNumber(value))
        ? []
        : ["it has a value that is no number"];
  }
}

const isNumber = (value: unknown): boolean => typeof value === "number";

const labelFaults = (what: string, label: unknown): string[] =>
  typeof label === "string" && label.trim() !== "" ? [] : [`${what} has no label`];

const pointFaults = (label: string, points: readonly (readonly number[])[]): string[] =>
  points.every((point) => point.length === 2 && point.every(isNumber))
    ? []
    : [`${label} has a point that is no pair of numbers`];

const isRising = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= values[i - 1]!);

function distributionFaults({ edges, groups }: Distribution): string[] {
  const strict = isRising(edges) && new Set(edges).size === edges.length;
  return [
    ...(strict ? [] : ["its edges do not rise"]),
    ...groups
      .filter(({ counts }) => counts.length !== edges.length - 1)
      .map(({ counts }) => `it has ${counts.length} counts between ${edges.length} edges`),
  ];
}

function heatMapFaults({ rows, columns, cells }: HeatMap): string[] {
  const isWhole =
    cells.length === rows.names.length && cells.every((row) => row.length === columns.names.length);
  return isWhole ? [] : ["its cells are not one for each row and column"];
}

function dendrogramFaults({ items, merges }: Dendrogram): string[] {
  const merged = merges.flatMap(({ left, right }, i) =>
    [left, right].filter(
      (part) => !(Number.isInteger(part) && part >= 0 && part < items.length + i),
    ),
  );
  const joined = merges.flatMap(({ left, right }) => [left, right]);
  return [
    ...merged.map((part) => `it merges ${part}, which is not there yet`),
    ...(new Set(joined).size === joined.length ? [] : ["it merges one group twice"]),
  ];
}

const nodeFaults = ({ label, branches = [] }: TreeNode): string[] => [
  ...labelFaults("a node", label),
  ...branches.flatMap(({ answer, node }) => [
    ...labelFaults("a branch", answer),
    ...nodeFaults(node),
  ]),
];
