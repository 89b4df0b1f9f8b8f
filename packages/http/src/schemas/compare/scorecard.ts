import type { CriterionScore, Scorecard, ScorecardMeasure, ScoredSegment } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { difference } from "./difference.ts";
import { scorecardCriterion } from "./scorecard-criterion.ts";

const scorecardMeasure = named(
  "ScorecardMeasure",
  same<ScorecardMeasure>()(
    z
      .object({
        criterion: scorecardCriterion,
        weight: z.number().describe("As it was given; 1 unless it was."),
        doc: z.string().describe("What it measures, in one sentence."),
        scale: z.string().describe("How it is scaled, in one sentence."),
        unit: z
          .string()
          .describe("`customers`, `share`, a currency, `times`, or empty for a bare number."),
        expression: z
          .string()
          .exactOptional()
          .describe("In the rule language, where it is a value of customers."),
        base: z
          .number()
          .nullable()
          .describe("The same of all customers, in the unit; null where it says nothing."),
      })
      .describe("A criterion, and how it becomes a number of 0 to 1."),
  ),
);

const criterionScore = named(
  "CriterionScore",
  same<CriterionScore>()(
    z.object({
      criterion: scorecardCriterion,
      value: z.number().nullable().describe("In the criterion's unit; null where it is not known."),
      interval: z
        .object({ low: z.number(), high: z.number() })
        .exactOptional()
        .describe(
          "Of 95 %, taking the members for a sample of such customers; absent for what is counted and no mean or share.",
        ),
      scaled: z.number().nullable().describe("0 to 1; null where it is not known."),
      contribution: z
        .number()
        .nullable()
        .describe("`scaled` times its part of the weights of what is known of this segment."),
      sentence: z.string().describe("With its figures; or why it is not known."),
    }),
  ),
);

const scoredSegment = named(
  "ScoredSegment",
  same<ScoredSegment>()(
    z.object({
      size: z.number(),
      share: z.number().describe("0 to 1 of all customers; 0 when there are none."),
      rank: z.number().nullable().describe("From 1; null when it is not ranked."),
      total: z
        .number()
        .nullable()
        .describe("0 to 1: the sum of the contributions; null when it is not ranked."),
      unranked: z.string().exactOptional().describe("Why it has no rank."),
      scores: z.array(criterionScore).describe("An entry a criterion of the card, in its order."),
      pros: z
        .array(z.string())
        .describe(
          "Sentences that lift it above the average segment of the card, strongest first; at most three.",
        ),
      cons: z
        .array(z.string())
        .describe("Sentences that pull it below, strongest first; at most three."),
      differs: z
        .array(difference)
        .describe("What sets its members apart most, strongest first; at most three."),
      tier: z
        .object({ of: z.string(), index: z.number(), title: z.string().exactOptional() })
        .exactOptional(),
      group: z
        .object({
          of: z.string(),
          index: z.number(),
          title: z.string().exactOptional(),
          percent: z.string(),
        })
        .exactOptional(),
      name: z.string(),
      title: z.string().exactOptional(),
    }),
  ),
);

export const scorecard = named(
  "Scorecard",
  same<Scorecard>()(
    z
      .object({
        asOf: z.string(),
        before: z
          .string()
          .describe(
            "The instant that growth and stability look back to: three months before, in the project's zone.",
          ),
        customers: z.number().describe("All customers."),
        minimumGroup: z
          .number()
          .describe(
            "Segments of fewer members are not ranked, and nothing but their size is told.",
          ),
        criteria: z.array(scorecardMeasure).describe("What counts, in a fixed order."),
        leftOut: z
          .array(z.object({ criterion: scorecardCriterion, why: z.string() }))
          .describe("What does not, as there is no data for it."),
        segments: z
          .array(scoredSegment)
          .describe("Best first; those without a rank last. Equal totals share a rank."),
      })
      .describe(
        "Segments held against each other by the same criteria. Shares are 0 to 1; what is not known is null and says why.",
      ),
  ),
);
