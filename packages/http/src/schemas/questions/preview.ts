import type {
  DeadCondition,
  NearMiss,
  Preview,
  PreviewCondition,
  TierPreview,
  TiersPreview,
} from "@satsuma/engine";
import { z } from "zod";
import { diagnostic } from "../model/diagnostic.ts";
import { scalar } from "../model/scalar.ts";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const deadCondition = named(
  "DeadCondition",
  same<DeadCondition>()(
    z
      .enum(["includes nobody", "excludes nobody", "redundant"])
      .describe(
        "Why a condition may be a mistake. `includes nobody`: it holds for no customer at all. `excludes nobody`: it holds for everybody it is asked of; in a list that needs not all of its parts, for every customer. `redundant`: without just this one the members are the same.",
      ),
  ),
);

const previewCondition: z.ZodType<PreviewCondition> = named(
  "PreviewCondition",
  same<PreviewCondition>()(
    z.lazy(() =>
      z
        .object({
          text: z.string().describe("As written, on one line."),
          english: z.string().describe("In plain English, with the dates its periods have."),
          needs: z
            .number()
            .exactOptional()
            .describe(
              "Of a list: how many of `of` must hold. Absent for a condition without parts.",
            ),
          reached: z.number().describe("Customers it is asked of, in order."),
          size: z.number().describe("Those of them for whom it holds."),
          removed: z.number().describe("`reached` less `size`."),
          alone: z.number().describe("Customers for whom it holds on its own."),
          only: z
            .number()
            .describe(
              "Members more without just this condition; of a list that needs not all of its parts, members fewer.",
            ),
          dead: deadCondition.exactOptional(),
          weak: z
            .array(z.string())
            .exactOptional()
            .describe(
              "What is weak about the data it stands on, a clause each; absent where there is nothing, and for lists.",
            ),
          get of() {
            return z
              .array(previewCondition)
              .exactOptional()
              .describe("The parts of a list, in the order they are written.");
          },
        })
        .describe(
          "A condition of a list. In a list of which all must hold, each takes from those whom the ones before it left. In any other list each decides about those for whom it matters, the ones before it having fallen one short: there the `size`s add up to that of the list.",
        ),
    ),
  ),
);

const nearMiss = named(
  "NearMiss",
  same<NearMiss>()(
    z
      .object({
        customer: scalar.describe("The key."),
        condition: z.number().describe("Which of the preview's conditions fails, from 0."),
      })
      .describe("A customer who is no member for one reason only."),
  ),
);

export const preview = named(
  "Preview",
  same<Preview & Withheld>()(
    z
      .object({
        asOf: z.string(),
        size: z.number(),
        customers: z.number(),
        conditions: z
          .array(previewCondition)
          .describe(
            "Those that must all hold, in the order they are written: `customers` less all that they remove is `size`.",
          ),
        sample: z.array(scalar).describe("Keys of the first few members, in key order."),
        nearMisses: z
          .array(nearMiss)
          .describe(
            "Customers who fail exactly one of the conditions: the first few of each by key, in the order of the conditions.",
          ),
        diagnostics: z.array(diagnostic),
        english: z.string().describe("The rule in English."),
        withheld,
      })
      .describe("How many customers a rule keeps, condition by condition."),
  ),
);

const tierPreview = named(
  "TierPreview",
  same<TierPreview>()(
    z.object({
      name: z.string().describe("`loyalty.gold`."),
      title: z.string().exactOptional(),
      text: z
        .string()
        .exactOptional()
        .describe("Its own condition as written; absent for `otherwise`."),
      reached: z.number().describe("Customers whom the tiers before it left."),
      size: z.number().describe("Those of them that it takes."),
      alone: z
        .number()
        .describe("Customers for whom its own condition holds, also those of earlier tiers."),
      dead: z
        .enum(["includes nobody", "redundant"])
        .exactOptional()
        .describe(
          "`includes nobody`: its condition holds for nobody. `redundant`: all for whom it holds are in earlier tiers.",
        ),
    }),
  ),
);

export const tiersPreview = named(
  "TiersPreview",
  same<TiersPreview>()(
    z
      .object({
        of: z.string().describe("`loyalty`."),
        title: z.string().exactOptional(),
        asOf: z.string(),
        customers: z.number(),
        tiers: z.array(tierPreview),
        rest: z.number().describe("Customers whom no tier takes."),
      })
      .describe(
        "How many customers each tier takes, in order: those of all tiers and the rest are all customers.",
      ),
  ),
);
