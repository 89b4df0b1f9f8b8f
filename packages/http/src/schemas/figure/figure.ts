import type {
  Axis,
  Bar,
  Bars,
  Curve,
  Dendrogram,
  Distribution,
  Figure,
  HeatMap,
  Interval,
  Scatter,
  Sparkline,
  Tree,
  TreeNode,
} from "@satsuma/figure";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const axis = named(
  "Axis",
  same<Axis>()(
    z
      .object({
        label: z.string().describe("`Income`."),
        unit: z
          .string()
          .exactOptional()
          .describe("`EUR`, `days`; `share` for 0 to 1 shown in per cent; none for plain counts."),
        scale: z
          .enum(["linear", "log", "date"])
          .exactOptional()
          .describe(
            "`log` for amounts over several powers of ten; all values are above 0 then. `date` for days since 1 January 1970, shown as dates.",
          ),
      })
      .describe("A measured direction."),
  ),
);

const interval = named(
  "Interval",
  same<Interval>()(z.object({ low: z.number(), high: z.number() })),
);

const bar = named(
  "Bar",
  same<Bar>()(
    z.object({
      label: z.string(),
      value: z
        .number()
        .exactOptional()
        .describe("`NaN` is not plain JSON: what is unknown is left out."),
      interval: interval.exactOptional().describe("Ends of an interval."),
      note: z.string().exactOptional().describe("What stands behind it: `1,204 customers`."),
      reference: z
        .number()
        .exactOptional()
        .describe("What it is compared with, marked on the bar: the share in the base."),
    }),
  ),
);

const bars = named(
  "Bars",
  same<Bars>()(
    z
      .object({
        kind: z.literal("bars"),
        value: axis,
        bars: z.array(bar),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe(
        "One amount for each of a few things, longest first unless they have an order of their own.",
      ),
  ),
);

const distribution = named(
  "Distribution",
  same<Distribution>()(
    z
      .object({
        kind: z.literal("distribution"),
        value: axis,
        count: axis,
        edges: z.array(z.number()).describe("One more than counts, rising."),
        groups: z
          .array(z.object({ label: z.string().exactOptional(), counts: z.array(z.number()) }))
          .describe("One list of counts a group; a single one without a name for all."),
        marks: z
          .array(z.object({ at: z.number(), label: z.string() }))
          .exactOptional()
          .describe("Marked places: thresholds, a mean."),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("How many customers have which values: counts between edges."),
  ),
);

const scatter = named(
  "Scatter",
  same<Scatter>()(
    z
      .object({
        kind: z.literal("scatter"),
        x: axis,
        y: axis,
        groups: z.array(
          z.object({
            label: z.string(),
            points: z.array(z.tuple([z.number(), z.number()])),
            centre: z.tuple([z.number(), z.number()]).exactOptional(),
          }),
        ),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("Points in the plane, by group."),
  ),
);

const heatMap = named(
  "HeatMap",
  same<HeatMap>()(
    z
      .object({
        kind: z.literal("heat map"),
        value: axis,
        rows: z.object({ label: z.string(), names: z.array(z.string()) }),
        columns: z.object({ label: z.string(), names: z.array(z.string()) }),
        cells: z
          .array(z.array(z.number().nullable()))
          .describe("By row, then column; null where nothing is known."),
        scale: z
          .enum(["sequential", "diverging"])
          .exactOptional()
          .describe("`diverging` has a middle at 0: correlations, differences."),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("A table of amounts shown as shades: the RFM grid, a correlation matrix."),
  ),
);

const dendrogram = named(
  "Dendrogram",
  same<Dendrogram>()(
    z
      .object({
        kind: z.literal("dendrogram"),
        height: axis,
        items: z
          .array(z.string())
          .describe(
            "One label an item; with more than some hundred items only the top of the tree is drawn.",
          ),
        merges: z.array(z.object({ left: z.number(), right: z.number(), height: z.number() })),
        cut: z.number().exactOptional().describe("Where it is cut into groups."),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe(
        "How groups were merged, lowest first. Items are numbered from 0; the merge at place i makes group `items + i`.",
      ),
  ),
);

const treeNode: z.ZodType<TreeNode> = named(
  "TreeNode",
  same<TreeNode>()(
    z.lazy(() =>
      z.object({
        label: z
          .string()
          .describe("What is known of everyone here: `all customers`, or the leaf's name."),
        note: z.string().exactOptional().describe("Figures in words: `812 customers`."),
        value: z.number().exactOptional().describe("Shown by shade."),
        branches: z
          .array(
            z.object({
              answer: z.string(),
              get node() {
                return treeNode;
              },
            }),
          )
          .exactOptional()
          .describe("The branches, each with its answer: `recency > 90 days`."),
      }),
    ),
  ),
);

const tree = named(
  "Tree",
  same<Tree>()(
    z
      .object({
        kind: z.literal("tree"),
        root: treeNode,
        value: axis.describe("What `value` of a node is: churn rate."),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("Questions and where the answers lead."),
  ),
);

const curve = named(
  "Curve",
  same<Curve>()(
    z
      .object({
        kind: z.literal("curve"),
        x: axis,
        y: axis,
        lines: z.array(
          z.object({
            label: z.string(),
            points: z.array(z.tuple([z.number(), z.number()])).describe("In rising x."),
            role: z
              .enum(["data", "reference"])
              .exactOptional()
              .describe("`reference` for what it is compared with: chance, the diagonal."),
            intervals: z.array(interval).exactOptional(),
          }),
        ),
        marks: z.array(z.object({ at: z.number(), label: z.string() })).exactOptional(),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("Lines over an axis: lift, calibration, ROC, a silhouette by number of groups."),
  ),
);

const sparkline = named(
  "Sparkline",
  same<Sparkline>()(
    z
      .object({
        kind: z.literal("sparkline"),
        values: z.array(z.number().nullable()),
        unit: z.string().exactOptional(),
        title: z.string().describe("A few words: `Customers by cluster`."),
        caption: z
          .string()
          .exactOptional()
          .describe("What it shows, in a sentence or two; also read by those who cannot see it."),
      })
      .describe("A small line without axes, for a row of a table."),
  ),
);

export const figure = named(
  "Figure",
  same<Figure>()(
    z
      .union([bars, distribution, scatter, heatMap, dendrogram, tree, curve, sparkline])
      .describe(
        "A picture as plain data: what is to be seen and not how it looks. `./svg` and `./text` draw it. It survives JSON.",
      ),
  ),
);
