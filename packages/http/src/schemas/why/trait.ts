import type { AboutTrait, TraitFeature, TraitMethod, WhyTrait } from "@satsuma/engine";
import { z } from "zod";
import { measure, reason } from "../methods/measure.ts";
import { diagnostic } from "../model/diagnostic.ts";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { whyOther } from "./why.ts";

const traitFeature = named(
  "TraitFeature",
  same<TraitFeature>()(
    z
      .object({
        name: z.string(),
        doc: z.string().describe("One sentence."),
        expression: z.string().describe("In the rule language."),
        unit: z.string().exactOptional(),
      })
      .describe("What a method reads of a customer."),
  ),
);

const traitMethod = named(
  "TraitMethod",
  same<TraitMethod>()(
    z
      .object({
        name: z.string().describe("`churn.tree`."),
        plugin: z.string().describe("npm name."),
        doc: z.string(),
        source: z.string().exactOptional().describe("Who published it, where, when."),
        parameters: z.record(z.string(), z.unknown()),
        among: z
          .string()
          .exactOptional()
          .describe("Whom it is about, in the rule language; absent when all customers."),
        features: z.array(traitFeature),
        model: z
          .object({
            version: z.number(),
            asOf: z.string(),
            quality: z.record(z.string(), measure),
            warnings: z.array(diagnostic),
            isCurrent: z.boolean(),
          })
          .exactOptional()
          .describe(
            "The newest with these parameters; absent before the first. `isCurrent`: as of this instant, on the data as it is.",
          ),
      })
      .describe("The method that gives a trait."),
  ),
);

export const aboutTrait = named(
  "AboutTrait",
  same<AboutTrait>()(
    z
      .object({
        trait: z.string(),
        description: z.string(),
        unit: z.string().exactOptional(),
        method: traitMethod
          .exactOptional()
          .describe("Absent for a derived trait, which has `expression`."),
        expression: z.string().exactOptional(),
      })
      .describe("What a trait is."),
  ),
);

export const whyTrait = named(
  "WhyTrait",
  same<WhyTrait>()(
    z
      .object({
        trait: z.string().describe("`churn.risk`, as rules write it."),
        customer: z.string().describe("The customer's key."),
        asOf: z.string().describe("ISO instant."),
        value: scalar.describe("Numbers are doubles; null is unknown."),
        unit: z.string().exactOptional().describe("`share`, `days`, a currency."),
        description: z.string().describe("What the trait is, in one sentence."),
        method: z
          .object({ name: z.string(), version: z.number(), asOf: z.string() })
          .exactOptional()
          .describe("The model it comes from; absent for a derived trait."),
        expression: z
          .string()
          .exactOptional()
          .describe(
            "What a derived trait is worked out from, in the rule language; its features are the traits in it.",
          ),
        features: z
          .array(
            z.object({
              name: z.string(),
              doc: z.string().describe("One sentence."),
              expression: z.string().describe("In the rule language."),
              unit: z.string().exactOptional(),
              value: scalar,
            }),
          )
          .describe("What the method knows of the customer."),
        reasons: z.array(reason).describe("In the plugin's words; empty where it gives none."),
        others: z
          .array(whyOther)
          .describe(
            "Of a text or a yes/no: the other values it could have, and what would take the customer there with the model as it is.",
          ),
      })
      .describe("Why one customer has the value of a trait that it has."),
  ),
);
