import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { TraitParameter } from "@satsuma/plugin";
import { advise } from "./advice/advise.ts";
import { config } from "./config.ts";
import type { ClustersParams } from "./config.ts";
import { explain } from "./explain.ts";
import { reads } from "./features.ts";
import { fitHierarchical, fitKmeans } from "./fit/fit-clusters.ts";
import type { ClustersModel } from "./model.ts";
import { ruleDrafts } from "./rules/rules.ts";
import { scoreValues } from "./score/score-values.ts";
import { traits } from "./traits.ts";
import type { TraitName } from "./traits.ts";
import { viewsOf } from "./views/views.ts";

/** Groups of customers who are alike. */
export const clusters = definePlugin({
  api: API,
  name: "@satsuma/plugin-clusters",
  namespace: "clusters",
  doc: "Groups of customers who are alike, by k-means and hierarchical clustering.",
  needs: [],
  config,
  advise,
  setup({ config: params }) {
    const all = { kmeans, hierarchical };
    return {
      methods: params.methods.map((name) => all[name](params)),
      views: params.methods.flatMap(viewsOf),
    };
  },
});

const kmeans = (standard: ClustersParams) =>
  defineMethod<ClustersParams, ClustersModel, string, TraitName>({
    ...shared(standard),
    name: "kmeans",
    doc: "Puts customers who are alike together, by k-means.",
    source:
      "Lloyd, Least Squares Quantization in PCM, 1982; Arthur & Vassilvitskii, k-means++, 2007",
    fit: fitKmeans,
  });

const hierarchical = (standard: ClustersParams) =>
  defineMethod<ClustersParams, ClustersModel, string, TraitName>({
    ...shared(standard),
    name: "hierarchical",
    doc: "Merges customers who are alike step by step, and cuts the tree of merges into groups.",
    source: "Ward, Hierarchical Grouping to Optimize an Objective Function, 1963; Müllner, 2011",
    fit: fitHierarchical,
  });

const shared = (standard: ClustersParams) => ({
  params: config,
  standard,
  settable: settable(standard),
  ...among(standard),
  reads,
  writes: traits,
  population: "whole" as const,
  score: { expression: scoreValues },
  explain,
  rules: ruleDrafts,
});

/** Whom it is about, where the config says so: rules cannot set it. */
const among = ({ among: condition }: ClustersParams) =>
  condition === undefined ? {} : { among: () => condition };

/** What a rule may set, and what holds unless it does. */
const settable = ({ k, seed, features }: ClustersParams): Record<string, TraitParameter> => ({
  k: {
    type: { kind: "number" },
    description: "How many clusters there are.",
    standard: k === "auto" ? "what the evidence says" : String(k),
  },
  features: {
    type: { kind: "number" },
    list: true,
    description: "What makes customers alike.",
    standard: features.map((one) => (typeof one === "string" ? one : one.value)).join(", "),
  },
  seed: { type: { kind: "text" }, description: "What chance starts from.", standard: seed },
});
