import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { FitInput, ProjectFacts, Run } from "@satsuma/plugin";
import { demandEvents } from "@satsuma/plugin/variables";
import { advise } from "./advise.ts";
import { config } from "./config.ts";
import type { LifetimeParams } from "./config.ts";
import { explainLifetime } from "./explain.ts";
import { buyers, features, orderReads } from "./features.ts";
import type { Feature } from "./features.ts";
import { fitLifetime } from "./fit/fit.ts";
import { gammaGamma } from "./money/gamma-gamma.ts";
import { orderModels } from "./rates/order-models.ts";
import { lifetimeRules } from "./rules.ts";
import { scoreLifetime } from "./score.ts";
import { traits } from "./traits.ts";
import { aliveMap } from "./views/alive-map.ts";
import { holdoutCurve } from "./views/holdout-curve.ts";
import { valueDistribution } from "./views/value-distribution.ts";

/** What customers will be worth: orders to come, the chance that they are still there, discounted value. */
export const lifetime = definePlugin({
  api: API,
  name: "@satsuma/plugin-lifetime",
  namespace: "lifetime",
  doc: "What customers will be worth: orders to come, the chance that they are still there, discounted value.",
  needs: [],
  config,
  advise,
  setup({ config: params, project }) {
    demandEvents(params.orders, project, "LIFETIME_NO_TABLE");
    return {
      methods: [value(params, project)],
      views: [aliveMap, holdoutCurve, valueDistribution],
    };
  },
});

const value = (standard: LifetimeParams, project: ProjectFacts) =>
  defineMethod({
    name: "value",
    doc: "Expects orders, spend and value of customers from how often, how recently and for how much they bought.",
    source: `${orderModels["bg-nbd"].source}; ${orderModels["pareto-nbd"].source}; ${gammaGamma.source}`,
    params: config,
    standard,
    settable: settable(standard),
    among: (params) => buyers(params, project),
    reads: (params) => features(params, project),
    events: (params) => orderReads(params, project),
    writes: traits,
    population: "customer",
    fit: (input: FitInput<Feature>, run: Run<LifetimeParams>) =>
      fitLifetime(input, run, project.timezone),
    score: { apply: scoreLifetime },
    explain: explainLifetime,
    rules: lifetimeRules,
  });

/** What a rule may set, and what holds unless it does. */
const settable = ({ weeks, model }: LifetimeParams) => ({
  weeks: {
    type: { kind: "number" as const },
    description: "For how many weeks orders are expected.",
    standard: String(weeks),
  },
  model: {
    type: { kind: "enum" as const, values: Object.keys(orderModels) },
    description: "Whether customers leave after an order or at any moment.",
    standard: model,
  },
});
