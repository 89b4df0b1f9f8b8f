import type {
  Comparison,
  ExplainedValue,
  SegmentComparison,
  Segmentation,
  SegmentationComparison,
  SegmentationPart,
} from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { overlap } from "./overlap.ts";
import { scorecard } from "./scorecard.ts";

const segmentationPart = named(
  "SegmentationPart",
  same<SegmentationPart>()(
    z.object({
      label: z
        .string()
        .nullable()
        .describe("Null for customers in no part: of no tier, or of unknown value."),
      size: z.number(),
      share: z.number().describe("0 to 1 of all customers."),
    }),
  ),
);

const segmentation = named(
  "Segmentation",
  same<Segmentation>()(
    z.object({
      name: z.string().describe("As it was asked for: `loyalty`, `rfm.segment`."),
      title: z.string().exactOptional(),
      parts: z
        .array(segmentationPart)
        .describe("Tiers in their order, other values by what they are."),
    }),
  ),
);

const explainedValue = named(
  "ExplainedValue",
  same<ExplainedValue>()(
    z.object({
      expression: z.string().describe("In the rule language."),
      unit: z.string().describe("A currency, or empty."),
      one: z
        .number()
        .nullable()
        .describe(
          "Shares of the variance, 0 to 1 (eta squared): of the one, of the other, and of both together. Null when all are worth the same.",
        ),
      other: z.number().nullable(),
      both: z.number().nullable(),
      oneMeans: z
        .array(z.number().nullable())
        .describe(
          "Mean value of each part, in the order of the parts; null where it is known of fewer than the minimum group.",
        ),
      otherMeans: z.array(z.number().nullable()),
    }),
  ),
);

const segmentationComparison = named(
  "SegmentationComparison",
  same<SegmentationComparison>()(
    z
      .object({
        kind: z.literal("segmentations"),
        asOf: z.string(),
        customers: z.number(),
        one: segmentation,
        other: segmentation,
        counts: z
          .array(z.array(z.number()))
          .describe(
            "`counts[i][j]`: who is in part `i` of the one and part `j` of the other; all of them add up to all customers.",
          ),
        adjustedRandIndex: z
          .number()
          .nullable()
          .describe(
            "1 when both split customers alike, about 0 when they have nothing to do with each other; null with fewer than two customers.",
          ),
        value: explainedValue
          .exactOptional()
          .describe(
            "What customers are worth, and how much of its differences each explains; absent when no events say what was paid.",
          ),
      })
      .describe(
        "Two segmentations: tiers, splits, or values of customers such as traits and attributes.",
      ),
  ),
);

const segmentComparison = named(
  "SegmentComparison",
  same<SegmentComparison>()(
    z.object({
      kind: z.literal("segments"),
      scorecard: scorecard,
      overlap: overlap,
      inAll: z.number().describe("Who is in all of them."),
    }),
  ),
);

export const comparison = named(
  "Comparison",
  same<Comparison>()(
    z
      .union([segmentComparison, segmentationComparison])
      .describe(
        "Segments side by side, or two ways of splitting all customers held against each other.",
      ),
  ),
);
