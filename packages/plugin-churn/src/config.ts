import { readWindow } from "@satsuma/plugin/variables";
import { z } from "zod";

const text = z.string().min(1, "must not be empty");

const time = z.string().refine((given) => readWindow(given) !== undefined, {
  error: ({ input }) =>
    `"${String(input)}" is no stretch of time: write a number of days, weeks, months, quarters or years (90 days)`,
});

const feature = z.union([
  text,
  z.strictObject({
    expression: text,
    label: text
      .optional()
      .meta({ description: "What it is in a few words: days since the last order" }),
    unit: text.optional(),
  }),
]);

const parts = z.strictObject({
  events: text
    .optional()
    .meta({ description: "Event table: who has none of it in the window has left" }),
  order: text.optional().meta({
    description: "Field of the table that tells orders apart, where a row is an order line",
  }),
  amount: text.optional().meta({ description: "Field of the table that holds what was paid" }),
  churned: text.optional().meta({
    description: 'Condition that says who has left, instead of having no events: Churn is "yes"',
  }),
  window: time.default("90 days").meta({
    description: "How long after a cut-off customers are watched",
  }),
  cutOffs: z
    .int("cutOffs must be a whole number")
    .min(0, "cutOffs must be at least 0")
    .max(12, "cutOffs must be at most 12")
    .optional()
    .meta({
      description:
        "How many points in the past it learns from, a window apart; 2 with events. 0, with churned alone: as of the run",
    }),
  active: z
    .union([z.literal("ever"), time])
    .default("365 days")
    .meta({ description: "Customers count who had events so long before the cut-off, or ever" }),
  among: text
    .optional()
    .meta({ description: "Condition that says whom it is about, instead of active" }),
  features: z
    .array(feature)
    .min(1, "features must list at least one; leave it out for the usual ones")
    .optional()
    .meta({ description: "What is known of a customer: expressions of the rule language" }),
  algorithm: z.enum(["histogram", "ml-cart"]).default("histogram").meta({
    description: "Our own tree, or the library's on at most 2,000 rows without unknown values",
  }),
  depth: z
    .int("depth must be a whole number")
    .min(1, "depth must be at least 1")
    .max(30, "depth must be at most 30")
    .default(4)
    .meta({ description: "Most questions on the way to a leaf" }),
  minimumLeaf: z
    .int("minimumLeaf must be a whole number")
    .min(1, "minimumLeaf must be at least 1")
    .optional()
    .meta({
      description: "Fewest customers in a leaf; a hundredth of them, and at least 10, unless given",
    }),
  classWeight: z
    .union([z.enum(["none", "balanced"]), z.number().positive()])
    .default("none")
    .meta({ description: "How much a customer who left counts when splits are chosen" }),
  pruning: z
    .union([z.enum(["cross-validation", "none"]), z.number().min(0)])
    .default("cross-validation")
    .meta({ description: "How branches are cut that do not pay: a number is the cost of a leaf" }),
  folds: z
    .int("folds must be a whole number")
    .min(2, "folds must be at least 2")
    .max(20, "folds must be at most 20")
    .default(10),
  holdOut: z.enum(["time", "customers", "none"]).optional().meta({
    description:
      "What quality is measured on: the latest cut-off, or a share of customers; time where there are several cut-offs",
  }),
  holdOutShare: z.number().gt(0).lt(1).default(0.2),
  minimumChurners: z
    .int("minimumChurners must be a whole number")
    .min(2, "minimumChurners must be at least 2")
    .default(30)
    .meta({
      description: "Fewest customers who left, and who stayed, that anything is learnt from",
    }),
});

/** What a project's config and, over it, a rule may say. Accepts what it gives. */
export const config = parts.superRefine((given, context) => {
  const report = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (given.events === undefined && given.churned === undefined) {
    report(
      "events",
      "say who has left: name an event table (events), or give a condition (churned)",
    );
  }
  if (given.events === undefined && given.features === undefined) {
    report("features", "without an event table, say what is known of a customer (features)");
  }
  if (given.churned === undefined && given.cutOffs === 0) {
    report("cutOffs", "must be at least 1, unless a condition says who has left (churned)");
  }
  if (given.algorithm === "ml-cart" && given.classWeight !== "none") {
    report("classWeight", "ml-cart has no weights: leave it out, or use the histogram tree");
  }
  if (given.holdOut === "time" && cutOffCount(given) < 2) {
    report("holdOut", "must not be time with fewer than two cut-offs: use customers");
  }
});

/** What a user writes. */
export type ChurnConfig = z.input<typeof config>;

/** What holds after defaults. */
export type ChurnParams = z.output<typeof config>;

/** How many points in the past there are; without any, customers are looked at as of the run. */
export const cutOffCount = (params: Pick<ChurnParams, "churned" | "cutOffs">): number =>
  params.cutOffs ?? (params.churned === undefined ? 2 : 0);

/** What quality is measured on. */
export const holdOutOf = (params: ChurnParams): "time" | "customers" | "none" =>
  params.holdOut ?? (cutOffCount(params) > 1 ? "time" : "customers");
