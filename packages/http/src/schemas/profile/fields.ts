import type { FieldValue, ProfiledField } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { cell, interval95 } from "./parts.ts";

const fieldValue = named(
  "FieldValue",
  same<FieldValue>()(
    z.object({
      preference: z
        .number()
        .exactOptional()
        .describe(
          "How many times as large a part of the segment's events has the value as of the base's: above 1 is more than can be said of having more events. Without an interval, as events of one customer are no independent draws; absent where either has none.",
        ),
      effect: z.number().describe("Cohen's h: positive where members have it more often."),
      falseDiscoveryRate: z.number(),
      value: z.string(),
      segment: cell,
      base: cell.exactOptional().describe("Absent without a base."),
      difference: interval95
        .exactOptional()
        .describe("Of the shares: −1 to 1. Newcombe's interval."),
      lift: interval95
        .exactOptional()
        .describe("How many times as large the share is; absent where either is 0 or suppressed."),
    }),
  ),
);

export const profiledField = named(
  "ProfiledField",
  same<ProfiledField>()(
    z
      .object({
        events: z.string(),
        field: z.string(),
        compared: z
          .number()
          .describe(
            "How many values at least the minimum group of customers have, and were compared.",
          ),
        isCut: z
          .boolean()
          .describe("True where there were more, and the most frequent were compared."),
        activity: z
          .number()
          .exactOptional()
          .describe(
            "How many times as many events a member has as a customer of the base: customers who do more have more of everything.",
          ),
        definedBy: z.string().exactOptional(),
        sameAs: z
          .string()
          .exactOptional()
          .describe(
            "The field that says the same in other words (a name beside a number), which to read instead.",
          ),
        found: z
          .object({ over: z.number(), under: z.number() })
          .describe(
            "How many values more members, or fewer, have than customers of the base: beyond chance among all values of all fields.",
          ),
        over: z
          .array(fieldValue)
          .describe(
            "The hundred of them with the largest effects, largest first; none of which a figure is suppressed.",
          ),
        under: z.array(fieldValue),
      })
      .describe("Values of a field of events by how many customers have them."),
  ),
);
