import { defineView } from "@satsuma/plugin";
import type { Bars, Curve } from "@satsuma/plugin";
import { columnName } from "@satsuma/plugin/variables";
import { ranked } from "../likeness/ranked.ts";
import type { ProspectsModel } from "../model.ts";

const MOST = 15;

/** How many members are found among how many customers. */
export const gainsView = defineView<ProspectsModel>({
  kind: "model",
  name: "gains",
  doc: "How many of the members are found among the customers who are most alike.",
  method: "likeness",
  draw: ({ model }) => gains(model),
});

const gains = ({ gains: points, like }: ProspectsModel): Curve => ({
  kind: "curve",
  title: `Finding members of ${like}`,
  caption:
    "Customers not seen in learning, most alike first, and the share of all members among them. By chance both shares are equal.",
  x: { label: "Customers", unit: "share" },
  y: { label: "Members found", unit: "share" },
  lines: [
    { label: "by likeness", points },
    {
      label: "by chance",
      role: "reference",
      points: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
});

/** How many times as many members there are among the most alike. */
export const liftView = defineView<ProspectsModel>({
  kind: "model",
  name: "lift",
  doc: "How many times as many members as on average are among the customers who are most alike.",
  method: "likeness",
  draw: ({ model }) => lift(model),
});

const lift = ({ gains: points, like }: ProspectsModel): Curve => ({
  kind: "curve",
  title: `Lift for ${like}`,
  caption: "Members among so many of the most alike customers, over as many by chance.",
  x: { label: "Customers", unit: "share" },
  y: { label: "Times chance" },
  lines: [
    {
      label: "by likeness",
      points: points
        .slice(1)
        .map(([customers, members]) => [customers, members / customers] as const),
    },
    {
      label: "by chance",
      role: "reference",
      points: [
        [points[1]![0], 1],
        [1, 1],
      ],
    },
  ],
});

/** What makes customers alike. */
export const traitsView = defineView<ProspectsModel>({
  kind: "model",
  name: "what_makes_alike",
  doc: "The features that make customers like the members, those that say most first.",
  method: "likeness",
  draw: ({ model }) => bars(model),
});

function bars(model: ProspectsModel): Bars | undefined {
  const columns = ranked(model).slice(0, MOST);
  if (columns.length === 0) return undefined;
  const isTree = model.scorer.kind === "tree";
  return {
    kind: "bars",
    title: `What makes customers like ${model.like}`,
    caption: isTree
      ? "Share of what the tree's questions tell, by feature."
      : "What a standard deviation more of a feature does to the log odds of being a member, with 95 % intervals.",
    value: isTree ? { label: "Importance", unit: "share" } : { label: "Change of the log odds" },
    bars: columns.map(({ column, weight, interval }) => ({
      label: columnName(column),
      value: weight,
      ...(interval && { interval }),
    })),
  };
}
