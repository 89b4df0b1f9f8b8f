import type {
  Overlap,
  OverlapGap,
  OverlapPair,
  OverlapRelation,
  OverlapSegment,
  SegmentCombination,
} from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { difference } from "./difference.ts";

const overlapSegment = named(
  "OverlapSegment",
  same<OverlapSegment>()(
    z.object({
      size: z.number(),
      share: z.number().describe("0 to 1 of all customers; 0 when there are none."),
      only: z
        .number()
        .describe(
          "Who is in this one and in no other of the segments that count (see `coverAll`).",
        ),
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

const overlapRelation = named(
  "OverlapRelation",
  same<OverlapRelation>()(
    z
      .enum(["same", "near-duplicate", "within", "around", "overlapping", "disjoint", "empty"])
      .describe(
        "`same`: the same members. `near-duplicate`: a Jaccard index of at least 0.95. `within`: all of the first are in the second; `around`: the reverse. `disjoint`: nobody is in both. `empty`: there is nothing to compare, as one has no members.",
      ),
  ),
);

const overlapPair = named(
  "OverlapPair",
  same<OverlapPair>()(
    z
      .object({
        one: z.string(),
        other: z.string(),
        both: z.number().describe("Who is in both."),
        either: z.number().describe("Who is in at least one."),
        jaccard: z
          .number()
          .nullable()
          .describe("`both / either`, 0 to 1; null when both are empty."),
        oneInOther: z
          .number()
          .nullable()
          .describe(
            "Share of the first that is in the second, 0 to 1; null when the first is empty.",
          ),
        otherInOne: z.number().nullable(),
        lift: z
          .number()
          .nullable()
          .describe(
            "How many times more are in both than if the two had nothing to do with each other; null when either is empty.",
          ),
        relation: overlapRelation,
      })
      .describe("Two segments, the first as the earlier in the rules."),
  ),
);

const segmentCombination = named(
  "SegmentCombination",
  same<SegmentCombination>()(
    z
      .object({
        segments: z
          .array(z.string())
          .describe("In the order of the rules; none for customers in no segment."),
        size: z.number(),
        share: z.number().describe("0 to 1 of all customers."),
      })
      .describe("Customers who are in exactly these segments, of those that were looked at."),
  ),
);

const overlapGap = named(
  "OverlapGap",
  same<OverlapGap>()(
    z.object({
      size: z.number(),
      share: z.number().describe("0 to 1 of all customers; 0 when there are none."),
      differs: z
        .array(difference)
        .exactOptional()
        .describe(
          "What sets them apart from all others most, strongest first, at most three; absent where they or the others are too few to say.",
        ),
    }),
  ),
);

export const overlap = named(
  "Overlap",
  same<Overlap>()(
    z
      .object({
        asOf: z.string(),
        customers: z.number().describe("All customers."),
        segments: z
          .array(overlapSegment)
          .describe("In the order of the rules, parts of tiers and splits side by side."),
        both: z
          .array(z.array(z.number()))
          .describe(
            "`both[i][j]`: who is in segment `i` and in segment `j`, by their places in `segments`; the diagonal has the sizes.",
          ),
        pairs: z
          .array(overlapPair)
          .describe(
            "Every two segments that are not parts of the same tiers or split, those most alike first.",
          ),
        combinations: z
          .array(segmentCombination)
          .describe(
            "The largest groups of customers who are in exactly these segments, largest first; at most twenty.",
          ),
        otherCombinations: z
          .object({ combinations: z.number(), size: z.number() })
          .describe(
            "The combinations that are not listed: with those that are, they add up to all customers.",
          ),
        coverAll: z
          .array(z.string())
          .describe(
            "Segments that everybody is in, and tiers or splits that have a place for everybody. Unless there are no others, they do not count for `only`, `memberships` and `none`: next to them nobody would ever be in one segment only, or in none.",
          ),
        memberships: z
          .array(z.number())
          .describe(
            "At place `k`: who is in exactly `k` of the segments that count. Adds up to all customers.",
          ),
        none: overlapGap.describe("Who is in none of the segments that count."),
      })
      .describe("How segments overlap, and whom they leave out. All counts are exact."),
  ),
);
