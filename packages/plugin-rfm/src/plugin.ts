import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { demandEvents } from "@satsuma/plugin/variables";
import { advise } from "./advise.ts";
import { config, conventions } from "./config.ts";
import type { RfmParams } from "./config.ts";
import { explain } from "./explain/explain.ts";
import { buyers, features } from "./features.ts";
import { fitRfm } from "./fit.ts";
import { rules } from "./rules.ts";
import { traitValues } from "./score.ts";
import { traits } from "./traits.ts";
import { views } from "./views.ts";

/** Recency, frequency and monetary value of customers as scores and named groups. */
export const rfm = definePlugin({
  api: API,
  name: "@satsuma/plugin-rfm",
  namespace: "rfm",
  doc: "How recently, how often and for how much customers buy, as scores and named groups.",
  needs: [],
  config,
  advise,
  setup({ config: params, project }) {
    for (const table of [params.orders, params.returns?.events ?? params.orders]) {
      demandEvents(table, project, "RFM_NO_TABLE");
    }
    return { methods: [scores(params, project)], views };
  },
});

const scores = (standard: RfmParams, project: ProjectFacts) =>
  defineMethod({
    name: "scores",
    doc: "Scores customers by how recently, how often and for how much they buy.",
    source: "Hughes, Strategic Database Marketing, 1994",
    params: config,
    standard,
    settable: settable(standard),
    among: (params) => buyers(params, project),
    reads: (params) => features(params, project),
    writes: traits,
    population: "whole",
    modelFormat: 2,
    fit: fitRfm,
    score: { expression: traitValues },
    explain,
    rules,
  });

/** What a rule may set, and what holds unless it does. */
const settable = ({ window, bins, monetary, convention }: RfmParams) => ({
  window: {
    type: { kind: "duration" as const },
    description: "What counts, back from the run.",
    standard: window,
  },
  bins: {
    type: { kind: "number" as const },
    description: "How many scores there are, 2 to 10.",
    standard: String(bins),
  },
  monetary: {
    type: { kind: "enum" as const, values: ["sum", "average"] },
    description: "All that was spent, or the average of an order.",
    standard: monetary,
  },
  convention: {
    type: { kind: "enum" as const, values: conventions },
    description: "How values become scores.",
    standard: convention,
  },
});
