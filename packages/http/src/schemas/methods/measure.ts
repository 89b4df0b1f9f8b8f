import { z } from "zod";
import { named } from "../registry.ts";

export const measure = named(
  "Measure",
  z
    .object({
      value: z.number(),
      unit: z.string().exactOptional(),
      interval: z
        .object({ low: z.number(), high: z.number(), level: z.number() })
        .exactOptional()
        .describe("Low and high end, and how sure: `level` 0.95."),
      doc: z.string().describe("One sentence."),
    })
    .describe("A named figure about a model."),
);

export const reason = named(
  "Reason",
  z
    .object({
      text: z.string(),
      feature: z.string().exactOptional().describe("The feature it is about."),
    })
    .describe("One reason, as a sentence or part of one: `recency is 120 days, more than 90`."),
);
