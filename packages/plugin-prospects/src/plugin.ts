import { API, defineMethod, definePlugin } from "@satsuma/plugin";
import type { Features, ProjectFacts } from "@satsuma/plugin";
import { advise } from "./advise.ts";
import { config } from "./config.ts";
import type { ProspectsParams } from "./config.ts";
import { fitProspects } from "./learn/fit.ts";
import { explainLikeness } from "./likeness/explain.ts";
import { decileValue, likenessValue } from "./likeness/likeness-value.ts";
import { prospectRules } from "./rules/prospect-rules.ts";
import { segmentInRule } from "./rules/segment-in-rule.ts";
import { traits } from "./traits.ts";
import { gainsView, liftView, traitsView } from "./views/views.ts";

/** Who resembles a segment and is not in it yet. */
export const prospects = definePlugin({
  api: API,
  name: "@satsuma/plugin-prospects",
  namespace: "prospects",
  doc: "Who resembles a segment and is not in it yet.",
  needs: [],
  config,
  advise,
  setup: ({ config: params, project }) => ({
    methods: [likeness(params, project)],
    views: [gainsView, liftView, traitsView],
  }),
});

const likeness = (standard: ProspectsParams, { nameInRule }: ProjectFacts) =>
  defineMethod({
    name: "likeness",
    doc: "How like the members of a segment customers are, and what makes them alike.",
    source: "McCullagh & Nelder, Generalized Linear Models, 1989",
    params: config,
    standard,
    ...(standard.among !== undefined && { among: () => standard.among! }),
    reads: ({ features }): Features =>
      Object.fromEntries(
        Object.entries(features).map(([name, expression]) => [
          name,
          { expression, doc: `The feature ${name}.` },
        ]),
      ),
    // No cut-offs: features and membership are of one moment. What was done after joining must not tell who joined.
    outcomes: ({ like }): Features<"outcome"> => ({
      outcome: {
        expression: `member of ${segmentInRule(like, nameInRule)}`,
        doc: `Whether the customer is in ${like}.`,
      },
    }),
    writes: traits,
    population: "whole",
    fit: fitProspects,
    score: {
      expression: (model, given) => ({
        likeness: likenessValue(model, given),
        decile: decileValue(model, given),
      }),
    },
    explain: explainLikeness,
    rules: prospectRules,
  });
