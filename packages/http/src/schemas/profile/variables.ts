import type {
  CategoryVariable,
  ProfiledValue,
  ProfiledVariable,
  SkippedVariable,
  VariableComparison,
} from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { cell, interval95 } from "./parts.ts";

const variableComparison = named(
  "VariableComparison",
  same<VariableComparison>()(
    z
      .object({
        effect: z
          .object({
            value: z.number(),
            low: z.number(),
            high: z.number(),
            measure: z.enum(["Cliff's delta", "Cohen's h"]),
          })
          .describe(
            "Of numbers and dates Cliff's delta, −1 to 1: how much more often a member has the larger value than the smaller, of two drawn at random. Of categories the angle between the distributions, 0 to π: the size of Cohen's h where there are two.",
          ),
        strength: z
          .number()
          .describe(
            "The size of the effect on one scale for all kinds, that of Cohen's d: 0.2 is small, 0.5 medium, 0.8 large; at most π. Of a delta it is √2 Φ⁻¹((1 + δ) / 2), which is d where values are normal; of categories h, which has the same marks.",
          ),
        direction: z.enum(["higher", "lower", "different", "same"]),
        pValue: z.number().describe("Of the test of Mann and Whitney, or of chi-square."),
        falseDiscoveryRate: z
          .number()
          .describe(
            "The p-value adjusted for all variables that are compared (Benjamini and Hochberg): `isBeyondChance` where it is at most 0.05, so that of all variables marked so 5% are expected to differ by chance.",
          ),
        isBeyondChance: z.boolean(),
        explained: z
          .number()
          .exactOptional()
          .describe(
            "The share of all squared differences between customers that being in the segment or the base explains (η²): 0 to 1.",
          ),
      })
      .describe("How a variable differs between segment and base."),
  ),
);

/** What is known of every variable. */
const anyVariable = {
  name: z
    .string()
    .describe("An attribute's or trait's name; of behaviour a short name of its own."),
  origin: z.enum(["attribute", "trait", "behaviour"]),
  expression: z.string().describe("What it is in the rule language."),
  doc: z.string().exactOptional(),
  unit: z.string().exactOptional().describe("`days`, a currency, `share`."),
  definedBy: z.string().exactOptional().describe("Why it says nothing new: what the rules read."),
  comparison: variableComparison
    .exactOptional()
    .describe("Absent where there is no base, or too few customers with known values."),
  unknown: z
    .object({ segment: z.number(), base: z.number() })
    .describe("Customers without a value."),
};

/** The known values of a group. */
const spreadOf = <Figure extends z.ZodType>(figure: Figure) =>
  z.object({
    known: z.number(),
    mean: figure,
    lowerQuartile: figure,
    median: figure,
    upperQuartile: figure,
    deviation: z.number().exactOptional().describe("Standard deviation; of dates in days."),
    coefficientOfVariation: z
      .number()
      .exactOptional()
      .describe(
        "Standard deviation as a share of the mean; absent for dates and where the mean is not above 0.",
      ),
  });

const numberSpread = named("NumberSpread", spreadOf(z.number()));
const dateSpread = named("DateSpread", spreadOf(z.string()));

const numberVariable = named(
  "NumberVariable",
  z.object({
    ...anyVariable,
    kind: z.literal("number"),
    segment: numberSpread
      .exactOptional()
      .describe("Absent where fewer than the minimum group have a value."),
    base: numberSpread.exactOptional(),
  }),
);

const dateVariable = named(
  "DateVariable",
  z
    .object({
      ...anyVariable,
      kind: z.literal("date"),
      segment: dateSpread.exactOptional(),
      base: dateSpread.exactOptional(),
    })
    .describe("Figures are ISO dates."),
);

const profiledValue = named(
  "ProfiledValue",
  same<ProfiledValue>()(
    z
      .object({
        value: z.string(),
        segment: cell,
        base: cell.exactOptional().describe("Absent without a base."),
        difference: interval95
          .exactOptional()
          .describe("Of the shares: −1 to 1. Newcombe's interval."),
        lift: interval95
          .exactOptional()
          .describe(
            "How many times as large the share is; absent where either is 0 or suppressed.",
          ),
      })
      .describe("One value in the segment and the base."),
  ),
);

const categoryVariable = named(
  "CategoryVariable",
  same<CategoryVariable>()(
    z.object({
      kind: z
        .enum(["categories", "yes/no", "list"])
        .describe("A customer has one category, or any number of those in a list."),
      known: z.object({ segment: z.number(), base: z.number() }),
      values: z.array(profiledValue).describe("Those that differ most first."),
      ...anyVariable,
    }),
  ),
);

export const profiledVariable = named(
  "ProfiledVariable",
  same<ProfiledVariable>()(
    z
      .union([numberVariable, dateVariable, categoryVariable])
      .describe("One variable in the segment and the base."),
  ),
);

export const skippedVariable = named(
  "SkippedVariable",
  same<SkippedVariable>()(
    z
      .object({ name: z.string(), why: z.string() })
      .describe("A variable that is not profiled, and why."),
  ),
);
