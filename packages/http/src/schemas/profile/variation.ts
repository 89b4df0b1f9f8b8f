import type { Halves, MemberGroup, Variation } from "@satsuma/engine";
import { z } from "zod";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const memberGroup = named(
  "MemberGroup",
  same<MemberGroup>()(
    z
      .object({
        size: z.number(),
        figures: z.array(
          z.object({ name: z.string(), value: scalar, unit: z.string().exactOptional() }),
        ),
        keys: z
          .array(z.string())
          .exactOptional()
          .describe("The first of them, nearest first; only where members were asked for."),
      })
      .describe(
        "Some members in their own figures: the median of numbers, the most frequent category.",
      ),
  ),
);

const halves = named(
  "Halves",
  same<Halves>()(
    z
      .object({
        isTwoGroups: z
          .boolean()
          .describe(
            "Two groups there are: better parted than shuffled variables, and with a gap between them.",
          ),
        smaller: z.number().describe("The smaller one's share of the members."),
        explained: z.number(),
        shuffled: z.number(),
        chance: z.number(),
        along: z
          .number()
          .describe(
            "The share of squares explained along the line between their middles, found in one half of the members and held against the other; 0.64 of a normal distribution, 0.75 of an even one, above 0.8 where there are two peaks.",
          ),
        differences: z
          .array(
            z.object({
              name: z.string(),
              larger: scalar,
              smaller: scalar,
              unit: z.string().exactOptional(),
            }),
          )
          .describe("What tells them apart most, with the larger group's figure first."),
      })
      .describe("What parting the members into two by k-means finds."),
  ),
);

export const variation = named(
  "Variation",
  same<Variation>()(
    z
      .object({
        looked: z
          .object({ segment: z.number(), base: z.number() })
          .describe(
            "Members and customers of the base who were looked at one by one; a sample where there are more.",
          ),
        by: z
          .array(z.string())
          .describe("What customers were told apart by: standardised, logarithms where skewed."),
        spread: z
          .number()
          .describe(
            "How far members are from their middle against how far all of segment and base are from theirs: 1 where they are no more alike than anybody, and without a base.",
          ),
        explained: z
          .number()
          .exactOptional()
          .describe(
            "The share of all squared differences that being in the segment or the base explains: 0 to 1; absent without a base.",
          ),
        typical: memberGroup
          .exactOptional()
          .describe("The tenth of the members nearest to the segment's middle."),
        fringe: memberGroup
          .exactOptional()
          .describe(
            "A tenth of the members: those of the others who are nearest to the base's middle, measured against how near they are to their own.",
          ),
        elsewhere: z
          .object({ segment: z.number(), base: z.number() })
          .exactOptional()
          .describe(
            "The share of the members who are nearer to the middle of the base than to their own, and the other way round.",
          ),
        halves: halves
          .exactOptional()
          .describe(
            "Whether the segment is two groups; absent where there are too few members or variables to tell.",
          ),
      })
      .describe("How alike the members are."),
  ),
);
