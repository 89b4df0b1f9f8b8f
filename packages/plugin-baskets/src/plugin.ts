import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { ProjectFacts, RuleWords } from "@satsuma/plugin";
import { demandEvents } from "@satsuma/plugin/variables";
import { advise } from "./advise.ts";
import { config } from "./config.ts";
import type { BasketsParams } from "./config.ts";
import { buyers, features, lineReads } from "./features.ts";
import type { Feature } from "./features.ts";
import { fitBaskets } from "./fit/fit.ts";
import type { BasketsModel } from "./model.ts";
import { basketRules } from "./rules.ts";
import { scoreBaskets } from "./score.ts";
import { traits } from "./traits.ts";
import { liftMap } from "./views/lift-map.ts";
import { ruleBars } from "./views/rule-bars.ts";
import { segmentBars } from "./views/segment-bars.ts";

/** What is bought together: association rules, products of a segment, what to offer next. */
export const baskets = definePlugin({
  api: API,
  name: "@satsuma/plugin-baskets",
  namespace: "baskets",
  doc: "What is bought together: association rules, products of a segment, what to offer next.",
  needs: [],
  config,
  advise,
  setup({ config: params, project }) {
    demandEvents(params.orders, project, "BASKETS_NO_TABLE");
    return { methods: [rules(params, project)], views: [ruleBars, liftMap, segmentBars] };
  },
});

const rules = (standard: BasketsParams, project: ProjectFacts) =>
  defineMethod({
    name: "rules",
    doc: "Finds products that are bought together, and what each customer is likeliest to add.",
    source:
      "Agrawal, Imieliński and Swami, Mining Association Rules between Sets of Items in Large Databases, 1993; Zaki, Scalable Algorithms for Association Mining, 2000",
    params: config,
    standard,
    settable: settable(standard),
    among: (params) => buyers(params, project),
    reads: (params) => features(params, project),
    events: (params) => lineReads(params, project),
    writes: traits,
    population: "customer",
    fit: fitBaskets,
    score: { apply: scoreBaskets },
    rules: (model: BasketsModel, words: RuleWords<Feature>) =>
      basketRules(model, { ...standard, window: model.window }, project, words),
  });

/** What a rule may set, and what holds unless it does. */
const settable = ({ window, minimumSupport, minimumConfidence }: BasketsParams) => ({
  window: {
    type: { kind: "duration" as const },
    description: "What counts, back from the run.",
    standard: window,
  },
  minimumSupport: {
    type: { kind: "number" as const },
    description: "Rarer sets are not looked at: a share of baskets, or a number of them.",
    ...(minimumSupport !== undefined && { standard: String(minimumSupport) }),
  },
  minimumConfidence: {
    type: { kind: "number" as const },
    description: "Share of baskets with the left side that must have the right one too.",
    standard: String(minimumConfidence),
  },
});
