import type { Profile } from "@satsuma/engine";
import { z } from "zod";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { demand } from "./demand.ts";
import { profiledField } from "./fields.ts";
import { personaSentence, profileBase, profiledGroup } from "./parts.ts";
import { profiledVariable, skippedVariable } from "./variables.ts";
import { variation } from "./variation.ts";

export const profile = named(
  "Profile",
  same<Profile & Withheld>()(
    z
      .object({
        withheld,
        asOf: z.string().describe("ISO instant."),
        customers: z.number(),
        segment: profiledGroup,
        base: profileBase,
        minimumGroup: z.number(),
        persona: z.array(personaSentence).describe("At most eight, in the order to be read."),
        variables: z
          .array(profiledVariable)
          .describe("Those that differ by more than chance first, then by strength."),
        byDefinition: z
          .array(profiledVariable)
          .describe(
            "Variables that the rules themselves read: they differ because the segment was defined so.",
          ),
        skipped: z.array(skippedVariable),
        fields: z
          .array(profiledField)
          .describe(
            "Fields of events, such as products: what customers of the segment have more or less often than those of the base.",
          ),
        demand: demand.exactOptional().describe("Absent where there are no events."),
        variation: variation
          .exactOptional()
          .describe("Absent where customers are too few or have no values to be told apart by."),
        warnings: z
          .array(z.string())
          .describe(
            "What a reader should know before believing the figures, most important first.",
          ),
      })
      .describe(
        "What is typical of a segment against a base. Every figure is about at least `minimumGroup` customers, or says that it is suppressed. Intervals are at 95%.",
      ),
  ),
);
