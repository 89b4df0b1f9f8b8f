import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { demandEvents } from "@satsuma/plugin/variables";
import { advise } from "./advice/advise.ts";
import { config, cutOffCount } from "./config.ts";
import type { ChurnParams } from "./config.ts";
import { amongOf, cutOffsOf, outcomesOf } from "./data/definition.ts";
import { featuresOf, featureWords } from "./data/features.ts";
import { explain } from "./leaves/explain.ts";
import { leafRules } from "./leaves/leaf-rules.ts";
import { leafValues } from "./leaves/leaf-values.ts";
import { fitChurn } from "./learn/fit.ts";
import { traits } from "./traits.ts";
import { views } from "./views/views.ts";

/** Who is about to leave: a decision tree whose leaves are rules. */
export const churn = definePlugin({
  api: API,
  name: "@satsuma/plugin-churn",
  namespace: "churn",
  doc: "Who is about to leave, how likely, and by which rule.",
  needs: [],
  config,
  advise,
  setup({ config: params, project }) {
    if (params.events !== undefined) demandEvents(params.events, project, "CHURN_NO_TABLE");
    return { methods: [tree(params, project)], views: views() };
  },
});

const tree = (standard: ChurnParams, project: ProjectFacts) => {
  const among = amongOf(standard, project);
  return defineMethod({
    name: "tree",
    doc: "Parts customers by questions until those who leave are apart from those who stay.",
    source: "Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984",
    params: config,
    standard,
    settable: settable(standard),
    ...(among !== undefined && { among: (params: ChurnParams) => amongOf(params, project)! }),
    reads: (params) => featuresOf(featureWords(params, project)),
    ...(cutOffCount(standard) > 0 && { cutOffs: (params: ChurnParams) => cutOffsOf(params)! }),
    outcomes: (params) => outcomesOf(params, project),
    writes: traits,
    population: "whole",
    fit: (input, run) => fitChurn(input, run, featureWords(run.params, project)),
    score: { expression: leafValues },
    explain,
    rules: leafRules,
  });
};

/** What a rule may set, and what holds unless it does. */
const settable = ({ window, depth }: ChurnParams) => ({
  window: {
    type: { kind: "duration" as const },
    description: "How long customers are watched after a cut-off.",
    standard: window,
  },
  depth: {
    type: { kind: "number" as const },
    description: "Most questions on the way to a leaf.",
    standard: String(depth),
  },
});
