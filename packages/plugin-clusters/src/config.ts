import { z } from "zod";

/** What says how many clusters there are. */
export const criteria = ["silhouette", "calinski-harabasz", "davies-bouldin", "gap"] as const;

export type Criterion = (typeof criteria)[number];

const name = z.string().min(1, "must not be empty");

const feature = z.union(
  [
    name,
    z.strictObject({
      value: name.meta({ description: "A value of the customer, in the rule language" }),
      name: name.optional().meta({ description: "What it is called in labels and pictures" }),
      log: z
        .union([z.boolean(), z.literal("auto")])
        .default("auto")
        .meta({ description: "Whether its logarithm counts; auto: where it is very skewed" }),
      weight: z
        .number()
        .positive("a weight is a number above 0")
        .default(1)
        .meta({ description: "How much it counts beside the others" }),
      low: name.optional().meta({ description: "What customers with low values are: recent" }),
      high: name.optional().meta({ description: "What customers with high values are: lapsed" }),
    }),
  ],
  "a feature is a value in the rule language, or { value, name, log, weight, low, high }",
);

const parts = z.strictObject({
  features: z
    .array(feature)
    .min(1, "features must name at least one value")
    .max(40, "features must be at most 40")
    .meta({ description: "What makes customers alike, in the rule language" }),
  among: name
    .optional()
    .meta({ description: "Whom it is about, as a condition; all unless given" }),
  methods: z
    .array(z.enum(["kmeans", "hierarchical"]))
    .min(1, "methods must name at least one")
    .default(["kmeans", "hierarchical"])
    .meta({ description: "Which methods there are" }),
  k: z
    .union(
      [z.literal("auto"), z.int().min(1).max(50)],
      'k is a whole number from 1 to 50, or "auto"',
    )
    .default("auto")
    .meta({ description: "How many clusters; auto: what the evidence says" }),
  most: z
    .int()
    .min(2, "most must be at least 2")
    .max(20, "most must be at most 20")
    .default(10)
    .meta({ description: "Most clusters that auto tries" }),
  evidence: z
    .enum(criteria)
    .default("silhouette")
    .meta({ description: "What decides how many clusters there are" }),
  scaling: z.enum(["standard", "robust", "none"]).default("standard").meta({
    description:
      "Features in standard deviations, in quartile distances, or as they are: the unit of all distances",
  }),
  unknown: z.enum(["refuse", "impute"]).default("refuse").meta({
    description:
      "Customers with an unknown feature get no cluster, or the median or most frequent value stands in",
  }),
  linkage: z
    .enum(["single", "complete", "average", "ward"])
    .default("ward")
    .meta({ description: "How near two groups are, for hierarchical" }),
  height: z
    .number()
    .nonnegative("a height is a number from 0")
    .optional()
    .meta({ description: "Where the hierarchy is cut, instead of into k clusters" }),
  exact: z
    .int()
    .min(2, "exact must be at least 2")
    .max(5000, "exact must be at most 5000")
    .default(2000)
    .meta({
      description:
        "Most customers that are merged one by one; more are first put together by k-means",
    }),
  sample: z
    .int()
    .min(10, "sample must be at least 10")
    .max(50_000, "sample must be at most 50000")
    .default(50_000)
    .meta({ description: "How many customers are looked at one by one" }),
  starts: z
    .int()
    .min(1, "starts must be at least 1")
    .max(100, "starts must be at most 100")
    .default(10)
    .meta({ description: "How many times k-means begins anew" }),
  resamples: z
    .int()
    .min(0, "resamples must not be negative")
    .max(1000, "resamples must be at most 1000")
    .default(30)
    .meta({ description: "How many resamples show whether clusters are stable; 0 for none" }),
  seed: name.default("clusters").meta({ description: "What chance starts from" }),
});

/** What a project's config and, over it, a rule may say. Accepts what it gives. */
export const config = parts.superRefine(({ features, k, height }, context) => {
  const names = features.map((one) => (typeof one === "string" ? one : (one.name ?? one.value)));
  const twice = names.find((one, i) => names.indexOf(one) !== i);
  if (twice !== undefined) {
    context.addIssue({ code: "custom", path: ["features"], message: `"${twice}" is there twice` });
  }
  if (height !== undefined && k !== "auto") {
    const message = "a hierarchy is cut into k clusters or at a height: leave one of them out";
    context.addIssue({ code: "custom", path: ["height"], message });
  }
});

/** What a user writes. */
export type ClustersConfig = z.input<typeof config>;

/** What holds after defaults. */
export type ClustersParams = z.output<typeof config>;
