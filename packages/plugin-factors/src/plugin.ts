import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { CutOff, Features } from "@satsuma/plugin";
import { readWindow, windowDuration } from "@satsuma/plugin/variables";
import { advise } from "./advise.ts";
import { config, regressionParams, structureParams } from "./config.ts";
import type { Config, RegressionParams, StructureParams } from "./config.ts";
import { fitLinear } from "./regression/fit-linear.ts";
import { fitLogistic } from "./regression/fit-logistic.ts";
import { explainPrediction, predictedProbability, predictedValue } from "./regression/predict.ts";
import { linearTraits, logisticTraits } from "./regression/traits.ts";
import { fitComponents } from "./structure/fit-components.ts";
import { fitFactors } from "./structure/fit-factors.ts";
import { explainScores, scoreValues } from "./structure/scores.ts";
import { axisNames, axisTraits } from "./structure/traits.ts";
import { calibrationView } from "./views/calibration.ts";
import { coefficientsView } from "./views/coefficients.ts";
import { loadingsView, scoresView, screeView } from "./views/structure.ts";

/** What lies behind many variables, and what an outcome goes with. */
export const factors = definePlugin({
  api: API,
  name: "@satsuma/plugin-factors",
  namespace: "factors",
  doc: "What lies behind many variables, and what an outcome goes with.",
  needs: [],
  config,
  advise,
  setup({ config: given }) {
    return {
      methods: [
        components(given),
        commonFactors(given),
        ...(given.linear ? [linear(given, given.linear)] : []),
        ...(given.logistic ? [logistic(given, given.logistic)] : []),
      ],
      views: [
        ...(["components", "factors"] as const).flatMap((method) => [
          loadingsView(method),
          screeView(method),
          scoresView(method),
        ]),
        ...(given.linear ? [coefficientsView("linear")] : []),
        ...(given.logistic ? [coefficientsView("logistic"), calibrationView] : []),
      ],
    };
  },
});

const components = (given: Config) =>
  defineMethod({
    name: "components",
    doc: "Few uncorrelated measures that hold most of what many features say.",
    source: "Pearson, On Lines and Planes of Closest Fit to Systems of Points in Space, 1901",
    ...structure(given),
    writes: (params: StructureParams) => axisTraits("component", params),
    fit: fitComponents,
    score: {
      expression: (model, values) =>
        scoreValues(model, values, axisNames("component", { most: model.traits })),
    },
    explain: (model, customer) =>
      explainScores(model, customer, axisNames("component", { most: model.traits })),
  });

const commonFactors = (given: Config) =>
  defineMethod({
    name: "factors",
    doc: "What a set of related features has in common, turned so that each factor stands for some of them.",
    source: "Jöreskog, Some Contributions to Maximum Likelihood Factor Analysis, 1967",
    ...structure(given),
    writes: (params: StructureParams) => axisTraits("factor", params),
    fit: fitFactors,
    score: {
      expression: (model, values) =>
        scoreValues(model, values, axisNames("factor", { most: model.traits })),
    },
    explain: (model, customer) =>
      explainScores(model, customer, axisNames("factor", { most: model.traits })),
  });

const linear = (given: Config, { outcome, horizon }: NonNullable<Config["linear"]>) =>
  defineMethod({
    name: "linear",
    doc: "What an amount or a number goes with, and what it will be.",
    source: "Draper & Smith, Applied Regression Analysis, 1998",
    ...regression(given, { outcome, horizon }),
    writes: () => linearTraits,
    fit: fitLinear,
    score: { expression: (model, values) => ({ predicted: predictedValue(model, values) }) },
    explain: explainPrediction,
  });

const logistic = (given: Config, { outcome, horizon }: NonNullable<Config["logistic"]>) =>
  defineMethod({
    name: "logistic",
    doc: "What a yes or no goes with, and how probable yes is.",
    source: "McCullagh & Nelder, Generalized Linear Models, 1989",
    ...regression(given, { outcome, horizon }),
    writes: () => logisticTraits,
    fit: fitLogistic,
    score: {
      expression: (model, values) => ({ probability: predictedProbability(model, values) }),
    },
    explain: explainPrediction,
  });

/** What the components and the factors share. */
const structure = ({ features, among, unknown, count, most }: Config) => ({
  params: structureParams,
  standard: { features, unknown, most, ...(among && { among }), ...(count && { count }) },
  settable: {
    count: {
      type: { kind: "number" as const },
      description: "How many there are to be; found by parallel analysis unless given.",
      ...(count && { standard: String(count) }),
    },
  },
  ...(among !== undefined && {
    among: () => among,
  }),
  reads,
  population: "whole" as const,
});

/** What the regressions share. */
const regression = (
  { features, among, unknown, rows, levels, ridge }: Config,
  { outcome, horizon }: NonNullable<Config["linear"]>,
) => ({
  params: regressionParams,
  standard: {
    features,
    unknown,
    rows,
    levels,
    ridge,
    outcome,
    ...(horizon && { horizon }),
    ...(among && { among }),
  },
  ...(among !== undefined && { among: () => among }),
  reads,
  ...(horizon !== undefined && {
    cutOffs: (): readonly CutOff[] => [{ features: duration(horizon), outcomes: "P0D" }],
  }),
  outcomes: (params: RegressionParams): Features<"outcome"> => ({
    outcome: { expression: params.outcome, doc: "What is to be explained." },
  }),
  population: "whole" as const,
});

const reads = ({ features }: { readonly features: Readonly<Record<string, string>> }): Features =>
  Object.fromEntries(
    Object.entries(features).map(([name, expression]) => [
      name,
      { expression, doc: `The feature ${name}.` },
    ]),
  );

/** As ISO 8601 writes it: `P90D`. */
function duration(horizon: string): string {
  const window = readWindow(horizon);
  return window === undefined ? horizon : windowDuration(window);
}
