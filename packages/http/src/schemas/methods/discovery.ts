import type { DiscoveredRules, DiscoveredSegment, Discovery, DrawnView } from "@satsuma/engine";
import { z } from "zod";
import { figure } from "../figure/figure.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { measure, reason } from "./measure.ts";
import { methodFailure, methodResult } from "./score-result.ts";

export const drawnView = named(
  "DrawnView",
  same<DrawnView>()(
    z
      .object({ name: z.string().describe("`clusters.sizes`."), doc: z.string(), figure: figure })
      .describe("A picture, drawn as data."),
  ),
);

const discoveredSegment = named(
  "DiscoveredSegment",
  same<DiscoveredSegment>()(
    z.object({
      name: z.string(),
      title: z.string().exactOptional(),
      doc: z.string(),
      where: z.string().describe("The condition as text."),
      size: z.number().describe("Customers whom the rule keeps, counted."),
      share: z.number().describe("0 to 1 of all customers."),
      measures: z.record(z.string(), measure),
    }),
  ),
);

const discoveredRules = named(
  "DiscoveredRules",
  same<DiscoveredRules>()(
    z
      .object({
        text: z
          .string()
          .describe(
            "A `.seg` file, formatted, that checks in this project; empty when the model has no rules.",
          ),
        segments: z.array(discoveredSegment),
      })
      .describe("A model as rules of the language."),
  ),
);

export const discovery = named(
  "Discovery",
  same<Discovery>()(
    z
      .object({
        result: methodResult,
        isConfigured: z
          .boolean()
          .describe(
            "False when the project's config does not have the plugin: then `config` is what it was given, by its own advice.",
          ),
        plugin: z.object({ name: z.string(), namespace: z.string(), config: z.unknown() }),
        rules: discoveredRules,
        views: z.array(drawnView),
        reasons: z
          .object({ customer: z.string(), of: z.array(reason) })
          .exactOptional()
          .describe("Why the customer that was asked for has the values that the method gave."),
        failures: z
          .array(methodFailure)
          .describe("Views that could not be drawn because their plugin failed."),
      })
      .describe(
        "What a method found: the model, its quality, pictures of it, and rules that say the same.",
      ),
  ),
);
