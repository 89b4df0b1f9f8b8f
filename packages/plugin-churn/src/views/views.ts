import { defineView } from "@satsuma/plugin";
import type { View } from "@satsuma/plugin";
import { wilsonInterval } from "@satsuma/stats/probability";
import { counted, percent } from "../leaves/figures.ts";
import type { ChurnModel } from "../model.ts";
import { treePicture } from "./tree-picture.ts";

const method = "tree";
const risk = { label: "Churn rate", unit: "share" };

/** Pictures of a model. */
export const views = (): View[] => [
  treeView,
  leavesView,
  importanceView,
  liftView,
  calibrationView,
];

const treeView = defineView<ChurnModel>({
  kind: "model",
  name: "tree",
  doc: "The questions that part those who leave from those who stay.",
  method,
  draw: ({ model }) => treePicture(model),
});

const leavesView = defineView<ChurnModel>({
  kind: "model",
  name: "leaves",
  doc: "Churn rate of each leaf, with its interval, against that of all.",
  method,
  draw: ({ model: { nodes, leaves } }) => ({
    kind: "bars",
    title: "Churn rate by leaf",
    caption:
      "The share who left, with 95% Wilson intervals. The mark is the share of all customers, who count once for each date that was looked back to.",
    value: risk,
    bars: leaves.map(({ node, name }) => {
      const { customers, churned } = nodes[node]!;
      return {
        label: name,
        value: churned / customers,
        interval: wilsonInterval(churned, customers, 0.95),
        note: counted(customers, "customer"),
        reference: nodes[0]!.churned / nodes[0]!.customers,
      };
    }),
  }),
});

const importanceView = defineView<ChurnModel>({
  kind: "model",
  name: "importance",
  doc: "How much each feature has to do with leaving.",
  method,
  draw: ({ model: { importance, features } }) =>
    importance.length === 0
      ? undefined
      : {
          kind: "bars",
          title: "What tells those who leave",
          caption: "Each feature's share of what all questions of the tree tell.",
          value: { label: "Importance", unit: "share" },
          bars: importance.map(({ feature, share }) => ({
            label: features[feature]!.label,
            value: share,
          })),
        },
});

const liftView = defineView<ChurnModel>({
  kind: "model",
  name: "lift",
  doc: "How many of those who left are among the customers with the highest risk.",
  method,
  draw: ({ model: { check } }) =>
    check && {
      kind: "curve",
      title: "Leavers captured by risk",
      caption: `On ${counted(check.rows, "customer")} held out, of whom ${check.churned} left: addressing the riskiest share of customers reaches so many of those who left.`,
      x: { label: "Customers, riskiest first", unit: "share" },
      y: { label: "Leavers among them", unit: "share" },
      lines: [
        { label: "by risk", role: "data", points: [[0, 0], ...captured(check.lift)] },
        {
          label: "at random",
          role: "reference",
          points: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
      marks: [
        { at: 0.1, label: `lift ${(check.lift[0]?.lift ?? 1).toFixed(1)} in the first tenth` },
      ],
    },
});

type Check = NonNullable<ChurnModel["check"]>;

/** Share of the customers so far, and of those who left. */
function captured(lift: Check["lift"]): [number, number][] {
  const all = lift.reduce((sum, { rows }) => sum + rows, 0);
  let seen = 0;
  return lift.map(({ rows, captured }) => [(seen += rows) / all, captured]);
}

const calibrationView = defineView<ChurnModel>({
  kind: "model",
  name: "calibration",
  doc: "Whether as many left as the risks said.",
  method,
  draw: ({ model: { check } }) =>
    check && {
      kind: "curve",
      title: "Calibration",
      caption: `Customers held out in groups of about equal risk, with 95% Wilson intervals: on the diagonal as many left as expected. ${percent(check.churned / check.rows)} of all left.`,
      x: { label: "Expected to leave", unit: "share" },
      y: { label: "Left", unit: "share" },
      lines: [
        {
          label: "customers held out",
          role: "data",
          points: check.calibration.map(({ expected, ones, rows }) => [expected, ones / rows]),
          intervals: check.calibration.map(({ ones, rows }) => wilsonInterval(ones, rows, 0.95)),
        },
        {
          label: "as expected",
          role: "reference",
          points: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    },
});
